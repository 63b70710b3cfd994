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

extension ReferenceType {
  /// Published in a journal, newspaper or gazette.
  var isArticle: Bool {
    switch self {
    case .journalArticle, .articleMagazine, .articleNewspaper, .review, .reviewBook, .periodical:
      true
    default: false
    }
  }

  /// Acts, and what courts and parliaments publish.
  var isLaw: Bool {
    switch self {
    case .bill, .hearing, .legalCase, .legislation, .regulation, .treaty: true
    default: false
    }
  }

  /// A part with a title of its own in a work with editors of its own.
  var isContribution: Bool {
    switch self {
    case .chapter, .paperConference, .entry, .entryDictionary, .entryEncyclopedia: true
    default: false
    }
  }

  /// Something that is only on the web, and may say something else tomorrow.
  var isWebSource: Bool {
    switch self {
    case .webPage, .post, .postWeblog: true
    default: false
    }
  }
}

/// How a source is laid out, whatever the style.
package enum ReferenceForm {
  /// `Journal 2016; 176(2): 199-208.`
  case article
  /// `In: Editors. Book. Place: Publisher; 2006.`
  case contribution
  /// `Place: Publisher; 2023.`
  case whole
}

extension Reference {
  package var form: ReferenceForm {
    if type.isArticle { return .article }
    // What a journal prints of a congress is found as its articles are.
    if type == .paperConference, container != nil, volume != nil || issue != nil, publisher == nil,
      editors.isEmpty
    {
      return .article
    }
    if type.isContribution, container != nil { return .contribution }
    let hasNumbers = volume != nil || issue != nil
    if container != nil, hasNumbers || type.isLaw || type == .article { return .article }
    return .whole
  }

  /// Whether readers find the work by its address, for want of a DOI.
  var isOnline: Bool { url != nil && doi == nil }
}
