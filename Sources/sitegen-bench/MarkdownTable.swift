/// A table that reads well as it stands and as Markdown. The first columns are texts, the others numbers.
struct MarkdownTable {
  let head: [String]
  let texts: Int
  var rows: [[String]] = []

  var text: String {
    let widths = head.indices.map { column in
      max(4, ([head] + rows).map { $0[column].count }.max() ?? 0)
    }
    let rule = widths.enumerated().map { column, width in
      let line = String(repeating: "-", count: width - 1)
      return column < texts ? ":\(line)" : "\(line):"
    }
    return ([head, rule] + rows).map { line($0, widths) + "\n" }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column < texts ? cell.0 + space : space + cell.0
    }
    return "| \(padded.joined(separator: " | ")) |"
  }
}
