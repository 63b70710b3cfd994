import Diagnostics
import HTML

@testable import Markdown

/// What became of one Markdown text.
struct Rendering {
  let html: String
  let problems: Problems
  let outline: [Heading]
  let resolver: PlainResolver

  var codes: [String] { problems.all.map(\.rule.code) }
}

/// Renders `markdown` as the body of a file that begins with `header`.
func render(
  _ markdown: String, header: String = "", rawHTML: BodyOptions.RawHTML = .refused,
  limits: ParserLimits = ParserLimits(), reservedIDs: [String] = [], unknown: Set<String> = [],
  parser: MarkdownParser? = nil, placeholders: Placeholders = Placeholders()
) -> Rendering {
  let source = SourceText(path: "page.md", text: header + markdown)
  let body = header.utf8.count..<source.bytes.count
  let renderer = BodyRenderer(BodyOptions(rawHTML: rawHTML, words: .english))
  var resolver = PlainResolver(unknown: unknown)
  var problems = Problems()
  var html = HTMLBuffer()
  let parser =
    parser
    ?? MarkdownParser(
      limits: limits, reservedIDs: ReservedIDs(beginnings: reservedIDs))
  let outline = parser.withDocument(
    source, body: body, placeholders: placeholders, problems: &problems
  ) { document, problems in
    renderer.render(document, resolver: &resolver, into: &html, problems: &problems)
    return document.outline
  }
  return Rendering(
    html: html.markup.description, problems: problems, outline: outline, resolver: resolver)
}

extension BodyOptions.Words {
  static let english = BodyOptions.Words(
    callouts: [
      .nonUrgent: "Non-urgent advice", .urgent: "Urgent advice", .emergency: "Emergency",
      .warning: "Warning", .note: "Note", .keyPoints: "Key points", .do: "Do", .dont: "Don't",
      .experience: "Experience", .details: "More",
    ],
    footnotes: "Footnotes", backToMention: { "Back to mention \($0)" }, table: "Table")
}
