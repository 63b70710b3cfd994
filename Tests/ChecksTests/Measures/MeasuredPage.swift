import Diagnostics
import Markdown

@testable import Checks

/// The measures of a body.
func measures(of body: String, language: String = "en") -> ReadingMeasures? {
  let source = SourceText(path: "content/en/page.md", text: body)
  var problems = Problems()
  var found: ReadingMeasures?
  MarkdownParser().withDocument(
    source, body: 0..<source.bytes.count, problems: &problems
  ) { document, _ in
    let text = PageText(document, PageLanguage(language))
    found = ReadingMeasures(of: text, in: document, language: language)
  }
  return found
}
