import FrontMatter

/// What is printed of an entry: the fields that an entry is read for.
enum CSLField: Int, CaseIterable {
  case id, type, text, title, author, editor, issued
  case containerTitle, containerTitleShort, journalAbbreviation
  case collectionTitle, collectionNumber, publisher, publisherPlace, version, language
  case volume, issue, page, doi, pmid, url

  /// CSL's own name for it.
  var name: String {
    switch self {
    case .id: "id"
    case .type: "type"
    case .text: "text"
    case .title: "title"
    case .author: "author"
    case .editor: "editor"
    case .issued: "issued"
    case .containerTitle: "container-title"
    case .containerTitleShort: "container-title-short"
    case .journalAbbreviation: "journalAbbreviation"
    case .collectionTitle: "collection-title"
    case .collectionNumber: "collection-number"
    case .publisher: "publisher"
    case .publisherPlace: "publisher-place"
    case .version: "version"
    case .language: "language"
    case .volume: "volume"
    case .issue: "issue"
    case .page: "page"
    case .doi: "DOI"
    case .pmid: "PMID"
    case .url: "URL"
    }
  }
}
