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
  /// A number, or words such as `2nd rev.`
  package var edition: String?
  package var version: String?
  package var volume: String?
  package var issue: String?
  package var supplement: String?
  /// With hyphens, as `199-208`, or an article's number.
  package var pages: String?
  package var issued: ReferenceDate?
  package var accessed: ReferenceDate?
  /// Accepted and not yet published.
  package var isInPress = false
  /// The congress where a paper was presented.
  package var event: ReferenceEvent?
  /// Of a book: `212`.
  package var pageCount: String?
  package var isbn: String?
  package var issn: String?
  /// What kind of report or thesis it is: `PhD thesis`, `S3-Leitlinie`.
  package var genre: String?
  /// Number of a report, an act or a standard.
  package var number: String?
  /// Of a work that was translated.
  package var originalTitle: String?

  package var doi: String?
  package var pmid: String?
  /// With its letters: `PMC4862073`.
  package var pmcid: String?
  package var url: String?
  /// BCP 47 tag of the title's language.
  package var language: String?

  package init(id: String, type: ReferenceType) {
    self.id = id
    self.type = type
  }

  /// What the n-th source of a page is called, counted from 0, when it is given as a text without an id.
  package static func nameOfText(_ index: Int) -> String { "\(textName)\(index + 1)" }

  private static let textName = "source--"

  /// As messages call it.
  var quoted: String {
    if id.isEmpty { return "the source" }
    return id.hasPrefix(Self.textName) ? "a source given as text" : "'\(id)'"
  }

  /// The year of publication.
  package var year: Int? { issued?.year }

  /// Where a reader finds the work: its DOI, in the form Crossref asks for, else its own address, else its summary
  /// in PubMed.
  package var link: String? {
    doiAddress ?? url ?? pubMed
  }

  /// Where its DOI leads.
  package var doiAddress: String? { doi.map { "https://doi.org/\(Self.inAddress($0))" } }

  /// A DOI may hold characters that end the path of an address.
  private static func inAddress(_ doi: String) -> String {
    let isPlain = doi.utf8.allSatisfy {
      $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
    }
    guard !isPlain else { return doi }
    return doi.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
  }

  /// The work's page in PubMed.
  package var pubMed: String? { pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0)/" } }
}
