package import Diagnostics
package import HTML

/// Writes documents as HTML, from cmark's tree.
///
/// What CommonMark and GitHub's specification give for an input is what comes out, byte for byte, but
/// for what this dialect adds (ids, callouts, citations, figures) and refuses (raw HTML, presentation
/// in attributes, addresses of unsafe schemes).
package struct BodyRenderer: Sendable {
  package let options: BodyOptions

  package init(_ options: BodyOptions) {
    self.options = options
  }

  /// Appends the document's HTML. What `html` holds already is left alone. Linear, but for what the
  /// resolver does.
  package func render<Resolver: BodyResolver>(
    _ document: borrowing MarkdownDocument, resolver: inout Resolver, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    withPass(document, &resolver, &html, &problems) { $0.renderBlocks(of: $0.root) }
  }

  /// Lends the buffers to a pass and takes them back: a pass owns what it writes to, without a copy.
  func withPass<Resolver: BodyResolver>(
    _ document: borrowing MarkdownDocument, _ resolver: inout Resolver, _ html: inout HTMLBuffer,
    _ problems: inout Problems, _ body: (inout RenderPass<Resolver>) -> Void
  ) {
    withUnsafeMutablePointer(to: &resolver) { resolver in
      var pass = RenderPass(document, options: options, resolver: resolver)
      pass.begin(html: &html, problems: &problems)
      body(&pass)
      pass.end(html: &html, problems: &problems)
    }
  }
}
