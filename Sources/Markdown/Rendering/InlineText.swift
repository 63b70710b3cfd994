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
    var html = HTMLBuffer()
    parser.withDocument(
      source, body: source.bytes.indices, placeholders: options.placeholders, problems: &found
    ) { document, found in
      guard let paragraph = document.root.firstChild else { return }
      guard paragraph.kind == .paragraph, paragraph.next == nil else {
        found.report(Self.inlineOnly, "this text is more than one paragraph", at: place)
        return
      }
      withPass(document, &resolver, &html, &found) { $0.renderInlines(of: paragraph) }
    }
    for problem in found.all {
      problems.report(
        problem.rule, problem.message, at: place, notes: problem.notes, help: problem.help)
    }
    return html.markup
  }
}
