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

  /// How it is described to editors; entries are read by `CSLEntry`.
  var schema: KeySchema {
    switch self {
    case .id:
      KeySchema(name, .identifier, example: "steffens2016", "what citations call the source")
    case .type:
      KeySchema(
        name, .choice(ReferenceType.allCases.map(\.rawValue)), example: "article-journal",
        "what kind of work it is")
    case .text: KeySchema(name, .text(), "the whole citation, to be printed as it stands")
    case .title: KeySchema(name, .text(), "title of the work")
    case .author: KeySchema(name, CSLVariables.names, example: "Steffens D", "who wrote it")
    case .editor: KeySchema(name, CSLVariables.names, "who edited it")
    case .issued: KeySchema(name, CSLVariables.date, example: "2016", "when it was published")
    case .containerTitle:
      KeySchema(name, .text(), "journal, book or website that the work is part of")
    case .containerTitleShort, .journalAbbreviation:
      KeySchema(name, .text(), "its short title, printed instead")
    case .collectionTitle: KeySchema(name, .text(), "series that the work is part of")
    case .collectionNumber: KeySchema(name, .text(), "number in the series")
    case .publisher: KeySchema(name, .text(), "who published it")
    case .publisherPlace: KeySchema(name, .text(), "where it was published")
    case .version: KeySchema(name, .text(), "version or edition of the work")
    case .language: KeySchema(name, .languageTag, "language of the title")
    case .volume: KeySchema(name, .text(), "volume of the journal")
    case .issue: KeySchema(name, .text(), "issue of the journal")
    case .page: KeySchema(name, .text(), example: "199-208", "pages")
    case .doi:
      KeySchema(
        name, .text(), example: "10.1001/jamainternmed.2015.7431", "digital object identifier")
    case .pmid: KeySchema(name, .text(), example: "26752509", "number in PubMed")
    case .url: KeySchema(name, .address, "the work's own address")
    }
  }
}
