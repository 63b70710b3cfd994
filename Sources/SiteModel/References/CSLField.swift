import FrontMatter

/// What is printed of an entry: the fields that an entry is read for.
enum CSLField: Int, CaseIterable {
  case id, type, text, title, author, editor, issued
  case containerTitle, containerTitleShort, journalAbbreviation
  case collectionTitle, collectionNumber, publisher, publisherPlace, edition, version
  case genre, number, originalTitle, language, status
  case volume, issue, supplement, page, pageFirst, accessed
  case eventTitle, event, eventPlace, eventDate, pageCount
  case doi, pmid, pmcid, isbn, issn, url, note

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
    case .edition: "edition"
    case .version: "version"
    case .genre: "genre"
    case .number: "number"
    case .originalTitle: "original-title"
    case .language: "language"
    case .status: "status"
    case .volume: "volume"
    case .issue: "issue"
    case .supplement: "supplement-number"
    case .page: "page"
    case .pageFirst: "page-first"
    case .accessed: "accessed"
    case .eventTitle: "event-title"
    case .event: "event"
    case .eventPlace: "event-place"
    case .eventDate: "event-date"
    case .pageCount: "number-of-pages"
    case .doi: "DOI"
    case .pmid: "PMID"
    case .pmcid: "PMCID"
    case .isbn: "ISBN"
    case .issn: "ISSN"
    case .url: "URL"
    case .note: "note"
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
    case .title:
      KeySchema(name, .text(), "title of the work; CSL's `<i>`, `<sup>` and the like are allowed")
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
    case .edition: KeySchema(name, .text(), example: "2", "edition of a book, best as a number")
    case .version: KeySchema(name, .text(), example: "7.0", "version of the work")
    case .genre:
      KeySchema(name, .text(), example: "PhD thesis", "what kind of report or thesis it is")
    case .number: KeySchema(name, .text(), "number of a report, an act or an article")
    case .originalTitle: KeySchema(name, .text(), "title of a translated work in its own language")
    case .language:
      KeySchema(name, .languageTag, "language of the title, which screen readers follow")
    case .status: KeySchema(name, .text(), example: "in press", "printed where it is 'in press'")
    case .volume: KeySchema(name, .text(), "volume of the journal")
    case .issue: KeySchema(name, .text(), "issue of the journal")
    case .supplement: KeySchema(name, .text(), example: "1", "supplement of a volume or issue")
    case .page:
      KeySchema(name, .text(), example: "199-208", "pages in full, or the number of the article")
    case .pageFirst: KeySchema(name, .text(), "first page, printed where `page` is not given")
    case .accessed:
      KeySchema(
        name, CSLVariables.date, example: "2026-11-20", "when somebody last looked at `URL`")
    case .eventTitle, .event:
      KeySchema(name, .text(), "congress where a paper or talk was presented")
    case .eventPlace: KeySchema(name, .text(), "where it took place")
    case .eventDate: KeySchema(name, CSLVariables.date, "when it took place")
    case .pageCount:
      KeySchema(
        name, .text(), example: "212", "how many pages a book has; printed in the style `nlm`")
    case .doi:
      KeySchema(
        name, .text(), example: "10.1001/jamainternmed.2015.7431", "digital object identifier")
    case .pmid: KeySchema(name, .text(), example: "26752509", "number in PubMed")
    case .pmcid:
      KeySchema(name, .text(), example: "PMC4862073", "number in PubMed Central")
    case .isbn: KeySchema(name, .text(), "number of the book; not printed")
    case .issn: KeySchema(name, .text(), "number of the journal; not printed")
    case .url: KeySchema(name, .address, "the work's own address")
    case .note:
      KeySchema(
        name, .text(),
        "not printed; lines 'DOI: …', 'PMID: …' and 'PMCID: …' that Zotero puts there are read")
    }
  }
}
