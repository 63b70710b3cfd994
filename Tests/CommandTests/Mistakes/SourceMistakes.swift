extension MistakeTable {
  static let sources: [Mistake] = [
    source("an ISBN with a slip", "RF009", "ISBN: ⟦978-3-16-148410-1⟧", help: "digit by digit"),
    source("an ISSN with a slip", "RF009", "ISSN: ⟦0378-5954⟧"),
    source("pages that go backwards", "RF010", "page: ⟦199-8⟧", help: "199-208"),
    source("Roman pages that go backwards", "RF010", "page: ⟦xii-ix⟧", help: "199-208"),
    source("pages with letters that go backwards", "RF010", "page: ⟦12B-2A⟧", help: "199-208"),
    source(
      "an editor called et al.", "RF004", "editor: ⟦et al.⟧", help: "leave 'editor' out"),
    entry(
      "a source of years that descend", "RF004",
      "{id: own, type: book, title: A book on sleep, issued: ⟦2018/2016⟧}", help: "2016/2018"),
    entry(
      "parts of a date that are no list", "RF004",
      "{id: own, type: book, title: A book on sleep, issued: {date-parts: ⟦2016⟧}}",
      help: "[[2016, 2]]"),
    entry(
      "a thirteenth month", "RF004",
      "{id: own, type: book, title: A book on sleep, issued: {date-parts: [[2016, ⟦13⟧]]}}",
      help: "1 to 12"),
    entry(
      "a guideline as a type", "RF005",
      "{id: own, type: ⟦guideline⟧, title: A guideline on sleep, issued: 2020}",
      help: "write 'type: report' with 'genre: Guideline'"),
    entry(
      "a field of BibTeX", "RF002",
      "{id: own, type: article-journal, title: A paper on sleep, issued: 2020, ⟦journal⟧: Gut}",
      help: "did you mean 'container-title'?"),
    source("pages cut short", "RF010", "page: ⟦1234-41⟧", help: "write '1234-1241'"),
    source("a number in PubMed Central that is none", "RF004", "PMCID: ⟦PMCX⟧", help: "PMC4862073"),
    source("a DOI that ends early", "RF004", "DOI: ⟦10.1001/⟧", help: "10.1001/jama"),
    source("a number in PubMed that is none", "RF004", "PMID: ⟦0⟧", help: "26752509"),
    source("an address without a site", "RF004", "URL: ⟦'https://'⟧", help: "www.example.org"),
    entry(
      "a source in words that was retracted", "RF017",
      "⟦{⟧text: Doe J. Sleep and rest., DOI: 10.5555/RETRACTED}"),
    entry(
      "a report on the web that nobody says when they saw", "RF012",
      "{id: own, type: report, title: A report on sleep, issued: 2020, URL: ⟦'https://example.org/'⟧}",
      help: "accessed:"),
    source("a source that was retracted", "RF017", "DOI: 10.5555/RETRACTED", id: "⟦own⟧"),
    entry(
      "an article without its journal", "RF011",
      "{id: ⟦own⟧, type: article-journal, title: A paper on sleep, issued: 2020}",
      help: "add 'container-title: …'"),
    entry(
      "a web page that nobody says when they saw", "RF012",
      "{id: own, type: webpage, title: A page on sleep, URL: ⟦'https://example.org/'⟧}",
      help: "accessed:"),
    entry(
      "a title that was cut off", "RF013",
      "{id: own, type: book, title: ⟦Chronic⟧, issued: 2020}"),
    entry(
      "one work under two ids", "RF014",
      """
      {id: own, type: book, title: A book on sleep, issued: 2020, DOI: 10.5555/a}
        - ⟦{⟧id: other, type: book, title: A book on sleep, issued: 2020, DOI: 10.5555/A}
      """, help: "keep one of them"),
    entry(
      "a source newer than the page", "RF015",
      "⟦{⟧id: own, type: book, title: A book on sleep, issued: 2023}", help: "renew 'updated'"),
    entry(
      "a source older than the site allows", "RF016",
      "⟦{⟧id: own, type: book, title: A book on sleep, issued: 2016}", help: "allows 5 years"),
    Mistake(
      "one shared work under two ids", "RF014", in: "content/references.yaml",
      .part(
        "issued: 2020",
        "issued: 2020\n  PMID: 123\n- id: ⟦two⟧\n  type: book\n  title: A book on sleep\n  issued: 2020\n  PMID: 123"
      ), isAlone: true),
    Mistake(
      "a shared source that was retracted", "RF017", in: "content/references.yaml",
      .part("- id: one\n  type: book", "- id: ⟦one⟧\n  DOI: 10.5555/retracted\n  type: book"),
      help: "sitegen refs --cited-by one", isAlone: true),
    entry(
      "a source with the id of another work", "RF022",
      "⟦{⟧id: one, type: book, title: Another book on sleep, issued: 2020}",
      help: "give one of them another id"),
    source(
      "a retracted source that is known by its address", "RF017",
      "URL: 'https://doi.org/10.5555/Retracted'", id: "⟦own⟧"),
    source(
      "a retracted source that is known by its note", "RF017", "note: 'DOI: 10.5555/retracted.'",
      id: "⟦own⟧"),
    Mistake(
      "a list of retractions with an open quotation mark", "RF021", in: "content/retractions.csv",
      .part("10.5555/retracted,0,Retraction,", "10.5555/retracted,0,Retraction,⟦\"⟧"),
      help: "close the cell", isAlone: true),
    Mistake(
      "a list of retractions that names no works", "RF019", in: "content/retractions.csv",
      .file("a,b\n1,2\n"), help: "OriginalPaperDOI", isAlone: true),
  ]

  private static func source(
    _ name: String, _ code: String, _ field: String, id: String = "own", help: String? = nil
  ) -> Mistake {
    entry(
      name, code, "{id: \(id), type: book, title: A book on sleep, issued: 2020, \(field)}",
      help: help)
  }

  private static func entry(
    _ name: String, _ code: String, _ entry: String, help: String? = nil
  ) -> Mistake {
    page(name, code, ["extra": "references:\n  - \(entry)"], help: help)
  }
}
