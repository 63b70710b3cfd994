import Diagnostics
import FrontMatter

/// The word for what studies have not looked at, or not told.
enum NotReported {
  static let word = "not-reported"
}

/// What is known of harms, in words.
enum Harms: Sendable, Hashable {
  case notReported
  case known(String)
}

extension KeySchema {
  static let harms = KeySchema(
    "harms", .text(maxLength: 600), required: true, example: NotReported.word,
    "what is known of harms, in one or two sentences, or `not-reported`")
}

extension MappingReader {
  /// "None" may mean that studies found none, or that they did not look.
  private static let saysNothing: Set<String> = [
    "none", "no", "no harms", "nothing", "unknown", "not known", "no data", "n/a", "na", "-", "–",
    "keine", "keiner", "nein", "nichts", "unbekannt", "nicht bekannt", "keine angaben",
    "nicht berichtet", "not studied",
  ]

  /// The value of `harms`. The word for what is not known is not guessed.
  mutating func harms() -> Harms? {
    guard let text = text("harms") else { return nil }
    if text.value == NotReported.word { return .notReported }
    if Self.saysNothing.contains(text.value.lowercased().filter { $0 != "." }) {
      report(
        FigureRules.notReported, "'\(text.value)' does not say whether anybody looked for harms",
        at: text.span,
        help: "write '\(NotReported.word)', or a sentence on what studies found")
      return nil
    }
    guard Suggestion.nearest(to: text.value.lowercased(), among: [NotReported.word]) != nil else {
      return .known(text.value)
    }
    report(
      FigureRules.notReported, "'\(text.value)' is almost '\(NotReported.word)'", at: text.span,
      help: "write '\(NotReported.word)', or a sentence on what is known")
    return nil
  }
}
