import Build
import Diagnostics
import FrontMatter
import SiteModel

/// A list of sources in one of its forms.
struct SourceList {
  private let sources: [SourceListing.Source]
  /// Whether only the pages are asked for.
  private let isPagesOnly: Bool

  init(_ sources: [SourceListing.Source], isPagesOnly: Bool) {
    self.sources = sources
    self.isPagesOnly = isPagesOnly
  }

  func text(_ format: RefsFormat) throws -> String {
    switch format {
    case .text: isPagesOnly ? pages : people
    case .json: try sources.map { try JSONLine.encode(Fields($0)) }.joined()
    case .cslJSON: JSONValue.list(sources.map(\.cslJSON)).document
    case .bibtex: sources.map { BibTeX($0.reference).text }.joined(separator: "\n")
    }
  }

  private var pages: String {
    Set(sources.flatMap(\.pages)).sorted().map { "\($0)\n" }.joined()
  }

  private var people: String {
    sources.map { source in
      let pages = source.pages.isEmpty ? ["no page"] : source.pages
      return ([source.reference.id, "  \(source.line)"] + pages.map { "  - \($0)" })
        .map { Printable.text($0) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private struct Fields: Encodable {
    let id, file, type, citation: String
    let title, doi, pmid, url: String?
    let year: Int?
    let pages: [String]

    init(_ source: SourceListing.Source) {
      let reference = source.reference
      (id, file, type) = (reference.id, source.file, reference.type.rawValue)
      citation = source.line
      (title, doi, pmid, url) = (reference.plainTitle, reference.doi, reference.pmid, reference.url)
      year = reference.year
      pages = source.pages
    }
  }
}
