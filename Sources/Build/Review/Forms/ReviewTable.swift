import Diagnostics
import FrontMatter
import SiteModel

/// Pages to review as lines of a terminal.
package struct ReviewTable {
  private let entries: [ReviewEntry]
  /// Cells of a line; nil where lines are not broken.
  private let width: Int?
  private let isColoured: Bool

  package init(_ entries: [ReviewEntry], width: Int?, isColoured: Bool) {
    self.entries = entries
    self.width = width
    self.isColoured = isColoured
  }

  /// The columns, the last ones the first to be left out.
  private enum Column: Int, CaseIterable {
    case state, days, next, since, owner, path, address

    var title: String {
      switch self {
      case .state: "STATE"
      case .days: "DAYS"
      case .next: "NEXT"
      case .since: "SINCE"
      case .owner: "OWNER"
      case .path: "PAGE"
      case .address: "ADDRESS"
      }
    }
  }

  private static let gap = 2
  private static let leastOwner = 8
  /// Less than that does not tell one page from another.
  private static let leastPath = 24

  package var text: String {
    guard !entries.isEmpty else { return "" }
    let rows = entries.map(cells)
    let columns = columns(of: rows)
    let header = line(columns, Column.allCases.map(\.title), state: nil)
    return zip(rows, entries).reduce(into: header) { text, row in
      text += line(columns, row.0, state: row.1.urgency)
      for remark in [row.1.problem, row.1.behind?.words].compactMap({ $0 }) {
        text += cut("  \(Printable.text(remark))", to: width, atEnd: true) + "\n"
      }
    }
  }

  private func cells(_ entry: ReviewEntry) -> [String] {
    Column.allCases.map { column in
      switch column {
      case .state: entry.urgency.words
      case .days: entry.days.map(String.init) ?? "–"
      case .next: entry.nextReview?.description ?? "–"
      case .since: entry.overdueSince?.description ?? "–"
      case .owner: Printable.text(entry.owner ?? "–")
      case .path: Printable.text(entry.path)
      case .address: Printable.text(entry.address)
      }
    }
  }

  /// The widths of the columns that are shown. Where the line is too short, that goes first which the others tell as well.
  private func columns(of rows: [[String]]) -> [(column: Column, width: Int)] {
    var columns = Column.allCases.map { column in
      let cells = rows.map { $0[column.rawValue] } + [column.title]
      return (column: column, width: cells.map(Self.cells).max() ?? 0)
    }
    for column in [Column.since, .owner]
    where rows.allSatisfy({ $0[column.rawValue] == "–" }) {
      columns.removeAll { $0.column == column }
    }
    guard let width else { return columns }
    func excess() -> Int {
      columns.reduce(0) { $0 + $1.width } + Self.gap * (columns.count - 1) - width
    }
    func leaveOut(_ column: Column) {
      if excess() > 0 { columns.removeAll { $0.column == column } }
    }
    func shrink(_ column: Column, to least: Int) {
      guard let index = columns.firstIndex(where: { $0.column == column }) else { return }
      let width = columns[index].width
      columns[index].width = max(min(least, width), width - max(0, excess()))
    }
    leaveOut(.address)
    leaveOut(.since)
    shrink(.owner, to: Self.leastOwner)
    leaveOut(.next)
    shrink(.path, to: Self.leastPath)
    leaveOut(.owner)
    shrink(.path, to: 1)
    return columns
  }

  private func line(
    _ columns: [(column: Column, width: Int)], _ cells: [String], state: ReviewUrgency?
  ) -> String {
    var line = ""
    for (index, (column, width)) in columns.enumerated() {
      // The end of a path tells more than its beginning.
      let cell = cut(cells[column.rawValue], to: width, atEnd: column != .path)
      let space = String(repeating: " ", count: max(0, width - Self.cells(cell)))
      let isLast = index == columns.count - 1
      let padded = column == .days ? space + cell : cell + (isLast ? "" : space)
      line += column == .state ? coloured(padded, state) : padded
      if !isLast { line += String(repeating: " ", count: Self.gap) }
    }
    return line + "\n"
  }

  private func coloured(_ text: String, _ state: ReviewUrgency?) -> String {
    guard isColoured, let style = state.flatMap(Self.style) else { return text }
    return "\u{1B}[\(style)m\(text)\u{1B}[0m"
  }

  private static func style(_ state: ReviewUrgency) -> Int? {
    switch state {
    case .readable(.current): nil
    case .readable(.changedSinceReview), .readable(.dueSoon): 33
    case .unreadable, .readable(.noPlan), .readable(.longOverdue), .readable(.overdue): 31
    }
  }

  private static func cells(_ text: String) -> Int { TerminalCells.count(text.unicodeScalars) }

  private func cut(_ text: String, to width: Int?, atEnd: Bool) -> String {
    guard let width, Self.cells(text) > width else { return text }
    var text = text[...]
    while !text.isEmpty, Self.cells(String(text)) > width - 1 {
      if atEnd { text.removeLast() } else { text.removeFirst() }
    }
    return atEnd ? text + "…" : "…" + text
  }
}
