import Diagnostics
import FrontMatter
import HTML
import Markdown

extension PageResolver {
  /// A table with a column for each option, benefits above and harms below (as fact boxes of the Harding Center for
  /// Risk Literacy have them).
  mutating func write(
    _ box: FactBox, of block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    let words = FigureWords(strings: site.languages[language].strings)
    html.append("<div class=\"risk fact-box\">\n")
    TableBox.open(words.strings.text(.tableLabel), into: &html)
    html.append("<caption>")
    html.append(
      text: words.strings[.factBoxCaption].filled(["title": box.title, "time": box.time]))
    cite(box.sources, of: block, into: &html, problems: &problems)
    html.append("</caption>\n")
    FigureTable.writeHead(box.options, into: &html)
    box.write(box.benefits, .factBoxBenefits, words, into: &html)
    box.write(box.harms, .factBoxHarms, words, into: &html)
    TableBox.close(into: &html)
    if let population = box.population {
      FigureTable.write(paragraph: words.population(population), into: &html)
    }
    html.append("</div>\n")
  }
}

extension FactBox {
  fileprivate func write(
    _ rows: [Row]?, _ head: SiteString, _ words: FigureWords, into html: inout HTMLBuffer
  ) {
    let columns = options.count + 1
    html.append("<tbody>\n<tr>\n<th scope=\"rowgroup\" colspan=\"")
    html.append(columns)
    html.append("\">")
    html.append(text: words.strings.text(head))
    html.append("</th>\n</tr>\n")
    for row in rows ?? [] {
      FigureTable.write(
        row.outcome.value, row.counts.map { words.people($0, outOf: per) }, under: options,
        into: &html)
    }
    if rows == nil {
      html.append("<tr>\n<td colspan=\"")
      html.append(columns)
      html.append("\">")
      html.append(text: words.strings.text(.factBoxNotReported))
      html.append("</td>\n</tr>\n")
    }
    html.append("</tbody>\n")
  }
}
