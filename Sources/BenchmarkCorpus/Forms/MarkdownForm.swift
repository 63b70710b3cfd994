/// Writes a page's text as Markdown. Where generators differ, the form says how.
protocol MarkdownForm {
  func link(to address: CorpusAddress) -> String
  func citation(_ positions: [Int], of page: CorpusPage) -> String
  func term(_ position: Int) -> String
  /// The first line of a callout's quotation, without `> `.
  var calloutTitle: String { get }
}

extension MarkdownForm {
  func body(of page: CorpusPage, in corpus: Corpus) -> String {
    page.blocks.map { block($0, of: page, in: corpus) }.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: CorpusPage.Block, of page: CorpusPage, in corpus: Corpus) -> String {
    let text = { (inlines: [CorpusPage.Inline]) in
      inlines.map { inline($0, of: page, in: corpus) }.joined()
    }
    return switch block {
    case .heading(let words): "## \(words)"
    case .subheading(let words): "### \(words)"
    case .paragraph(let inlines): text(inlines)
    case .list(let items): items.map { "* \(text($0))" }.joined(separator: "\n")
    case .steps(let items):
      items.enumerated().map { "\($0 + 1). \(text($1))" }.joined(separator: "\n")
    case .table(let head, let rows): table(head, rows)
    case .callout(let items):
      "> \(calloutTitle)\n>\n" + items.map { "> * \(text($0))" }.joined(separator: "\n")
    }
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, [":---", "---:", "---:", ":---"]] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private func inline(
    _ inline: CorpusPage.Inline, of page: CorpusPage, in corpus: Corpus
  ) -> String {
    switch inline {
    case .text(let words): words
    case .strong(let words): "**\(words)**"
    case .emphasis(let words): "*\(words)*"
    case .link(let target): link(to: corpus.addresses[target])
    case .citation(let positions): citation(positions, of: page)
    case .term(let position): term(position)
    }
  }
}
