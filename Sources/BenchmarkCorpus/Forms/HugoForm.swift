/// The corpus as sources of Hugo: the same words, in the way that costs Hugo least. Citations are written
/// out, because Hugo has none.
package struct HugoForm: CorpusForm, MarkdownForm {
  package init() {}

  func link(to address: CorpusAddress) -> String {
    "[\(address.title)](/\(CorpusFile.folder(address.topic))/\(address.slug)/)"
  }

  func citation(_ positions: [Int], of page: CorpusPage) -> String {
    let links = positions.map { "<a href=\"#ref-\(page.references[$0].id)\">\($0 + 1)</a>" }
    return "<sup>[\(links.joined(separator: ", "))]</sup>"
  }

  func term(_ position: Int) -> String {
    let term = Wording.terms[position]
    return "{{< term \(term.id) >}}\(term.words){{< /term >}}"
  }

  let calloutTitle = "**About this example**"

  package func file(_ index: Int, of corpus: Corpus) -> CorpusFile {
    let page = corpus.page(index)
    let header = """
      title: "\(page.title)"
      description: "\(page.summary)"
      lastmod: \(page.updated)
      next_review: "\(page.nextReview)"
      references:
      \(page.references.map(reference).joined(separator: "\n"))
      """
    return CorpusFile(
      path: "content/\(CorpusFile.folder(page.topic))/\(page.slug).md",
      text: "---\n\(header)\n---\n\n\(body(of: page, in: corpus))")
  }

  private func reference(_ reference: CorpusReference) -> String {
    """
      - id: \(reference.id)
        author: [\(reference.authors.joined(separator: ", "))]
        title: "\(reference.title)"
        journal: \(reference.journal)
        year: \(reference.year)
        volume: \(reference.volume)
        issue: \(reference.issue)
        page: \(reference.pages)
        doi: \(reference.doi)
    """
  }

  package func frame(of corpus: Corpus) -> [CorpusFile] {
    let topics = Wording.topics.indices.map { topic in
      CorpusFile(
        path: "content/\(CorpusFile.folder(topic))/_index.md",
        text: header(CorpusFile.title(topic)) + "All pages on this made-up topic.\n")
    }
    let glossary = Wording.terms.map { "\($0.id): \($0.definition)\n" }
    return topics + HugoLayouts.all + [
      CorpusFile(path: "data/glossary.yaml", text: glossary.joined()),
      CorpusFile(
        path: "content/_index.md", text: header("Made-up pages") + Wording.notice + "\n"),
      CorpusFile(
        path: "content/privacy.md", text: header("Privacy") + "Nothing is kept.\n"),
    ]
  }

  private func header(_ title: String) -> String {
    "---\ntitle: \(title)\ndescription: \(Wording.notice)\nlastmod: 2025-05-01\n---\n\n"
  }
}
