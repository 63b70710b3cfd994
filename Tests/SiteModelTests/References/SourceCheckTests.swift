import Diagnostics
import FrontMatter
import SiteModel
import Testing

@testable import SiteModel

@Suite("Checks on sources")
struct SourceCheckTests {
  /// An example of a check, and what must come of it.
  struct Example: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let entry: String

    var testDescription: String { "\(rule.code): \(entry)" }

    static let bad = all { $0.bad }
    static let good = all { $0.good }

    private static func all(_ examples: (CheckDescription) -> [String]) -> [Example] {
      SourceRules.all.flatMap { rule in
        rule.check.map { examples($0).map { Example(rule: rule, entry: $0) } } ?? []
      }
    }
  }

  @Test("what a check calls bad is found by it, with a place and help", arguments: Example.bad)
  func bad(example: Example) throws {
    let found = try problems(of: [example.entry]).filter { $0.rule == example.rule }
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.help != nil && $0.place.mark != nil })
  }

  @Test("what a check calls good is found by none", arguments: Example.good)
  func good(example: Example) throws {
    #expect(try problems(of: [example.entry]).map(\.message) == [])
  }

  @Test("a site weighs a check")
  func weight() throws {
    let entry = "{id: a, type: book, title: Exercise}"
    let checks = SourceChecks(
      policy: CheckPolicy(levels: ["sources.title": .error, "sources.fields": .off]))
    #expect(try problems(of: [entry], checks).map(\.severity) == [.error])
  }

  @Test(
    "pages ascend and are written in full",
    arguments: [
      ("199-208", nil), ("S12-S19", nil), ("e1-e12", nil), ("12", nil), ("CD001431", nil),
      ("1-1", nil), ("12-14, 31", nil), ("iv-xii", nil), ("22-23", nil), ("A1-B3", nil),
      ("2021-03-05", nil), ("199–208", nil), ("99-100", nil),
      ("199-8", "write both pages in full, the first one first, for instance 199-208"),
      ("208-199", "write both pages in full, the first one first, for instance 199-208"),
      ("1234-41", "write '1234-1241'"), ("S93-9", "write 'S93-S99'"),
      ("S93-S9", "write 'S93-S99'"), ("12-14, 31-3", "write '31-33'"),
      ("S12-19", "write 'S12-S19'"), ("0-0", nil),
      ("xii-ix", "write both pages in full, the first one first, for instance 199-208"),
      ("XII-IX", "write both pages in full, the first one first, for instance 199-208"),
      ("12A-3A", "write '12A-13A'"),
      ("12A-2A", "write both pages in full, the first one first, for instance 199-208"),
      ("12B-12A", "write both pages in full, the first one first, for instance 199-208"),
      ("e123-e120", "write both pages in full, the first one first, for instance 199-208"),
      ("e123-120", "write both pages in full, the first one first, for instance 199-208"),
      ("12A-3", "write '12A-13'"), ("112A-9B", "write '112A-119B'"),
      ("xlix-l", nil), ("ix-12", nil), ("i-mi", nil), ("12A-12C", nil), ("12-12A", nil),
      ("A12-xii", nil), ("iiii-ii", nil), ("C-A", nil),
    ])
  func pages(written: String, help: String?) throws {
    let entry = "{id: a, type: book, title: A book on sleep, issued: 2020, page: '\(written)'}"
    let found = try problems(of: [entry])
    #expect(found.map(\.help) == (help.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.rule == SourceRules.pageOrder })
  }

  @Test(
    "the check digits of ISBN and ISSN are worked out",
    arguments: [
      ("ISBN: 978-3-16-148410-0", nil), ("ISBN: 9783161484100", nil), ("ISBN: 0-306-40615-2", nil),
      ("ISBN: 0-8044-2957-X", nil), ("ISBN: 0-8044-2957-x", nil),
      ("ISBN: 978-3-16-148410-0 0-306-40615-2", nil), ("ISBN: 978 3 16 148410 0", nil),
      ("ISBN: 978-3-16-148410-1", "its last digit would be 0"),
      ("ISBN: 0-306-40615-3", "its last digit would be 2"), ("ISBN: 0-8044-2957-1", "would be X"),
      ("ISBN: 978-3-16-148410", "is not an ISBN"), ("ISBN: none", "is not an ISBN"),
      ("ISSN: 0378-5955", nil), ("ISSN: 2434-561X", nil),
      ("ISSN: 0028-4793 (Print) 1533-4406 (Electronic)", nil),
      ("ISSN: 0378-5954", "would be 5"), ("ISSN: 0378-595", "is not an ISSN"),
    ])
  func digits(field: String, message: String?) throws {
    let found = try problems(
      of: ["{id: a, type: book, title: A book on sleep, issued: 2020, \(field)}"])
    #expect(found.count == (message == nil ? 0 : 1))
    if let message { #expect(found.first?.message.contains(message) == true) }
  }

  @Test(
    "a source has what its type needs",
    arguments: [
      ("type: article-journal", "container-title"),
      ("type: chapter, issued: 2020", "container-title"),
      ("type: thesis, issued: 2020", "publisher"), ("type: report", "issued"),
      ("type: dataset", "DOI"), ("type: legislation, issued: 2020", "number"),
      ("type: webpage", "URL"), ("type: book, status: in press", nil),
      ("type: dataset, DOI: 10.5281/zenodo.1", nil), ("type: webpage, DOI: 10.5281/zenodo.1", nil),
      ("type: article-journal, container-title: BMJ, status: in press", nil),
      ("type: legislation, number: BGBl 9", nil), ("type: map", nil),
    ])
  func fields(entry: String, missing: String?) throws {
    let found = try problems(of: ["{id: a, title: Exercise and back pain, \(entry)}"])
    #expect(found.map(\.rule) == (missing == nil ? [] : [SourceRules.fields]))
    if let missing { #expect(found.first?.help?.hasPrefix("add '\(missing): …'") == true) }
  }

  @Test(
    "a source that is only on the web has the day when somebody looked at it",
    arguments: [
      ("type: webpage", false), ("type: report, issued: 2020", false), ("type: map", false),
      ("type: book, issued: 2020", false), ("type: report, issued: 2020, volume: 3", false),
      ("type: report, issued: 2020, accessed: 2022-05-04", true),
      ("type: report, issued: 2020, DOI: 10.5555/a", true),
      ("type: book, issued: 2020, ISBN: 978-3-16-148410-0", true),
      ("type: article-journal, container-title: Gut, issued: 2020, volume: 3", true),
      ("type: chapter, container-title: A book, page: 3-9", true),
    ])
  func access(entry: String, isEnough: Bool) throws {
    let found = try problems(
      of: ["{id: a, title: Exercise and back pain, URL: 'https://example.org/', \(entry)}"])
    #expect(found.map(\.rule) == (isEnough ? [] : [SourceRules.accessed]))
  }

  @Test(
    "numbers and addresses that lead nowhere are refused, in a citation given as text as well",
    arguments: [
      "DOI: 10.1001/", "DOI: 10./x", "DOI: 10.x/y", "PMID: '0'", "PMID: '012'",
      "PMCID: PMC0", "URL: 'https://'", "URL: 'https:///page'",
    ],
    ["type: map, title: A map of sleep", "text: A map of sleep."])
  func nowhere(field: String, kind: String) throws {
    #expect(
      try problems(of: ["{id: a, \(kind), \(field)}"]).map(\.rule) == [ReferenceRules.wrongForm])
  }

  @Test(
    "one run shows all that is wrong with a source",
    arguments: [
      ("id: a, type: map, DOI: x, PMID: y, PMCID: z, URL: w", "RF003 RF004 RF004 RF004 RF004"),
      (
        "id: a, type: book, title: Sleep, issued: soonish-1, ISBN: 1, page: 9-3, DOI: x",
        "RF004 RF004 RF009 RF010 RF013"
      ),
      ("id: a, type: bok, title: A book on sleep, ISBN: 1, page: 9-3", "RF005 RF009 RF010"),
      ("id: a b, type: article-journal, title: A paper on sleep, issued: 2020", "RF004 RF011"),
      ("type: webpage, title: A page on sleep, URL: 'https://example.org/'", "RF003 RF012"),
      ("id: a, type: webpage, title: A page on sleep, URL: 'example.org'", "RF004"),
      (
        "id: a, type: webpage, title: A page on sleep, URL: 'https://example.org/', accesed: 2020-01-01",
        "RF002"
      ),
      (
        "id: a, type: article-journal, titel: A paper on sleep, container-title: Gut, issued: '20-20'",
        "RF002 RF004"
      ),
      ("author: [Doe J]", "RF003 RF003 RF003"),
    ])
  func allAtOnce(entry: String, codes: String) throws {
    let found = try problems(of: ["{\(entry)}"]).filter { $0.rule != SourceRules.laterThanPage }
    #expect(found.map(\.rule.code).sorted().joined(separator: " ") == codes)
  }

  @Test(
    "what has another shape than CSL gives it is quoted, with what to write instead",
    arguments: [
      (
        "issued: ⟦2018/2016⟧", "the date ends before it begins: 2018/2016",
        "write the earlier date first: 2016/2018"
      ),
      (
        "issued: ⟦{⟧date-parts: [[2018, 5], [2018, 3]]}",
        "the date ends before it begins: 2018-05/2018-03",
        "write the earlier date first: 2018-03/2018-05"
      ),
      (
        "issued: {date-parts: ⟦2016⟧}", "'date-parts' is not a list of lists",
        "write {date-parts: [[2016, 2]]}"
      ),
      (
        "issued: {date-parts: ⟦[⟧2016, 5]}", "'date-parts' is not a list of lists",
        "write {date-parts: [[2016, 2]]}"
      ),
      ("issued: {date-parts: [[2016, ⟦13⟧]]}", "'13' is not a month", "months are 1 to 12"),
      ("issued: {date-parts: [[2016, ⟦21⟧, 5]]}", "'21' is not a month", "months are 1 to 12"),
      ("issued: {date-parts: [[2016, ⟦May⟧]]}", "'May' is not a month", "months are 1 to 12"),
      ("issued: {year: 2016, month: ⟦13⟧}", "'13' is not a month", "months are 1 to 12"),
      ("issued: ⟦2016-13⟧", "'2016-13' is not a date", "write a year or a day"),
      (
        "event-date: {date-parts: ⟦2016⟧}", "'date-parts' is not a list of lists",
        "write {date-parts"
      ),
      (
        "author: ⟦et al.⟧", "nobody is named before 'et al.'",
        "name the first authors, or leave 'author' out"
      ),
      ("author: ⟦[⟧et al.]", "nobody is named before 'et al.'", "name the first authors"),
      ("editor: ⟦[⟧{literal: others}]", "nobody is named before 'et al.'", "leave 'editor' out"),
    ])
  func shapes(marked: String, message: String, help: String) throws {
    let field = "{id: a, type: map, title: A map of sleep, \(marked)}"
    let found = try problems(of: [field.filter { !"⟦⟧".contains($0) }])
    #expect(found.map(\.rule) == [ReferenceRules.wrongForm])
    #expect(found.map(\.message) == [message])
    #expect(found.first?.help?.contains(help) == true)
    let column = field.prefix { $0 != "⟦" }.count + 2
    #expect(found.first?.place.description == "page.md:1:\(column)")
  }

  @Test(
    "dates of which nothing is known, and seasons, are none of its business",
    arguments: [
      "{date-parts: [['']]}", "{date-parts: [[]]}", "{date-parts: []}",
      "{date-parts: [[2020, 21]]}",
      "{date-parts: [[2020]], season: 1}", "2020-23", "2020-02/2020-02", "2020/..",
      "{year: 2020, season: winter}",
      "{date-parts: [['2020', '5', '']]}", "{literal: in press}",
      "{date-parts: [['']], raw: Spring 2020}",
    ])
  func dates(written: String) throws {
    let found = try problems(of: ["{id: a, type: map, title: A map of sleep, issued: \(written)}"])
    #expect(found.map(\.message) == [])
  }

  @Test(
    "words that are no types or fields of CSL lead to those that are",
    arguments: [
      ("type: guideline", "write 'type: report' with 'genre: Guideline'"),
      ("type: S3-Leitlinie", "write 'type: report' with 'genre: S3-Leitlinie'"),
      ("type: website", "write 'type: webpage'"),
      ("type: Systematic review", "write 'type: article-journal'"),
      ("type: phdthesis", "write 'type: thesis' with 'genre: PhD thesis'"),
      ("type: bok", "did you mean 'book'?"), ("type: something", "a guideline is a report"),
      ("type: map, journal: Gut", "did you mean 'container-title'?"),
      ("type: map, year: 2020", "did you mean 'issued'?"),
      ("type: map, pages: 1-2", "did you mean 'page'?"),
      ("type: map, doi: 10.1/x", "did you mean 'DOI'?"),
    ])
  func advice(entry: String, help: String) throws {
    let found = try problems(of: ["{id: a, title: A paper on sleep, \(entry)}"])
    #expect(found.count == 1)
    #expect(found.first?.help?.contains(help) == true, "\(found.first?.help ?? "no help")")
  }

  @Test("a citation given as text is the same work as another with its number")
  func textsOfWorks() throws {
    let found = try problems(of: [
      "{text: Doe J. Sleep., PMID: 123}", "{id: b, type: map, title: A map of sleep, PMID: 123}",
    ])
    #expect(
      found.map(\.message) == [
        "'b' is the same work as a source given as text: both have the PubMed number 123"
      ])
  }

  @Test(
    "one work under two ids is found by its numbers, in the shared list and on a page",
    arguments: [
      ("DOI: 10.1/a", "DOI: 10.1/A", true), ("DOI: 10.1/a", "DOI: 'https://doi.org/10.1/a'", true),
      ("PMID: 123", "PMID: 123", true), ("DOI: 10.1/a", "DOI: 10.1/b", false),
      ("PMID: 123", "PMID: 124", false), ("PMID: 123, DOI: 10.1/a", "DOI: 10.1/b", false),
    ])
  func works(first: String, second: String, isSame: Bool) throws {
    let entries = [("a", first), ("b", second)].map {
      "{id: \($0), type: book, title: A book on sleep, issued: 2020, \($1)}"
    }
    let onPage = try problems(of: entries).map(\.rule)
    #expect(onPage == (isSame ? [SourceRules.sameWork] : []))
    var problems = Problems()
    _ = ReferenceLibrary(
      SourceText(path: "r.yaml", text: entries.map { "- \($0)\n" }.joined()), problems: &problems)
    #expect(problems.all.map(\.rule) == (isSame ? [SourceRules.sameWork] : []))
  }

  @Test(
    "a source of a page's own with the id of a shared one is told apart from the same work given again",
    arguments: [
      (
        "title: A book on sleep, issued: 2020", "title: 'A <i>Book</i> on: sleep', issued: 2020",
        true
      ),
      ("title: A book on sleep, issued: 2020", "title: A book on sleep, issued: 2021", false),
      ("title: A book on sleep", "title: A book on naps", false),
      (
        "title: A book on sleep, DOI: 10.5555/a", "title: Sleep and rest in words, DOI: 10.5555/A",
        true
      ),
      ("title: A book on sleep, DOI: 10.5555/a", "title: A book on sleep, DOI: 10.5555/b", false),
      ("title: A book on sleep, PMID: 12", "title: A book on sleep, PMID: 13", false),
      ("title: A book on sleep, PMID: 12", "title: A book on sleep, DOI: 10.5555/b", true),
    ])
  func sharedIDs(shared: String, own: String, isSame: Bool) throws {
    var problems = Problems()
    let library = ReferenceLibrary(
      SourceText(path: "references.yaml", text: "\n- {id: a, type: map, \(shared)}\n"),
      problems: &problems)
    let source = SourceText(path: "page.md", text: "{id: a, type: map, \(own)}")
    let entry = try #require(YAMLDocument.read(source, problems: &problems)).root
    let bibliography = Bibliography(
      [.entry(entry)], style: .nlm, library: library, source: source, problems: &problems)
    #expect(problems.all.map(\.rule) == [isSame ? SourceRules.givenAgain : SourceRules.idOfOther])
    let places = problems.all.flatMap { [$0.place] + $0.notes.compactMap(\.place) }
    #expect(places.map(\.description) == ["page.md:1:1", "references.yaml:2:8"])
    #expect(bibliography.namesPlaces && bibliography.hasOwn)
  }

  /// Of a page as of December 2022, on a site that allows five years.
  private func problems(
    of entries: [String], _ checks: SourceChecks = SourceChecks(oldest: 5)
  ) throws -> [Diagnostic] {
    let text = "[\(entries.joined(separator: ", "))]"
    let source = SourceText(path: "page.md", text: text)
    var problems = Problems()
    let document = try #require(YAMLDocument.read(source, problems: &problems))
    let bibliography = Bibliography(
      document.root.items.map { .entry($0) }, style: .iqwig, library: ReferenceLibrary(),
      source: source, checks: checks, problems: &problems)
    bibliography.reportWorks(
      updated: Located(try CivilDay(parsing: "2022-12-06"), at: 0..<1), source, checks,
      problems: &problems)
    return problems.all
  }
}
