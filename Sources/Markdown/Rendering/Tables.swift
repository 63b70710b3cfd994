import CCmarkGFM
import HTML

extension RenderPass {
  /// How columns are aligned is said by a class: the pages' security policy allows no style in attributes.
  mutating func renderTable(_ table: MarkdownNode) {
    startLine()
    let columns = Int(cmark_gfm_extensions_get_table_columns(table.raw))
    let alignments = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(table.raw), count: columns)
    TableBox.open(options.words.table, into: &html)
    html.append("<thead>\n")
    let header = table.firstChild
    if let header { renderRow(header, alignments, isHeader: true) }
    html.append("</thead>\n")
    if let first = header?.next { renderBody(from: first, alignments) }
    TableBox.close(into: &html)
  }

  private mutating func renderBody(
    from first: MarkdownNode, _ alignments: UnsafeBufferPointer<UInt8>
  ) {
    html.append("<tbody>\n")
    var row: MarkdownNode? = first
    while let current = row {
      renderRow(current, alignments, isHeader: false)
      row = current.next
    }
    html.append("</tbody>\n")
  }

  private mutating func renderRow(
    _ row: MarkdownNode, _ alignments: UnsafeBufferPointer<UInt8>, isHeader: Bool
  ) {
    html.append("<tr>\n")
    var cell = row.firstChild
    var column = 0
    while let current = cell {
      html.append(isHeader ? "<th scope=\"col\"" : "<td")
      appendAlignment(column < alignments.count ? alignments[column] : 0)
      html.append(">")
      renderInlines(of: current)
      html.append(isHeader ? "</th>\n" : "</td>\n")
      cell = current.next
      column += 1
    }
    html.append("</tr>\n")
  }

  private mutating func appendAlignment(_ alignment: UInt8) {
    switch alignment {
    case UInt8(ascii: "l"): html.append(" class=\"align-left\"")
    case UInt8(ascii: "c"): html.append(" class=\"align-center\"")
    case UInt8(ascii: "r"): html.append(" class=\"align-right\"")
    default: break
    }
  }
}
