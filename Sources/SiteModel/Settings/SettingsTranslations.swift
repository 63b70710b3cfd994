import Diagnostics
import FrontMatter

extension SiteSettings {
  /// Every text that is given by language must be given for each of the site's languages.
  func checkTranslations(_ site: inout MappingReader) {
    // Languages that could not be read would all seem to be missing, or to be strangers.
    if languages.isEmpty { return }
    let values = Self.localisedValues(in: site.mapping)
    reportStrangers(in: values, &site)
    for value in values {
      let given = Set(value.entries.compactMap(\.key.text))
      for language in languages where !given.contains(language.value) {
        site.report(
          SettingsRules.missingTranslation, "the text for '\(language.value)' is missing",
          at: value.span, help: "add '\(language.value): …', or give one text for all languages")
      }
    }
  }

  /// Once for each language, however many texts it has: it is missing in `languages`, or misspelt.
  private func reportStrangers(in values: [YAMLValue], _ site: inout MappingReader) {
    let known = languages.map(\.value)
    let strangers = values.flatMap { Array($0.entries) }.map(\.key)
      .filter { !known.contains($0.text ?? "") }
    var reported: Set<String> = []
    for first in strangers {
      let language = first.text ?? ""
      guard reported.insert(language).inserted else { continue }
      let others = strangers.filter { $0.text == language && $0.span != first.span }
      site.report(
        SettingsRules.strangeLanguage, "'\(language)' is not a language of this site",
        at: first.span, notes: others.map { .init("it has a text here as well", at: $0.place) },
        help: Suggestion.help(for: language, among: known)
          ?? "add '\(language)' to 'languages', or take its texts out")
    }
  }

  /// The mappings below the keys that take a text or one text per language.
  private static func localisedValues(in site: YAMLValue) -> [YAMLValue] {
    let publisher = site["publisher"]
    let privacy = site["feedback"]?["privacy"]
    var values = [
      site["title"], site["email"], site["disclaimer"], publisher?["name"],
      site["glossary"]?["page"], site["emergency"]?["number"],
    ]
    values += FeedbackPrivacy.texts.map { privacy?[$0.name] }
    values += PrivacySettings.texts.map { site["privacy"]?[$0.name] }
    values += [site["privacy"]?["officer"], site["privacy"]?["authority"]?["name"]]
    values += accessibilityTexts(in: site["accessibility"])
    for channel in site["channels"].map({ Array($0.items) }) ?? [] {
      values.append(channel["label"])
    }
    return values.compactMap { $0 }.filter { $0.shape == .mapping }
  }

  private static func accessibilityTexts(in accessibility: YAMLValue?) -> [YAMLValue?] {
    let limitations = accessibility?["limitations"].map { Array($0.items) } ?? []
    return [
      accessibility?["law"], accessibility?["contact"], accessibility?["assessment"]?["how"],
      accessibility?["enforcement"]?["name"],
    ] + limitations.flatMap { [$0["text"], $0["alternative"]] }
  }
}
