import FrontMatter
import HTML
import SiteModel

/// A printed source. Of its authors those are named that the list names.
struct CitationNode {
  let source: ListedSource
  /// How many names are printed.
  let limit: Int

  func write(to json: inout JSONWriter) {
    json.object { json in
      if let text = source.reference.text {
        json.type("CreativeWork")
        json.member("name", text)
      } else {
        writeWork(to: &json)
      }
      writeNumbers(to: &json)
    }
  }

  private func writeWork(to json: inout JSONWriter) {
    json.type(Self.type(of: source.reference.type))
    json.member("name", source.reference.plainTitle)
    json.member("inLanguage", source.reference.language)
    writePeople(to: &json)
    if let date = source.reference.issued, let year = date.year, (date.end?.year ?? year) == year {
      json.member("datePublished", String(year))
    }
    writeContainer(to: &json)
    writePublisher(to: &json)
  }

  // MARK: People

  private func writePeople(to json: inout JSONWriter) {
    let hasAuthors = !source.reference.authors.isEmpty
    guard hasAuthors || source.reference.form != .contribution else { return }
    let people = hasAuthors ? source.reference.authors : source.reference.editors
    let named = people.indices.lazy.filter { people[$0] != .others }.prefix(limit)
    guard !named.isEmpty else { return }
    json.key(hasAuthors ? "author" : "editor")
    json.array { json in
      for position in named {
        json.object { json in
          json.type(people[position].isOrganisation ? "Organization" : "Person")
          json.member("name", source.names[position])
        }
      }
    }
  }

  private func writePublisher(to json: inout JSONWriter) {
    guard source.reference.form == .whole, let publisher = source.reference.publisher,
      publisher != source.reference.container
    else { return }
    json.key("publisher")
    json.object { json in
      json.type("Organization")
      json.member("name", publisher)
    }
  }

  // MARK: Where it was published

  private func writeContainer(to json: inout JSONWriter) {
    if Self.hasPages(source.reference.type), source.reference.form != .whole {
      json.member("pagination", source.reference.pages)
    }
    switch source.reference.form {
    case .article: writeIssue(to: &json)
    case .contribution: writeContainer("Book", to: &json)
    case .whole: writeContainer("CreativeWork", to: &json)
    }
  }

  /// The issue of a volume of a journal, as far as each is known.
  private func writeIssue(to json: inout JSONWriter) {
    guard let issue = source.reference.issue else { return writeVolume(to: &json) }
    json.key("isPartOf")
    json.object { json in
      json.type("PublicationIssue")
      json.member("issueNumber", issue)
      writeVolume(to: &json)
    }
  }

  private func writeVolume(to json: inout JSONWriter) {
    guard let volume = source.reference.volume else {
      return writeContainer("Periodical", to: &json)
    }
    json.key("isPartOf")
    json.object { json in
      json.type("PublicationVolume")
      json.member("volumeNumber", volume)
      writeContainer("Periodical", to: &json)
    }
  }

  private func writeContainer(_ type: StaticString, to json: inout JSONWriter) {
    guard let container = source.reference.container else { return }
    json.key("isPartOf")
    json.object { json in
      json.type(type)
      json.member("name", container)
    }
  }

  // MARK: Where it is found

  private func writeNumbers(to json: inout JSONWriter) {
    let (doi, pmid) = (source.reference.doi, source.reference.pmid)
    if doi == nil { json.member("url", address: source.reference.url) }
    guard doi != nil || pmid != nil else { return }
    json.key("identifier")
    json.array { json in
      if let doi { Self.writeIdentifier("doi", doi, to: &json) }
      if let pmid { Self.writeIdentifier("pmid", pmid, to: &json) }
    }
    json.key("sameAs")
    json.array { json in
      if let address = source.reference.doiAddress { json.address(address) }
      if let address = source.reference.pubMed { json.address(address) }
    }
  }

  private static func writeIdentifier(
    _ name: StaticString, _ value: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.type("PropertyValue")
      json.key("propertyID")
      json.quoted(name)
      json.member("value", value)
    }
  }

  // MARK: Types

  private static func type(of type: ReferenceType) -> StaticString {
    switch type {
    case .journalArticle, .review, .reviewBook, .paperConference: "ScholarlyArticle"
    case .article, .articleMagazine: "Article"
    case .articleNewspaper: "NewsArticle"
    case .report: "Report"
    case .book: "Book"
    case .chapter: "Chapter"
    case .thesis: "Thesis"
    case .dataset: "Dataset"
    case .webPage, .post, .postWeblog: "WebPage"
    case .legislation, .bill, .regulation: "Legislation"
    default: "CreativeWork"
    }
  }

  private static func hasPages(_ type: ReferenceType) -> Bool {
    switch type {
    case .journalArticle, .review, .reviewBook, .paperConference, .article, .articleMagazine,
      .articleNewspaper, .chapter, .report:
      true
    default: false
    }
  }
}

extension ReferenceName {
  fileprivate var isOrganisation: Bool {
    if case .organisation = self { true } else { false }
  }
}
