package import Diagnostics
import FrontMatter

package enum StringRules {
  package static let missing = Rule(
    "SG001", "each language has every text that the program and the layouts use",
    reason: "Readers would see half a sentence, or one in another language.")
  static let placeholders = Rule(
    "SG002", "a text holds the placeholders that its key asks for, each once",
    reason: "A date or a number would be missing from the page.")
  static let notText = Rule(
    "SG003", "the file holds one text a key", reason: "Layouts print the texts as they stand.")
  package static let stray = Rule(
    "SG004", "each text is used",
    reason: """
      An unused text is a leftover or a misspelt key, and translators waste their time on it.
      """)
  static let direction = Rule(
    "SG005", "text_direction is ltr or rtl", reason: "Browsers lay out the page by it.")
  package static let missingFile = Rule(
    "SG006", "each language has its file of texts",
    reason: "Without templates/strings/<lang>.yaml nothing but content can be printed.")

  static let all = [missing, placeholders, notText, stray, direction, missingFile]
}

extension StringCatalogue {
  /// Reads `templates/strings/<lang>.yaml`, and reports what the program needs and the file lacks,
  /// unless a key is near to it. Texts of `own`, a file of the site's, take the places of those of the same keys.
  package static func read(
    _ source: SourceText, changedBy own: SourceText? = nil, problems: inout Problems
  ) -> StringCatalogue? {
    guard var texts = entries(in: source, problems: &problems) else { return nil }
    if let own {
      guard let changes = entries(in: own, problems: &problems) else { return nil }
      texts = changed(texts, by: changes)
    }
    let catalogue = StringCatalogue(path: source.path, entries: texts)
    catalogue.checkProgramTexts(source, problems: &problems)
    return catalogue
  }

  private static func changed(_ texts: [Entry], by changes: [Entry]) -> [Entry] {
    let byKey = Dictionary(changes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(texts.map(\.key))
    return texts.map { byKey[$0.key] ?? $0 } + changes.filter { !known.contains($0.key) }
  }

  private static func entries(in source: SourceText, problems: inout Problems) -> [Entry]? {
    guard let document = YAMLDocument.read(source, problems: &problems) else { return nil }
    UnseenCharacters.check(source, problems: &problems)
    guard document.root.shape == .mapping else {
      problems.report(
        StringRules.notText, "the file is not a list of texts", at: source.place,
        help: "write one text a line, for instance: updated_on: Updated on {date}")
      return nil
    }
    return entries(of: document.root, problems: &problems)
  }

  private static func entries(of root: YAMLValue, problems: inout Problems) -> [Entry] {
    root.entries.compactMap { entry in
      guard let key = entry.key.text else { return nil }
      guard let text = entry.value.text, !entry.value.isNull, !text.isEmpty else {
        problems.report(
          StringRules.notText, "'\(key)' has no text", at: entry.key.place,
          help: "write the text behind the colon")
        return nil
      }
      return Entry(key: key, text: text, place: entry.value.place, keyPlace: entry.key.place)
    }
  }

  private func checkProgramTexts(_ source: SourceText, problems: inout Problems) {
    let byKey = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for key in SiteString.allCases {
      if let entry = byKey[key.rawValue] {
        checkPlaceholders(of: key, entry, problems: &problems)
      } else if meant(key, in: byKey.keys) == nil {
        problems.report(
          StringRules.missing, "the text '\(key.rawValue)' is missing", at: source.place,
          help: "add '\(key.rawValue): …'")
      }
    }
    if let entry = byKey[SiteString.textDirection.rawValue], !["ltr", "rtl"].contains(entry.text) {
      problems.report(
        StringRules.direction, "'\(entry.text)' is not a direction", at: entry.place,
        help: "write ltr (left to right) or rtl (right to left)")
    }
  }

  /// A key that could be this one misspelt. Only layouts tell whether it is: what is to be said waits for them.
  private func meant(_ key: SiteString, in keys: some Sequence<String>) -> String? {
    Suggestion.nearest(
      to: key.rawValue, among: keys.lazy.filter { SiteString(rawValue: $0) == nil })
  }

  private func checkPlaceholders(of key: SiteString, _ entry: Entry, problems: inout Problems) {
    let expected = key.placeholders.sorted()
    let found = Phrase(entry.text).placeholders.sorted()
    guard found != expected else { return }
    let wanted = expected.map { "{\($0)}" }.joined(separator: " and ")
    problems.report(
      StringRules.placeholders,
      expected.isEmpty
        ? "the text of '\(key.rawValue)' takes no placeholder"
        : "the text of '\(key.rawValue)' needs \(wanted), each once",
      at: entry.place,
      help: expected.isEmpty
        ? "write the text without braces" : "put \(wanted) where the value belongs")
  }
}
