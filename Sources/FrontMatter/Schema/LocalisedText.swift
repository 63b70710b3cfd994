import Diagnostics

/// A text that readers see: one for all languages, or one for each.
package enum LocalisedText: Sendable, Hashable {
  case one(String)
  /// In the order of the file.
  case byLanguage([Translation])

  /// One language's text, each with its place.
  package struct Translation: Sendable, Hashable {
    package let language: Located<String>
    package let text: Located<String>
  }

  /// Nil when there are texts by language and none for `language`.
  package func text(in language: String) -> String? {
    switch self {
    case .one(let text): text
    case .byLanguage(let translations):
      translations.first { $0.language.value == language }?.text.value
    }
  }
}

extension Located<LocalisedText> {
  /// Each text with its place.
  package var texts: [Located<String>] {
    switch value {
    case .one(let text): [Located<String>(text, at: span)]
    case .byLanguage(let translations): translations.map(\.text)
    }
  }
}

extension ValueReader {
  /// A translation with a mistake is left out, and reported.
  package mutating func localisedText() -> Located<LocalisedText>? {
    guard case .localisedText = kind else { return notOfKind("localised text") }
    switch shape {
    case .text: return words().map { located(.one($0)) }
    case .list: return reportNotTaken()
    case .mapping:
      let translations = value.entries.compactMap { translation($0) }
      return located(.byLanguage(translations))
    }
  }

  private mutating func translation(_ entry: YAMLValue.Entry) -> LocalisedText.Translation? {
    var language = ValueReader(name, .languageTag, entry.key, keySpan: entry.key.span)
    var text = ValueReader(name, .text(), entry.value, keySpan: entry.key.span)
    defer {
      problems.append(language.problems)
      problems.append(text.problems)
    }
    guard let language = language.text(), let text = text.text() else { return nil }
    return LocalisedText.Translation(language: language, text: text)
  }
}
