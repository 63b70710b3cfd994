/// The corpus as sources of sitegen.
package struct SitegenForm: CorpusForm, MarkdownForm {
  package init() {}

  func link(to address: CorpusAddress) -> String {
    "[\(address.title)](../\(CorpusFile.folder(address.topic))/\(address.slug).md)"
  }

  func citation(_ positions: [Int], of page: CorpusPage) -> String {
    "[\(positions.map { "@\(page.references[$0].id)" }.joined(separator: "; "))]"
  }

  func term(_ position: Int) -> String {
    let term = Wording.terms[position]
    return "[\(term.words)](term:\(term.id))"
  }

  let calloutTitle = "[!NOTE] About this example"

  package func file(_ index: Int, of corpus: Corpus) -> CorpusFile {
    let page = corpus.page(index)
    let header = """
      title: "\(page.title)"
      summary: "\(page.summary)"
      type: article
      updated: \(page.updated)
      next_review: \(page.nextReview)
      references:
      \(page.references.map(reference).joined(separator: "\n"))
      """
    return CorpusFile(
      path: "content/en/\(CorpusFile.folder(page.topic))/\(page.slug).md",
      text: "---\n\(header)\n---\n\n\(body(of: page, in: corpus))")
  }

  private func reference(_ reference: CorpusReference) -> String {
    """
      - id: \(reference.id)
        type: article-journal
        author: [\(reference.authors.joined(separator: ", "))]
        title: "\(reference.title)"
        container-title: \(reference.journal)
        issued: \(reference.year)
        volume: \(reference.volume)
        issue: \(reference.issue)
        page: \(reference.pages)
        DOI: \(reference.doi)
    """
  }

  /// The sources that a site has once. Layouts are the caller's.
  package func frame(of corpus: Corpus) -> [CorpusFile] {
    let topics = Wording.topics.indices.map { topic in
      CorpusFile(
        path: "content/en/\(CorpusFile.folder(topic))/index.md",
        text: header(CorpusFile.title(topic), "topic") + "All pages on this made-up topic.\n")
    }
    let glossary = Wording.terms.map {
      "- id: \($0.id)\n  term: \($0.words)\n  definition: \($0.definition)\n"
    }
    return topics + [
      CorpusFile(path: "content/site.yaml", text: Self.settings),
      CorpusFile(path: "content/en/glossary.yaml", text: glossary.joined()),
      CorpusFile(
        path: "content/en/index.md", text: header("Made-up pages", "home") + Wording.notice + "\n"),
      CorpusFile(
        path: "content/en/privacy.md", text: header("Privacy", "info") + "Nothing is kept.\n"),
    ]
  }

  private func header(_ title: String, _ type: String) -> String {
    """
    ---
    title: \(title)
    summary: \(Wording.notice)
    type: \(type)
    updated: 2025-05-01
    ---


    """
  }

  private static let settings = """
    title: Made-up site
    base_url: https://example.org/
    languages: [en]
    publisher:
      name: Nobody
      url: https://example.org/
    email: nobody@example.org
    citation_style: nlm
    feedback:
      action: https://example.org/feedback
      privacy:
        controller: Nobody. The form has no receiver.
        purpose: To measure.
        legal_basis: None is needed.
        recipients: Nobody.
        retention: Nothing is kept.
        rights: You may ask what is stored.
        policy: privacy.md

    """
}
