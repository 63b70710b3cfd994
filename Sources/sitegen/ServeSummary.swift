import Build
import Diagnostics
import FrontMatter
import Preview

/// What came of one look of a preview, in a line.
struct ServeSummary {
  private let round: PreviewRound
  private let look: PreviewLook

  init(_ round: PreviewRound, _ look: PreviewLook) {
    self.round = round
    self.look = look
  }

  /// `en/asthma/inhalers.md: 1 page read, 1 error, in 12 ms`
  var text: String {
    let what = changed.map { "\($0): " } ?? ""
    return what + ([outcome] + problems + ["in \(milliseconds) ms"]).joined(separator: ", ")
  }

  private var changed: String? {
    guard let first = look.changed.first else { return look.newDay.map { "it is \($0)" } }
    let others = look.changed.count - 1
    return others == 0
      ? first : others == 1 ? "\(first) and another file" : "\(first) and \(others) other files"
  }

  private var outcome: String {
    if round.site == nil { return "nothing can be shown yet" }
    if round.isHeld { return "the site stays as it was" }
    return Self.counted(round.work.rendered, "page") + " read"
  }

  private var problems: [String] {
    let counts = [Severity.error, .warning].map { (round.count($0), $0.rawValue) }
    let found = counts.filter { $0.0 > 0 }.map { Self.counted($0.0, $0.1) }
    return found.isEmpty ? ["no problems"] : found
  }

  private var milliseconds: Int { Int((look.duration.seconds * 1000).rounded()) }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// For programs. `address` is where the site is, told with the first look.
  func fields(_ address: String?) -> Fields {
    Fields(
      address: address.map { $0 + (round.site?.base ?? "/").dropFirst() }, changed: look.changed,
      day: look.newDay?.description, rendered: round.work.rendered, isHeld: round.isHeld,
      errors: round.count(.error), warnings: round.count(.warning), hints: round.hints,
      milliseconds: milliseconds)
  }

  struct Fields: Encodable {
    let address: String?
    let changed: [String]
    /// Where it is another than that of the look before.
    let day: String?
    let rendered: Int
    /// Whether the site stays as it was, because something that all pages share is wrong.
    let isHeld: Bool
    let errors, warnings, hints, milliseconds: Int
  }
}
