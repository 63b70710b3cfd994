import FrontMatter
import Markdown
import SiteModel

extension BodyOptions {
  /// How bodies of one of the site's languages are rendered. `terms` are the forms to be linked by themselves, on
  /// a site that does so.
  init(_ site: Site, language: Int, terms: TermForms? = nil) {
    let strings = site.languages[language].strings
    self.init(
      rawHTML: site.settings.allowsSafeHTML ? .safeElements : .refused,
      words: Words(
        callouts: Self.callouts(strings), calloutSeparator: " ",
        footnotes: strings.text(.footnotesTitle),
        backToMention: { strings[.footnoteBack].filled(["number": $0]) },
        table: strings.text(.tableLabel)),
      placeholders: Placeholders(site, language: language), terms: terms,
      unbrokenSpaces: UnbrokenSpaces(
        units: strings.text(.unbrokenUnits), abbreviations: strings.text(.unbrokenAbbreviations)))
  }

  private static func callouts(_ strings: StringCatalogue) -> [CalloutKind: String] {
    var words: [CalloutKind: String] = [:]
    for kind in CalloutKind.allCases { words[kind] = strings.text(key(kind)) }
    return words
  }

  private static func key(_ kind: CalloutKind) -> SiteString {
    switch kind {
    case .nonUrgent: .calloutNonUrgent
    case .urgent: .calloutUrgent
    case .emergency: .calloutEmergency
    case .warning: .calloutWarning
    case .note: .calloutNote
    case .keyPoints: .calloutKeyPoints
    case .do: .calloutDo
    case .dont: .calloutDont
    case .experience: .calloutExperience
    case .details: .calloutDetails
    }
  }
}

extension Placeholders {
  /// What names in braces stand for in one of the site's languages.
  init(_ site: Site, language: Int) {
    self.init(
      emergencyNumber: site.settings.emergency?.number.text(in: site.languages[language].tag))
  }
}
