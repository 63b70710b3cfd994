package import FrontMatter
package import Markdown

extension ContentMark {
  /// The mark of a page as it is now. `sources` are those of the header and those that the text cites: a mark without
  /// them is that of another page.
  ///
  /// Not for the hot path: it copies and parses the text.
  package init(
    of document: borrowing MarkdownDocument, _ frontMatter: FrontMatter, sources: Bibliography
  ) {
    let body = WrittenBody(of: document)
    var (text, figures) = (CanonicalText(), CanonicalText())
    text.add("title", frontMatter.title.value)
    text.add("summary", frontMatter.summary.value)
    text.add("image", frontMatter.image?.source.value)
    text.add("alt", frontMatter.image?.alternative?.value)
    text.add("caption", frontMatter.image?.caption?.value)
    text.add(textOf: body)
    figures.add(figuresOf: body)
    self.init(
      text: ContentDigest(text.digest), sources: ContentDigest(Self.sources(sources)),
      figures: ContentDigest(figures.digest))
  }

  private static func sources(_ bibliography: Bibliography) -> UInt64 {
    var sources = CanonicalText()
    for digest in bibliography.listed.map({ $0.reference.contentDigest }).sorted() {
      sources.add(digest)
    }
    return sources.digest
  }
}
