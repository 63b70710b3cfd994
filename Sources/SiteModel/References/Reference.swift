package import FrontMatter

/// A source that a page rests on, as CSL describes it (CSL 1.0.2, input data schema).
package struct Reference: Sendable {
  package var id: String
  package var type: ReferenceType
  /// A citation to be printed as it stands; then nothing else is.
  package var text: String?

  package var authors: [ReferenceName] = []
  package var editors: [ReferenceName] = []
  package var title: String?
  /// Journal, book or website that the work is part of.
  package var container: String?
  package var collection: String?
  package var collectionNumber: String?
  package var publisher: String?
  package var publisherPlace: String?
  package var version: String?
  package var edition: String?
  package var volume: String?
  package var issue: String?
  package var pages: String?
  package var issued: PlannedDate?
  package var accessed: PlannedDate?

  package var doi: String?
  package var pmid: String?
  package var isbn: String?
  package var url: String?
  /// BCP 47 tag of the title's language.
  package var language: String?

  package init(id: String, type: ReferenceType) {
    self.id = id
    self.type = type
  }

  /// The year of publication.
  package var year: String? { issued.map { String($0.firstDay.year) } }

  /// Where a reader finds the work: its DOI, in the form Crossref asks for, else its own address.
  package var link: String? {
    if let doi { return "https://doi.org/\(doi)" }
    return url
  }
}

/// The CSL types that health pages cite.
package enum ReferenceType: String, CaseIterable, Sendable {
  case article
  case journalArticle = "article-journal"
  case magazineArticle = "article-magazine"
  case newspaperArticle = "article-newspaper"
  case book
  case chapter
  case dataset
  case document
  case legislation
  case conferencePaper = "paper-conference"
  case regulation
  case report
  case review
  case software
  case standard
  case thesis
  case webPage = "webpage"
  case post
  case postWeblog = "post-weblog"
}

/// One author or editor.
package enum ReferenceName: Sendable, Hashable {
  /// As it is to be printed: `Steffens D`.
  case text(String)
  case person(family: String, given: String)
  case organisation(String)

  /// Family name and initials, without dots or spaces between initials.
  package var short: String {
    switch self {
    case .text(let name), .organisation(let name): name
    case .person(let family, let given):
      given.isEmpty ? family : "\(family) \(Self.initials(given))"
    }
  }

  /// `Jean-Paul Marie` becomes `JPM`.
  private static func initials(_ given: String) -> String {
    given.split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(\.first).map(String.init)
      .joined()
      .uppercased()
  }
}
