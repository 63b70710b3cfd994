import Diagnostics
import FrontMatter
import Testing

@testable import SiteModel

@Suite("The list of retractions")
struct RetractionTests {
  private static let list = """
    Record ID,Title,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Notes
    1,"A title, with ""quotes"" and
    a line break",10.5555/ABC,111,Retraction,+Error in Data;+Unreliable Results;,
    2,Another,unavailable,222,Retraction,,
    3,Doubt,10.5555/doubt,0,Expression of concern,+Investigation;,
    4,Mended,10.5555/mended,0,Correction,,
    5,Back,10.5555/back,0,Retraction,,
    6,Back,10.5555/back,0,Reinstatement,,
    7,Twice,10.5555/twice,0,Expression of concern,,
    8,Twice,10.5555/twice,0,Retraction,,
    8,Link,https://doi.org/10.5555/LINK,0,Retraction,,
    8,Colon,doi: 10.5555/colon,0,Retraction,,
    8,Half,not a DOI,333,Retraction,,
    9,short
    """

  @Test(
    "a work is found by its DOI or its PubMed number",
    arguments: [
      ("DOI: 10.5555/abc", "'a' was retracted (Error in Data, Unreliable Results)"),
      ("PMID: 111", "'a' was retracted (Error in Data, Unreliable Results)"),
      ("PMID: 222", "'a' was retracted"), ("DOI: 10.5555/twice", "'a' was retracted"),
      ("DOI: 10.5555/doubt", "'a' is under an expression of concern (Investigation)"),
      ("DOI: 10.5555/mended", nil), ("DOI: 10.5555/other", nil),
      ("DOI: 10.5555/back", "'a' was retracted"),
      ("PMID: 22", nil), ("PMID: 333", "'a' was retracted"),
      ("DOI: 10.5555/link", "'a' was retracted"),
      ("DOI: 10.5555/colon", "'a' was retracted"),
    ])
  func entries(number: String, message: String?) throws {
    let found = try problems(of: number, on: Self.list)
    #expect(found.map(\.message) == (message.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.place.description.contains(":1:6") })
  }

