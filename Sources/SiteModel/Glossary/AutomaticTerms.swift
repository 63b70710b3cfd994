package import Diagnostics
package import FrontMatter

/// Which terms are linked on a page without being marked, at their first use.
package struct AutomaticTerms: Sendable {
  /// Whether any are.
  package let isOn: Bool
  /// Positions of the terms that the page's header names.
  package let named: [Int]
  /// Whether those that are named are the ones that are linked, or the ones that are not.
  private let linksNamed: Bool

  package static let off = AutomaticTerms(isOn: false, named: [], linksNamed: false)

  private init(isOn: Bool, named: [Int], linksNamed: Bool) {
    self.isOn = isOn
    self.named = named
    self.linksNamed = linksNamed
  }

  /// What the site decided and the page's header changed. Reports names that the glossary does not have.
  package init(
    _ use: GlossaryUse, on site: Site, language: Int, source: SourceText,
    problems: inout Problems
  ) {
    let isOn = site.settings.glossary.isAutomatic
    switch use {
    case .all: self.init(isOn: isOn, named: [], linksNamed: false)
    case .none: self.init(isOn: false, named: [], linksNamed: false)
    case .only(let ids):
      let named = Self.positions(ids, site, language, source, problems: &problems)
      self.init(isOn: isOn, named: named, linksNamed: true)
    case .except(let ids):
      let named = Self.positions(ids, site, language, source, problems: &problems)
      self.init(isOn: isOn, named: named, linksNamed: false)
    }
  }

  func links(_ position: Int) -> Bool {
    isOn && (named.isEmpty && !linksNamed || named.contains(position) == linksNamed)
  }

  private static func positions(
    _ ids: [Located<String>], _ site: Site, _ language: Int, _ source: SourceText,
    problems: inout Problems
  ) -> [Int] {
    let glossary = site.glossaries[language]
    return ids.compactMap { id in
      if let position = glossary.position(of: id.value) { return position }
      glossary.reportUnknown(
        id.value, of: site.languages[language].tag, at: source.place(id.span), problems: &problems)
      return nil
    }
  }
}

extension Glossary {
  /// Reports an id that no term has, unless some terms could not be read.
  func reportUnknown(
    _ id: String, of language: String, at place: Place, problems: inout Problems
  ) {
    guard isKnown else { return }
    problems.report(
      GlossaryRules.unknown, "'\(id)' is not a term of the glossary", at: place,
      help: Suggestion.help(for: id, among: ids) ?? "add it to content/\(language)/glossary.yaml")
  }

  /// All forms of all terms, each with the position of its term.
  package var forms: [(text: String, term: Int)] {
    terms.enumerated().flatMap { position, term in
      ([term.term] + term.also).map { (text: $0, term: position) }
    }
  }
}
