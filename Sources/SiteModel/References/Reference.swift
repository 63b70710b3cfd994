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
  package var volume: String?
  package var issue: String?
  package var pages: String?
  package var issued: PlannedDate?

  package var doi: String?
  package var pmid: String?
  package var url: String?
  /// BCP 47 tag of the title's language.
  package var language: String?

  package init(id: String, type: ReferenceType) {
    self.id = id
    self.type = type
  }

  /// Whether the work is a part of a larger one, with a place in it that must not be lost.
  package var isPart: Bool {
    container != nil || volume != nil || issue != nil || pages != nil
  }

  /// The year of publication.
  package var year: Int? { issued?.year }

  /// Where a reader finds the work: its DOI, in the form Crossref asks for, else its own address.
  package var link: String? {
    if let doi { return "https://doi.org/\(doi)" }
    return url
  }
}

/// The types of CSL 1.0.2, with those of older versions that Zotero still writes.
package enum ReferenceType: String, CaseIterable, Sendable {
  case article
  case journalArticle = "article-journal"
  case articleMagazine = "article-magazine"
  case articleNewspaper = "article-newspaper"
  case bill
  case book
  case broadcast
  case chapter
  case classic
  case collection
  case dataset
  case document
  case entry
  case entryDictionary = "entry-dictionary"
  case entryEncyclopedia = "entry-encyclopedia"
  case event
  case figure
  case graphic
  case hearing
  case interview
  case legalCase = "legal_case"
  case legislation
  case manuscript
  case map
  case motionPicture = "motion_picture"
  case musicalScore = "musical_score"
  case pamphlet
  case paperConference = "paper-conference"
  case patent
  case performance
  case periodical
  case personalCommunication = "personal_communication"
  case post
  case postWeblog = "post-weblog"
  case regulation
  case report
  case review
  case reviewBook = "review-book"
  case software
  case song
  case speech
  case standard
  case thesis
  case treaty
  case webPage = "webpage"

  /// By raw value.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}

/// One author or editor.
package enum ReferenceName: Sendable, Hashable {
  /// As it is to be printed: `Steffens D`.
  case text(String)
  /// The suffix with the space before it: ` Jr`.
  case person(family: String, given: String, suffix: String)
  case organisation(String)

  /// Family name and initials, without dots or spaces between initials.
  package var short: String {
    switch self {
    case .text(let name), .organisation(let name): name
    case .person(let family, let given, let suffix):
      given.isEmpty ? family + suffix : "\(family) \(Self.initials(given))\(suffix)"
    }
  }

  /// `Jean-Paul Marie` becomes `JPM`.
  private static func initials(_ given: String) -> String {
    given.split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(\.first).map(String.init)
      .joined()
      .uppercased()
  }
}