  @Test(
    "a reinstatement undoes what was said before it, and where days are not known the worse holds",
    arguments: [
      ("1/31/2020 0:00 Retraction, 2/1/2020 0:00 Reinstatement", nil),
      ("2/1/2020 0:00 Reinstatement, 1/31/2020 0:00 Retraction", nil),
      ("2/1/2020 Reinstatement, 2/1/2020 Retraction", "retracted"),
      ("2020-02-01 Reinstatement, 2021-02-01 Retraction", "retracted"),
      ("2020-02-01 Retraction, 2021-02-01 Reinstatement, 2021-02-02 Retraction", "retracted"),
      ("31.12.2020 Retraction, 1.1.2021 Reinstatement", nil),
      ("someday Retraction, 2021-02-01 Reinstatement", "retracted"),
      ("2020-02-01 Retraction, soon Reinstatement", "retracted"),
      ("Reinstatement", nil),
      ("2020-02-01 Retraction, 2021-02-01 Expression of concern", "retracted"),
      (
        "2020-01-01 Retraction, 2020-02-01 Reinstatement, 2021-01-01 Expression of concern", "under"
      ),
    ])
  func histories(rows: String, state: String?) throws {
    let natures = ["Retraction", "Reinstatement", "Expression of concern"]
    let lines = rows.split(separator: ", ").map { row in
      let nature = natures.first { row.hasSuffix($0) } ?? ""
      return "10.5555/a,\(nature),\(row.dropLast(nature.count))\n"
    }
    for lines in [lines, lines.reversed()] {
      let found = try problems(
        of: "DOI: 10.5555/a", on: "DOI,RetractionNature,RetractionDate\n" + lines.joined())
      #expect(found.count == (state == nil ? 0 : 1))
      if let state { #expect(found.first?.message.contains(" \(state)") == true) }
    }
  }

  @Test("the worse of what is said of a DOI and of a PubMed number holds")
  func worse() throws {
    let list =
      "DOI,PMID,Nature,Date\n10.5555/a,,Expression of concern,\n,12,Retraction,2020-01-01\n"
    let number = "DOI: 10.5555/a, PMID: 12"
    #expect(try problems(of: number, on: list).map(\.rule) == [SourceRules.retracted])
    let mended = list + ",12,Reinstatement,2021-01-01\n"
    #expect(try problems(of: number, on: mended).map(\.rule) == [SourceRules.concern])
  }

  @Test(
    "a work is found however its number is written",
    arguments: [
      "DOI: 'https://doi.org/10.5555/A(1)X'", "DOI: 'doi:10.5555/a(1)x.'", "DOI: 10.5555/a%281%29x",
      "URL: 'https://doi.org/10.5555/a(1)x'", "URL: 'https://dx.doi.org/10.5555/a%281%29x'",
      "URL: 'https://journal.example/doi/full/10.5555/a(1)x'",
      "URL: 'https://journal.example/doi/10.5555/a(1)x/abstract?lang=en'",
      "URL: 'https://journal.example/?doi=10.5555/a(1)x&x=1'",
      "note: 'DOI: 10.5555/a(1)x'", "note: \"tex: a\\ndoi:10.5555/a(1)x\\n\"",
      "note: \"PMID: 77 \\nPMCID: PMC1\"", "URL: 'https://pubmed.ncbi.nlm.nih.gov/77/'",
      "URL: 'https://www.ncbi.nlm.nih.gov/pubmed/77'",
      "text: 'Doe J. Sleep. doi:10.5555/a(1)x.'",
      "text: 'Doe J. Sleep (https://doi.org/10.5555/a(1)x).'",
    ],
    ["10.5555/a(1)x", "https://doi.org/10.5555/A%281%29X", "doi:10.5555/a(1)x."])
  func forms(field: String, cell: String) throws {
    let found = try problems(of: field, on: "DOI,PMID\n\(cell),77\n").filter {
      $0.rule != SourceRules.accessed
    }
    #expect(found.map(\.rule) == [SourceRules.retracted])
  }

  @Test(
    "a quotation mark that is not closed is an error at its place",
    arguments: [
      "DOI,Reason\n10.5555/a,⟦\"⟧Error in Data\n10.5555/b,\n",
      "DOI,Reason\n10.5555/a,⟦\"⟧Error\n10.5555/b,\"Error\"\n",
      "DOI,Reason\n10.5555/a,\"A \"\"quoted\"\" word\"\n10.5555/b,⟦\"⟧Error \"in\" Data\"\n",
      "⟦\"⟧DOI,Reason\n10.5555/a,Error\n",
    ])
  func openMarks(marked: String) throws {
    var problems = Problems()
    _ = RetractionList(
      SourceText(path: "l.csv", text: marked.filter { !"⟦⟧".contains($0) }), problems: &problems)
    #expect(problems.all.map(\.rule) == [SourceRules.openMark])
    let lines = marked.prefix { $0 != "⟦" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = "l.csv:\(lines.count):\((lines.last?.count ?? 0) + 1)"
    #expect(problems.all.first?.place.description == place)
  }

  @Test("what stands behind an open quotation mark is no work's reason")
  func openReason() throws {
    let found = try problems(
      of: "DOI: 10.5555/a", on: "DOI,Reason\n10.5555/a,\"Error\n10.5555/b,Other\n")
    #expect(found.map(\.message).last == "'a' was retracted")
  }

  @Test(
    "quotation marks that are closed, or that begin no cell, are none of its business",
    arguments: [
      "\"DOI\" ,Reason\n10.5555/a,\"x\"\n", "DOI,Reason\n10.5555/a,\"\"\"x\"\"\"",
      "DOI,Reason\n10.5555/a,12\" wide\r\n", "DOI,Reason\r\n10.5555/a,\"x\"\r\n",
    ])
  func closedMarks(list: String) throws {
    #expect(try problems(of: "DOI: 10.5555/a", on: list).map(\.rule) == [SourceRules.retracted])
  }

  @Test("a shared source says how to find the pages that rest on it")
  func pages() throws {
    var problems = Problems()
    let list = RetractionList(
      SourceText(path: "l.csv", text: "DOI\n10.5555/a\n"), problems: &problems)
    _ = ReferenceLibrary(
      SourceText(
        path: "r.yaml",
        text: "- {id: one, type: book, title: A book on sleep, issued: 2020, DOI: 10.5555/a}"),
      checks: SourceChecks(retractions: list), problems: &problems)
    #expect(problems.all.map(\.rule) == [SourceRules.retracted])
    #expect(problems.all.first?.help?.contains("'sitegen refs --cited-by one'") == true)
  }

  @Test(
    "columns are told by their names, whatever their order and the mark between them",
    arguments: [
      "DOI\n10.5555/abc\n", "pmid;doi\r\n0;10.5555/abc\r\n", "\u{FEFF}\"DOI\"\n\"10.5555/abc\"",
      "DOI\tNature\n 10.5555/ABC \tRetraction\n",
    ])
  func columns(list: String) throws {
    #expect(try problems(of: "DOI: 10.5555/abc", on: list).count == 1)
  }

  @Test("a list that names no works is refused")
  func noColumns() throws {
    var problems = Problems()
    #expect(
      RetractionList(SourceText(path: "l.csv", text: "a,b\n1,2\n"), problems: &problems) == nil)
    #expect(problems.all.map(\.rule) == [SourceRules.retractionList])
  }

  @Test(
    "rows that name no work are told, where they stand",
    arguments: [
      ("DOI,PMID\n10.5555/a,0\n⟦10.1001/⟧,0\n", "'10.1001/' names no work"),
      ("DOI,PMID\n⟦see above⟧,\n,12.5\n", "'see above' names no work, nor does another row"),
      ("PMID\n12\n⟦PMID 13⟧\n", "'PMID 13' names no work"),
      ("DOI,PMID\nunavailable,0\n", "no row of the list names a work"),
      ("DOI\n", "the list has no rows"), ("DOI,PMID\nunavailable,0\n,12\n\n", nil),
    ])
  func strangeRows(marked: String, message: String?) throws {
    var problems = Problems()
    let text = marked.filter { !"⟦⟧".contains($0) }
    _ = RetractionList(SourceText(path: "l.csv", text: text), problems: &problems)
    #expect(problems.all.map(\.message) == (message.map { [$0] } ?? []))
    #expect(
      problems.all.allSatisfy { $0.rule == SourceRules.retractionRow && $0.severity == .warning })
    guard let open = marked.firstIndex(of: "⟦") else { return }
    let line = marked[..<open].count { $0 == "\n" } + 1
    #expect(problems.all.first?.place.description.hasPrefix("l.csv:\(line):") == true)
  }

