import Diagnostics

extension Rule {
  static let textTooLong = Rule(
    "FM008", .error, "texts keep to their limit",
    reason: """
      Search engines, feeds and small screens cut long texts off in the middle of a sentence, and \
      half a sentence about a treatment can say the opposite.
      """)

  static let unknownChoice = Rule(
    "FM009", .error, "a value from a closed set is one of that set",
    reason: "Layouts and checks are chosen by it.")
}

extension ValueReader {
  /// For every kind that is one text: also paths, addresses, ids, language tags and choices.
  package mutating func text() -> Located<String>? {
    guard let words = words() else { return nil }
    switch kind {
    case .text(let maxLength): return checkLength(words, maxLength)
    case .phrase: return located(words)
    case .sitePath: return check(words, TextForms.sitePath)
    case .choice(let known): return checkChoice(words, known)
    case .path: return check(words, TextForms.path)
    case .address: return check(words, TextForms.address)
    case .identifier: return check(words, TextForms.identifier)
    case .languageTag: return check(words, TextForms.languageTag)
    case .countryCode: return check(words, TextForms.countryCode)
    default: preconditionFailure("'\(name)' takes \(kind.description), which is no text")
    }
  }

  /// The case whose raw value is written. The kind must list raw values of `Choice` only.
  package mutating func choice<Choice: RawRepresentable<String>>(
    as type: Choice.Type
  ) -> Located<Choice>? {
    guard let text = text() else { return nil }
    guard let choice = Choice(rawValue: text.value) else {
      preconditionFailure("'\(name)' lists '\(text.value)', which \(type) does not have")
    }
    return text.map { _ in choice }
  }

  private mutating func check(_ words: String, _ form: TextForms.Form) -> Located<String>? {
    guard !form.matches(words) else { return located(words) }
    return report(
      form.rule, "'\(words)' is not \(form.name)",
      help: form.correction(words).map { "did you mean '\($0)'?" }
        ?? "'\(name)' takes \(kind.description); \(form.explanation)")
  }

  /// Marks what is too much.
  private mutating func checkLength(_ words: String, _ maxLength: Int?) -> Located<String>? {
    // A character has at least one byte.
    guard let maxLength, words.utf8.count > maxLength, words.count > maxLength else {
      return located(words)
    }
    let kept = words.prefix(maxLength).utf8.count + (value.isPlain ? 0 : 1)
    let excess = min(value.span.lowerBound + kept, value.span.upperBound - 1)
    return report(
      .textTooLong,
      "'\(name)' has \(words.count) characters, \(words.count - maxLength) more than its limit",
      at: excess..<value.span.upperBound, help: "shorten it to \(maxLength) characters")
  }

  private mutating func checkChoice(_ words: String, _ known: [String]) -> Located<String>? {
    if known.contains(words) { return located(words) }
    return report(
      .unknownChoice, "'\(name)' cannot be '\(words)'",
      help: Suggestion.help(for: words, among: known) ?? "take " + kind.description)
  }
}
