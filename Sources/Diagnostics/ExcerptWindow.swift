/// The part of a source line that is shown above the caret, and where the caret goes.
///
/// A paragraph in Markdown is often one line of a thousand characters; only the part around the mark
/// is shown, with `…` where it was cut. Tabs and control characters become one space each, so that the
/// caret stays under its word and nothing in a file can steer the terminal.
struct ExcerptWindow {
  let text: String
  /// Terminal cells before the caret.
  let caretIndent: Int
  /// Terminal cells under the marked text, at least 1.
  let caretWidth: Int

  /// Cells that are shown where nobody says how many there are.
  static let usualLimit = 100
  private static let smallestLimit = 20

  /// `limit` is how many cells the line may take, without the marks of cuts.
  init(_ mark: Place.Mark, limit: Int = Self.usualLimit) {
    let scalars = mark.excerpt.unicodeScalars.map(Printable.scalar)
    let start = min(max(0, mark.column - mark.excerptColumn), scalars.count)
    let end = min(start + mark.width, scalars.count)
    let shown = Self.range(around: start, of: scalars, limit: max(limit, Self.smallestLimit))
    let cutFront = shown.lowerBound > 0 || mark.excerptColumn > 1 ? "…" : ""
    let cutBack = shown.upperBound < scalars.count ? "…" : ""
    text = cutFront + Self.string(scalars[shown]) + cutBack
    caretIndent = cutFront.count + TerminalCells.count(scalars[shown.lowerBound..<start])
    caretWidth = max(
      1, TerminalCells.count(scalars[start..<max(start, min(end, shown.upperBound))]))
  }

  /// As much of the line as fits, with two fifths of it before `start` where there is as much on both sides.
  private static func range(
    around start: Int, of scalars: [Unicode.Scalar], limit: Int
  ) -> Range<Int> {
    guard TerminalCells.count(scalars) > limit else { return scalars.indices }
    var from = begin(before: start, of: scalars, cells: limit * 2 / 5)
    var to = from
    var used = 0
    while to < scalars.count, used + TerminalCells.count(scalars[to]) <= limit {
      used += TerminalCells.count(scalars[to])
      to += 1
    }
    if to == scalars.count { from = begin(before: to, of: scalars, cells: limit) }
    return from..<to
  }

  /// The first of the characters before `end` that take no more than `cells`.
  private static func begin(before end: Int, of scalars: [Unicode.Scalar], cells: Int) -> Int {
    var from = end
    var used = 0
    while from > 0, used + TerminalCells.count(scalars[from - 1]) <= cells {
      from -= 1
      used += TerminalCells.count(scalars[from])
    }
    return from
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
