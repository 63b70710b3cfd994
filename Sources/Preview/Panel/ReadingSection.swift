import Checks
import HTML

/// How hard a page reads, and a button that marks its long sentences.
struct ReadingSection {
  let measures: ReadingMeasures

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Reading</h3>")
    if let why = measures.whyNone {
      html.append("<p class=\"soft\">")
      html.append(text: why)
      html.append("</p>")
    } else {
      addTable(to: &html)
    }
    html.append("<p>")
    html.append(text: "\(measures.words) words in \(measures.sentences) sentences, ")
    html.append(text: "\(measures.longSentences.count) of them over 25 words.")
    html.append("</p>")
    if !measures.longSentences.isEmpty { addMarks(to: &html) }
    html.append("</section>")
  }

  private func addTable(to html: inout HTMLBuffer) {
    html.append(
      """
      <table><thead><tr><th scope="col">Measure</th><th scope="col">Value</th>\
      <th scope="col">Reads as</th></tr></thead><tbody>
      """)
    for measure in measures.measures {
      html.append("<tr><th scope=\"row\">")
      html.append(text: measure.name)
      html.append("</th><td>")
      html.append(text: Self.rounded(measure.value))
      html.append("</td><td>")
      html.append(text: measure.band.rawValue)
      html.append("</td></tr>")
    }
    html.append("</tbody></table>")
  }

  /// To one decimal: more means nothing.
  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return "\(tenths < 0 ? "\u{2212}" : "")\(whole).\(rest)"
  }

  private func addMarks(to html: inout HTMLBuffer) {
    html.append(
      """
      <p><button type="button" data-marks aria-pressed="false">Mark sentences over 25 words</button></p>\
      <script type="application/json" data-sentences>
      """)
    var json = JSONWriter()
    json.array { json in for sentence in measures.longSentences { json.string(sentence.text) } }
    html.append(json.markup)
    html.append("</script>")
  }
}
