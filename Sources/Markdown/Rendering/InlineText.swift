package import Diagnostics
package import HTML

extension BodyRenderer {
  static let inlineOnly = Rule(
    "MD040", .error, "a short text is one paragraph",
    reason: "It is shown within a line or a box, where lists, headings and tables have no place.")

  /// The markup of a short text that is one paragraph of inline Markdown: a glossary's definition, a
  /// caption. Anything but one paragraph is an error, and empty.
  ///
  /// Such texts come out of YAML, where a position in the value is none in the file; so every problem,
  /// the resolver's too, is reported at `place`, which is the value's. May be called while `parser` has
  /// a document open.
  package func renderInline<Resolver: BodyResolver>(
    _ text: String, at place: Place, parser: MarkdownParser, resolver: inout Resolver,
    problems: inout Problems
  ) -> Markup {
    let source = SourceText(path: place.path, text: text)
    var found = Problems()
    let markup = renderInline(
      source, body: source.bytes.indices, parser: parser, resolver: &resolver, problems: &found)
    for problem in found.all {
      problems.report(
        problem.rule, problem.message, at: place, notes: problem.notes, help: problem.help)
    }
    return markup
  }

  /// The same for a text that stands in a file as it is, so that every problem is reported where it is.
  package func renderInline<Resolver: BodyResolver>(
    _ source: SourceText, body: Range<Int>, parser: MarkdownParser, resolver: inout Resolver,
    problems: inout Problems
  ) -> Markup {
    var html = HTMLBuffer()
    parser.withDocument(
      source, body: body, placeholders: options.placeholders, problems: &problems
    ) { document, problems in
      guard let paragraph = document.root.firstChild else { return }
      guard paragraph.kind == .paragraph, paragraph.next == nil else {
        problems.report(
          Self.inlineOnly, "this text is more than one paragraph", at: source.place(body))
        return
      }
      withPass(document, &resolver, &html, &problems) { $0.renderInlines(of: paragraph) }
    }
    return html.markup
  }
}
