import HTML
import Markdown

/// A table of figures: what a row says stands at its head, and what a column says, where there are several.
struct FigureTable: Sendable {
  let caption: String
  /// Empty for one column without a head.
  let columns: [String]
  let rows: [(head: String, cells: [String])]

  func write(_ words: FigureWords, into html: inout HTMLBuffer) {
    TableBox.open(words.strings.text(.tableLabel), into: &html)
    html.append("<caption>")
    html.append(text: caption)
    html.append("</caption>\n")
    if !columns.isEmpty { Self.writeHead(columns, into: &html) }
    html.append("<tbody>\n")
    for row in rows { Self.write(row.head, row.cells, under: columns, into: &html) }
    html.append("</tbody>\n")
    TableBox.close(into: &html)
  }

  /// No more than these have room beside one another, above all on a narrow screen and on paper.
  private static let columnsAbreast = 2

  /// The corner above the rows' heads says nothing.
  static func writeHead(_ columns: [String], into html: inout HTMLBuffer) {
    html.append(columns.count > columnsAbreast ? "<thead class=\"columns-many\">" : "<thead>")
    html.append("\n<tr>\n<td></td>\n")
    for column in columns {
      html.append("<th scope=\"col\">")
      html.append(text: column)
      html.append("</th>\n")
    }
    html.append("</tr>\n</thead>\n")
  }

  /// Cells of many columns carry the words of their column: they stand below one another, and the style sheet puts them
  /// before the figure.
  static func write(
    _ head: String, _ cells: [String], under columns: [String], into html: inout HTMLBuffer
  ) {
    html.append("<tr>\n<th scope=\"row\">")
    html.append(text: head)
    html.append("</th>\n")
    for (index, cell) in cells.enumerated() {
      if columns.count > columnsAbreast, columns.indices.contains(index) {
        html.append("<td data-column=\"")
        html.append(text: columns[index])
        html.append("\">")
      } else {
        html.append("<td>")
      }
      html.append(text: cell)
      html.append("</td>\n")
    }
    html.append("</tr>\n")
  }

  /// A paragraph of its own.
  static func write(paragraph text: String, into html: inout HTMLBuffer) {
    html.append("<p>")
    html.append(text: text)
    html.append("</p>\n")
  }
}