  @Test("a source given as text is looked for, too")
  func text() throws {
    let list = "DOI\n10.5555/abc\n"
    let message = "a source given as text was retracted"
    #expect(
      try problems(of: "text: Doe J. Sleep., DOI: 10.5555/abc", on: list).map(\.message) == [
        message
      ])
  }

  @Test("a list of the size of the public one is read whole")
  func large() throws {
    var text = "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n"
    for number in 0..<20_000 {
      text += "10.5555/\(number),\(number + 1),Retraction,+Reason \(number);\n"
    }
    #expect(try problems(of: "DOI: 10.5555/19999", on: text).count == 1)
    #expect(try problems(of: "DOI: 10.5555/20000", on: text).isEmpty)
  }

  private func problems(of number: String, on list: String) throws -> [Diagnostic] {
    var problems = Problems()
    let retractions = try #require(
      RetractionList(SourceText(path: "retractions.csv", text: list), problems: &problems))
    let entry =
      number.hasPrefix("text:")
      ? number : "id: a, type: book, title: A book on sleep, issued: 2020, \(number)"
    let source = SourceText(path: "r.yaml", text: "{\(entry)}")
    let document = try #require(YAMLDocument.read(source, problems: &problems))
    _ = Reference.read(
      document.root, fallbackID: Reference.nameOfText(0),
      checks: SourceChecks(retractions: retractions), problems: &problems)
    return problems.all
  }
}
