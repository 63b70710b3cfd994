import HTML

/// A picture of a count: one sign a person, those it happens to first. Filled squares, squares with a hole for
/// what lies between the ends of a range, and rings differ in shape, so that colour adds nothing but ease.
///
/// A row of signs is one dashed line, so that 1,000 signs take less than a kilobyte and stay sharp at any size.
struct IconGrid: Sendable {
  let count: RiskCount
  let total: Int

  /// Signs in a row: 10 rows of 10, or 40 rows of 25, which a narrow screen has room for.
  var columns: Int { total > 100 ? 25 : 10 }
  private var rows: Int { (total + columns - 1) / columns }

  /// Each sign has ten units of length, the square or ring in it eight.
  private static let cell = 10

  /// `title` is what the picture says, in a sentence; `id` is the title's own on its page.
  func write(title: String, id: String, into html: inout HTMLBuffer) {
    html.append("<svg class=\"icons\" role=\"img\" aria-labelledby=\"")
    html.append(text: id)
    html.append("\" viewBox=\"0 0 ")
    html.append(columns * Self.cell)
    html.append(" ")
    html.append(rows * Self.cell)
    html.append("\"><title id=\"")
    html.append(text: id)
    html.append("\">")
    html.append(text: title)
    html.append("</title>")
    write(.affected, 0..<count.low, into: &html)
    write(.between, count.low..<count.high, into: &html)
    write(.unaffected, count.high..<total, into: &html)
    html.append("</svg>\n")
  }

  /// One sign, for a legend; its words stand beside it.
  static func writeSign(_ sign: IconSign, into html: inout HTMLBuffer) {
    html.append("<svg class=\"icons\" aria-hidden=\"true\" viewBox=\"0 0 10 10\">")
    IconGrid(count: RiskCount(0, 0), total: 1).write(sign, 0..<1, into: &html)
    html.append("</svg>")
  }

  private func write(_ sign: IconSign, _ people: Range<Int>, into html: inout HTMLBuffer) {
    if people.isEmpty { return }
    html.append(sign.line)
    writeRows(people, from: sign.isRound ? 5 : 1, to: sign.isRound ? 4 : 1, into: &html)
    html.append("\"/>")
    if sign == .affected { return }
    html.append(IconSign.hole)
    writeRows(people, from: 5, to: 4, into: &html)
    html.append("\"/>")
  }

  /// A line for each row, from `start` behind the left edge of its first cell to `end` before the right of its last.
  private func writeRows(
    _ people: Range<Int>, from start: Int, to end: Int, into html: inout HTMLBuffer
  ) {
    var first = people.lowerBound
    while first < people.upperBound {
      let row = first / columns
      let last = min(people.upperBound, (row + 1) * columns)
      html.append("M")
      html.append((first - row * columns) * Self.cell + start)
      html.append(" ")
      html.append(row * Self.cell + Self.cell / 2)
      html.append("H")
      html.append((last - row * columns) * Self.cell - end)
      first = last
    }
  }
}

/// What a person's sign says.
enum IconSign: Sendable, CaseIterable {
  case affected
  case between
  case unaffected

  var isRound: Bool { self == .unaffected }

  /// A path up to its data: dashes of eight units for squares, dots of eight for rings.
  fileprivate var line: StaticString {
    switch self {
    case .affected:
      "<path class=\"icons-affected\" stroke=\"currentColor\" stroke-width=\"8\" stroke-dasharray=\"8 2\" d=\""
    case .between:
      "<path class=\"icons-between\" stroke=\"currentColor\" stroke-width=\"8\" stroke-dasharray=\"8 2\" d=\""
    case .unaffected:
      "<path class=\"icons-unaffected\" stroke=\"currentColor\" stroke-width=\"8\" stroke-linecap=\"round\" stroke-dasharray=\"0 10\" d=\""
    }
  }

  /// What makes a square with a hole of a square, and a ring of a dot.
  fileprivate static let hole: StaticString =
    "<path class=\"icons-hole\" stroke=\"#fff\" stroke-width=\"5\" stroke-linecap=\"round\" stroke-dasharray=\"0 10\" d=\""
}
