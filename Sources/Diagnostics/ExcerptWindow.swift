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

  private static let limit = 100
  private static let lead = 40

  init(_ mark: Place.Mark) {
    let scalars = mark.excerpt.unicodeScalars.map(Printable.scalar)
    let start = min(max(0, mark.column - mark.excerptColumn), scalars.count)
    let end = min(start + mark.width, scalars.count)
    let from =
      scalars.count <= Self.limit ? 0 : max(0, min(start - Self.lead, scalars.count - Self.limit))
    let to = min(scalars.count, from + Self.limit)
    let cutFront = from > 0 || mark.excerptColumn > 1 ? "…" : ""
    let cutBack = to < scalars.count ? "…" : ""
    text = cutFront + Self.string(scalars[from..<to]) + cutBack
    caretIndent = cutFront.count + Self.cells(scalars[from..<start])
    caretWidth = max(1, Self.cells(scalars[start..<max(start, min(end, to))]))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Width in a terminal: marks that combine take no cell, wide East Asian letters and emoji two.
  private static func cells(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + cells($1) }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
