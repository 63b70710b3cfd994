import Diagnostics
import Testing

@testable import FrontMatter

@Suite("Mistakes in a header")
struct HeaderMistakeTests {
  @Test("are reported once, where they are, with what to write", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let marked = Marked(mistake.text)
    let (problems, reading) = try read(marked.source)
    let (found, expected) = mistake.isFound(in: problems, at: marked)
    #expect(found == expected)
    #expect(reading?.isPublishable == false)
  }

  @Test("one run shows all of them, in the order of the file")
  func all() throws {
    let marked = Marked(
      """
      ⟦---⟧
      title: ⟦[a]⟧
      ⟦next_reveiw⟧: 2025
      updated: ⟦2023-02-30⟧
      type: ⟦reserch-summary⟧
      draft: ⟦yes⟧
      ---
      """)
    let problems = try read(marked.source).problems.inFileOrder()
    #expect(
      problems.map(\.rule.code) == ["FM005", "FM006", "FM004", "DT002", "FM009", "FM006"])
    #expect(Set(problems.map(\.place)) == Set(marked.places))
  }

  @Test("a problem reads as the design shows it")
  func report() throws {
    let text =
      "---\ntitle: T\nsummary: S\nupdated: 2022-12-06\ntype: info\nnext_reveiw: 2025\n---\n"
    let source = SourceText(path: "content/en/low-back-pain/exercise.md", text: text)
    let report = try read(source).problems.inFileOrder()
      .map { TextReport(isColoured: false).render($0) }.joined()
    #expect(
      report == """
        error[FM004]: 'next_reveiw' is not a front matter key
         --> content/en/low-back-pain/exercise.md:6:1
          |
        6 | next_reveiw: 2025
          | ^^^^^^^^^^^
          = help: did you mean 'next_review'?

        """)
  }

  @Test("a header of whatever bytes is reported, never a crash", arguments: 0..<4)
  func anything(_ seed: UInt64) throws {
    var writer = RandomYAML(seed: seed)
    for _ in 0..<200 {
      let text = "---\n\(writer.mutation(of: Samples.header))\n---\n"
      let (problems, reading) = try read(SourceText(path: "page.md", text: text))
      #expect(reading?.isPublishable != true || problems.isEmpty)
    }
  }

  private func read(
    _ source: SourceText
  ) throws -> (problems: Problems, reading: FrontMatterReading?) {
    var problems = Problems()
    let today = try CivilDay(parsing: "2024-01-01")
    let reading = FrontMatter.read(source, today: today, problems: &problems)
    return (problems, reading)
  }

  /// A header that is right but for `line`.
  private static func page(_ line: String) -> String {
    "---\ntitle: T\nsummary: S\nupdated: 2022-12-06\nnext_review: 2025\n\(line)\n---\nText\n"
  }

  private static let mistakes = [
    Mistake(
      "FM004", page("⟦reviewer⟧: [{name: A}]"), "'reviewer' is not a front matter key",
      help: "did you mean 'reviewed'?"),
    Mistake(
      "FM004", page("reviewers: [{name: A, ⟦rôle⟧: x}]"), "'rôle' is not a reviewer key",
      help: "did you mean 'role'?"),
    Mistake(
      "FM004", page("withdrawn: {⟦because⟧: x}"), "'because' is not a withdrawn key",
      help: "take one of date, reason, replacement"),
    Mistake(
      "FM005", "⟦---⟧\nsummary: S\nupdated: 2022-12-06\ntype: info\n---\n", "'title' is missing",
      help: "add 'title: …': the only main heading of the page"),
    Mistake(
      "FM005", "⟦---⟧\ntitle: T\nsummary: S\nupdated: 2022-12-06\n---\n",
      "'next_review' is missing",
      help: "add 'next_review: 2025': the year, month or day of the next planned review"),
    Mistake(
      "FM005", page("changes:\n  - ⟦date: 2022-01-01⟧"), "'text' is missing",
      help: "add 'text: …': what changed"),
    Mistake(
      "FM006", page("owner: ⟦[a, b]⟧"), "'owner' takes a text, not a list",
      help: "write it as in 'owner: …'"),
    Mistake(
      "FM006", page("reviewers: ⟦A. Author⟧"), "'reviewers' takes a list, not a text",
      help: "write it as in 'reviewers: [{name: A. Author}]'"),
    Mistake(
      "FM006", page("reviewers: [⟦A. Author⟧]"), "'reviewers' takes keys with values, not a text",
      help: "write it as in 'reviewers: [{name: A. Author}]'"),
    Mistake(
      "FM006", page("draft: ⟦yes⟧"), "'draft' takes true or false, not 'yes'",
      help: "write true or false"),
    Mistake(
      "FM006", page("withdrawn: ⟦since 2022⟧"), "'withdrawn' takes true or false, not 'since 2022'",
      help: "write 'withdrawn: {reason: since 2022}'"),
    Mistake(
      "FM006", page("withdrawn: ⟦[]⟧"),
      "'withdrawn' takes true or false or keys with values, not a list",
      help: "write it as in 'withdrawn: true'"),
    Mistake(
      "FM006", page("glossary: {except: ⟦{a: b}⟧}"),
      "'except' takes an id such as steffens2016, not keys with values",
      help: "write it as in 'except: steffens2016'"),
    Mistake(
      "FM006", "---\n⟦title:T⟧\n---\n", "front matter takes keys with values, not a text",
      help: "begin with 'title: …'"),
    Mistake(
      "FM007", page("⟦owner⟧:"), "'owner' is empty", help: "write a text after it, or delete it"),
    Mistake(
      "FM007", page("⟦owner⟧: ~"), "'owner' is empty", help: "write a text after it, or delete it"),
    Mistake(
      "FM007", page("⟦owner⟧: \"  \""), "'owner' is empty",
      help: "write a text after it, or delete it"),
    Mistake(
      "FM007", page("⟦image⟧:"), "'image' is empty",
      help: "write keys with values after it, or delete it"),
    Mistake(
      "FM007", page("conditions:\n  - pain\n  ⟦-⟧"), "'conditions' is empty",
      help: "write a text after it, or delete it"),
    Mistake(
      "FM008",
      "---\ntitle: T\nsummary: \(String(repeating: "ä", count: 300))⟦ö…⟧\n"
        + "updated: 2022-12-06\ntype: info\n---\n",
      "'summary' has 302 characters, 2 more than its limit", help: "shorten it to 300 characters"),
    Mistake(
      "FM009", page("type: ⟦reserch-summary⟧"), "'type' cannot be 'reserch-summary'",
      help: "did you mean 'research-summary'?"),
    Mistake(
      "FM010", page("order: ⟦-1⟧"), "'order' takes a whole number from 0 to 9999, not '-1'",
      help: "write a number from 0 to 9999, in digits"),
    Mistake(
      "FM010", page("order: ⟦1.5⟧"), "'order' takes a whole number from 0 to 9999, not '1.5'",
      help: "write a number from 0 to 9999, in digits"),
    Mistake(
      "FM010", page("order: ⟦99999999999999999999⟧"),
      "'order' takes a whole number from 0 to 9999, not '99999999999999999999'",
      help: "write a number from 0 to 9999, in digits"),
    Mistake(
      "FM009", page("specialty: [Musculoskeletal, ⟦Physiotherapie⟧]"),
      "'specialty' cannot be 'Physiotherapie'", help: "did you mean 'Physiotherapy'?"),
    Mistake(
      "FM009", page("audience: ⟦patient⟧"), "'audience' cannot be 'patient'",
      help: "did you mean 'patients'?"),
    Mistake(
      "FM009", page("image: {src: a.jpg, alt: A, licence: ⟦CC BY 4.0⟧}"),
      "'licence' cannot be 'CC BY 4.0'", help: "did you mean 'CC-BY-4.0'?"),
    Mistake(
      "FM016", page("audience: [patients, carers, ⟦patients⟧]"),
      "'patients' stands in 'audience' twice", help: "keep one of them"),
    Mistake(
      "FM022", page("withdrawn: {date: ⟦2024-02-01⟧}"),
      "'date' is 2024-02-01, which is after today (2024-01-01)",
      help: "write the day it was done"),
    Mistake(
      "FM027", page("published: 2023-01-02\nchanges: [{date: ⟦2023-01-01⟧, text: A}]"),
      "this change (2023-01-01) is before 'published' (2023-01-02)",
      help: "write the day of the change, or the day of the first publication"),
    Mistake(
      "FM028",
      page("changes: [{date: 2023-01-01, text: A}, {date: 2023-01-01, text: ⟦A⟧}]"),
      "this change is listed already, with the same day and text",
      help: "delete one of the two entries"),
    Mistake(
      "FM011", page("aliases: [⟦javascript:a⟧]"), "'javascript:a' is not a path on this site",
      help: "'aliases' takes a path from '/', such as /old-name/; it begins behind the host"),
    Mistake(
      "FM012", page("references: [⟦Smith 2020⟧]"), "'Smith 2020' is not an id",
      help: "'references' takes an id such as steffens2016; it has letters, digits and _-.:+/ and "
        + "begins with a letter, a digit or _"),
    Mistake(
      "FM014", page("translation_of: ⟦a\\b.md⟧"), "'a\\b.md' is not a path",
      help: "'translation_of' takes a path such as asthma/inhalers.md; it has '/' between folders, "
        + "and no address before it"),
    Mistake(
      "FM020", "---\ntitle: T\nsummary: S\nupdated: 2022-12-06\nnext_review: ⟦2021⟧\n---\n",
      "'next_review' (2021) is before 'updated' (2022-12-06)",
      help: "write when the page is to be reviewed next"),
    Mistake(
      "FM021", page("image: {⟦src⟧: a.jpg}"), "this picture has no 'alt'",
      help: "add 'alt' with what it shows, or 'decorative: true' if it tells nothing"),
    Mistake(
      "FM021", page("image: {src: a.jpg, alt: ⟦A⟧, decorative: true}"),
      "a decorative picture has no 'alt'",
      help: "delete 'alt' or 'decorative', whichever is not true"),
    Mistake(
      "FM022", "---\ntitle: T\nsummary: S\nupdated: ⟦2024-01-02⟧\nnext_review: 2025\n---\n",
      "'updated' is 2024-01-02, which is after today (2024-01-01)",
      help: "write the day it was done"),
    Mistake(
      "FM023", page("conditions: [{name: A, code: ⟦M545⟧, code_system: ICD-10-GM}]"),
      "'M545' is no code of ICD-10-GM", help: "write it as in 'M54.5'"),
    Mistake(
      "FM023", page("conditions: [{name: A, code: ⟦M54.5⟧}]"),
      "'M54.5' is a code without its classification",
      help: "add 'code_system', for instance 'code_system: ICD-10-GM'"),
    Mistake(
      "FM023", page("conditions: [{name: A, code_system: ⟦MeSH⟧}]"),
      "'MeSH' is named without a code", help: "add 'code', for instance 'code: D017116'"),
    Mistake(
      "FM009", page("conditions: [{name: A, code: M54.5, code_system: ⟦ICD-10-MG⟧}]"),
      "'code_system' cannot be 'ICD-10-MG'", help: "did you mean 'ICD-10-GM'?"),
    Mistake(
      "DT001", page("reviewed: ⟦6.12.2022⟧"), "'6.12.2022' is not written as a date",
      help: "write '2022-12-06'"),
    Mistake(
      "DT001", page("reviewed: ⟦12/06/2022⟧"), "'12/06/2022' could be more than one day",
      help: "write year, month and day as in '2022-12-06'"),
    Mistake(
      "DT001", page("reviewed: ⟦2022⟧"), "'2022' is not a whole day",
      help: "write the day as in '2022-12-06'"),
    Mistake(
      "DT001", page("reviewed: ⟦last week⟧"), "'last week' is not a date",
      help: "'reviewed' takes a day such as 2022-12-06"),
    Mistake(
      "DT002", page("reviewed: ⟦2023-02-30⟧"), "there is no day 2023-02-30",
      help: "the last day of that month is 2023-02-28"),
    Mistake(
      "DT002", page("reviewed: ⟦2023-13-01⟧"), "there is no month 13",
      help: "a year has the months 01 to 12"),
    Mistake(
      "DT003", page("reviewed: ⟦2022-12-06T10:00:00Z⟧"),
      "'2022-12-06T10:00:00Z' has a time of day", help: "write '2022-12-06'"),
    Mistake("YM005", page("⟦title⟧: U"), "'title' is written twice", help: "keep one of them"),
  ]
}
