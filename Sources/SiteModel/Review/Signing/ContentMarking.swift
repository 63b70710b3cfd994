package import Diagnostics
package import FrontMatter
package import Markdown

extension ContentMark {
  /// The mark of a page as it is now. `sources` are those of the header and those that the text cites: a mark without
  /// them is that of another page.
  ///
  /// Not for the hot path: it copies the text.
  package init(
    of document: borrowing MarkdownDocument, _ source: SourceText, body: Range<Int>,
    _ frontMatter: FrontMatter, sources: Bibliography
  ) {
    self.init(
      text: ContentDigest(Self.text(of: document, source, body: body, frontMatter)),
      sources: ContentDigest(Self.sources(sources)),
      figures: ContentDigest(Self.figures(of: document)))
  }

  /// What stands in the place of a block of data: where it stands is a part of the text, what it says is not.
  private static let placeOfBlock = "block"

  private static func text(
    of document: borrowing MarkdownDocument, _ source: SourceText, body: Range<Int>,
    _ frontMatter: FrontMatter
  ) -> UInt64 {
    var text = CanonicalText()
    text.add("title", frontMatter.title.value)
    text.add("summary", frontMatter.summary.value)
    text.add("image", frontMatter.image?.source.value)
    text.add("alt", frontMatter.image?.alternative?.value)
    text.add("caption", frontMatter.image?.caption?.value)
    var lines: [UInt8] = []
    var position = body.lowerBound
    for passage in passages(besideTextOf: document) where passage.lines.lowerBound >= position {
      lines += source.bytes[position..<passage.lines.lowerBound]
      position = passage.lines.upperBound
      guard let block = passage.block else { continue }
      text.add(lines: lines[...])
      lines = []
      text.add(kind: placeOfBlock)
      if block.name == .figure { block.add(to: &text) }
    }
    lines += source.bytes[position..<body.upperBound]
    text.add(lines: lines[...])
    return text.digest
  }

  private struct Passage {
    let lines: Range<Int>
    /// Nil for a comment.
    let block: ComponentBlock?
  }

  /// What is not text, in the order of the lines; footnotes come last in the tree.
  private static func passages(besideTextOf document: borrowing MarkdownDocument) -> [Passage] {
    var passages = document.commentLines.map { Passage(lines: $0, block: nil) }
    for block in document.components {
      passages.append(Passage(lines: document.lines(of: block), block: block))
    }
    return passages.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private static func figures(of document: borrowing MarkdownDocument) -> UInt64 {
    var figures = CanonicalText()
    for block in document.components where block.name != .figure { block.add(to: &figures) }
    return figures.digest
  }

  private static func sources(_ bibliography: Bibliography) -> UInt64 {
    var sources = CanonicalText()
    for digest in bibliography.listed.map({ $0.reference.contentDigest }).sorted() {
      sources.add(digest)
    }
    return sources.digest
  }
}

extension ComponentBlock {
  /// Its values, or, where it is no YAML, its lines.
  fileprivate func add(to canonical: inout CanonicalText) {
    canonical.add(kind: name.rawValue)
    var problems = Problems()
    if let document = YAMLDocument.read(text.source, in: text.content, problems: &problems),
      problems.isEmpty
    {
      canonical.add(document.root)
    } else {
      canonical.add(lines: text.source.bytes[text.content])
    }
  }
}
