/// What to write for words that people write where CSL has its types: the kinds of works that health pages cite, and the
/// types of BibTeX.
enum TypeAdvice {
  /// Nil for a word that nobody would think of.
  static func help(for name: String) -> String? {
    let word = name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    if let (type, genre) = kinds[word] {
      return "write 'type: \(type.rawValue)' with 'genre: \(genre)'"
    }
    return types[word].map { "write 'type: \($0.rawValue)'" }
  }

  /// For words that no list has.
  static let common =
    "most sources are article-journal, book, chapter, report, thesis, webpage, dataset or legislation; a guideline is a report"

  private static let kinds: [String: (type: ReferenceType, genre: String)] = [
    "guideline": (.report, "Guideline"), "guidelines": (.report, "Guideline"),
    "clinical-guideline": (.report, "Guideline"), "practice-guideline": (.report, "Guideline"),
    "leitlinie": (.report, "Leitlinie"), "s3-leitlinie": (.report, "S3-Leitlinie"),
    "s2k-leitlinie": (.report, "S2k-Leitlinie"), "s2e-leitlinie": (.report, "S2e-Leitlinie"),
    "hta": (.report, "Health technology assessment"), "white-paper": (.report, "White paper"),
    "working-paper": (.report, "Working paper"), "dissertation": (.thesis, "Dissertation"),
    "phdthesis": (.thesis, "PhD thesis"), "mastersthesis": (.thesis, "Master's thesis"),
  ]

  private static let types: [String: ReferenceType] = [
    "journal": .journalArticle, "journal-article": .journalArticle,
    "journalarticle": .journalArticle,
    "paper": .journalArticle, "study": .journalArticle, "trial": .journalArticle,
    "rct": .journalArticle, "clinical-trial": .journalArticle, "systematic-review": .journalArticle,
    "meta-analysis": .journalArticle, "cochrane-review": .journalArticle,
    "artikel": .journalArticle,
    "studie": .journalArticle, "zeitschriftenartikel": .journalArticle,
    "website": .webPage, "web": .webPage, "web-page": .webPage, "online": .webPage,
    "internet": .webPage, "electronic": .webPage, "homepage": .webPage, "webseite": .webPage,
    "techreport": .report, "tech-report": .report, "bericht": .report, "factsheet": .report,
    "fact-sheet": .report, "buch": .book, "monograph": .book, "ebook": .book, "manual": .book,
    "edited-book": .book, "collection": .book, "incollection": .chapter, "inbook": .chapter,
    "book-chapter": .chapter, "book-section": .chapter, "kapitel": .chapter,
    "inproceedings": .paperConference, "conference": .paperConference,
    "conference-paper": .paperConference, "proceedings": .book, "abstract": .paperConference,
    "talk": .speech, "lecture": .speech, "presentation": .speech, "newspaper": .articleNewspaper,
    "zeitung": .articleNewspaper, "magazine": .articleMagazine, "blog": .postWeblog,
    "blog-post": .postWeblog, "law": .legislation, "act": .legislation, "statute": .legislation,
    "gesetz": .legislation, "directive": .regulation, "verordnung": .regulation, "case": .legalCase,
    "preprint": .article, "unpublished": .manuscript, "data": .dataset, "database": .dataset,
    "data-set": .dataset, "register": .dataset, "film": .motionPicture, "video": .motionPicture,
    "movie": .motionPicture, "podcast": .broadcast, "tv": .broadcast, "radio": .broadcast,
    "leaflet": .pamphlet, "brochure": .pamphlet, "booklet": .pamphlet, "broschüre": .pamphlet,
    "encyclopedia": .entryEncyclopedia, "encyclopaedia": .entryEncyclopedia,
    "dictionary": .entryDictionary, "norm": .standard, "misc": .document, "other": .document,
    "computer-program": .software, "app": .software,
  ]
}

/// What to write for names of BibTeX and of everyday language where CSL has its fields.
enum FieldAdvice {
  static func field(for name: String) -> CSLField? { fields[name.lowercased()] }

  private static let fields: [String: CSLField] = [
    "journal": .containerTitle, "journaltitle": .containerTitle, "booktitle": .containerTitle,
    "book": .containerTitle, "website": .containerTitle, "newspaper": .containerTitle,
    "year": .issued, "date": .issued, "published": .issued, "month": .issued, "pages": .page,
    "address": .publisherPlace, "location": .publisherPlace, "place": .publisherPlace,
    "school": .publisher, "institution": .publisher, "organization": .publisher,
    "series": .collectionTitle, "urldate": .accessed, "access-date": .accessed, "viewed": .accessed,
    "retrieved": .accessed, "link": .url, "authors": .author, "editors": .editor,
    "lang": .language, "langid": .language, "pubmed": .pmid, "pubmed-id": .pmid,
    "pagetotal": .pageCount, "eventtitle": .eventTitle, "conference": .eventTitle,
    "venue": .eventPlace, "citation": .text, "key": .id,
  ]
}
