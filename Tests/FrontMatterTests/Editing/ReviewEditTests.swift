import Diagnostics
import Testing

@testable import FrontMatter

/// What `review done` makes of headers, byte for byte.
@Suite struct ReviewEditTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
    let record: ReviewRecord

    init(
      _ name: String, _ before: String, _ after: String,
      _ record: ReviewRecord = ReviewEditTests.plain
    ) {
      testDescription = name
      self.before = before
      self.after = after
      self.record = record
    }
  }

  static let today = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)
  static let day = CivilDay(year: 2026, month: 11, day: 20) ?? CivilDay(number: 0)
  static let mark = ContentMark(
    text: ContentDigest(0x00ab_00ab_00ab_0000), sources: ContentDigest(0x1234_1234_1234_0000),
    figures: ContentDigest(0xdec3_61135d8b_0000))

  /// A review on 20 November 2026 by Roe, and the next in 2029.
  static let plain = record()

  static func record(
    _ people: [ReviewRecord.Person] = [.init(name: "Roe")], next: PlannedDate? = .year(2029),
    note: String? = nil, content: ContentMark? = nil, updated: Bool = false,
    change: ReviewRecord.Change? = nil
  ) -> ReviewRecord {
    var record = ReviewRecord(date: day, reviewers: people)
    record.nextReview = next
    record.note = note
    record.content = content
    record.isUpdate = updated
    record.change = change
    return record
  }

  static let signed = record(content: mark)
  static let noted = record(note: "Heat: no new evidence")
  static let changed = record(change: .init(text: "New figures", isSignificant: true))

  static func page(_ header: String) -> String {
    "---\ntitle: T\nsummary: S\n\(header)---\n\nText.\n"
  }

  static func edited(_ text: String, _ record: ReviewRecord) throws(HeaderRefusal) -> String {
    let source = SourceText(path: "content/en/page.md", text: text)
    return String(decoding: try HeaderEdit.edited(source, record, today: today), as: UTF8.self)
  }

  @Test(arguments: missing + days + mappings + people + plans + changes + lineForms)
  func theLinesThatAreMeantChangeAndNoOthers(_ edit: Case) throws {
    #expect(try Self.edited(Self.page(edit.before), edit.record) == Self.page(edit.after))
    #expect(
      try Self.edited(Self.page(edit.after), edit.record.withoutChange) == Self.page(edit.after))
  }

  static let missing = [
    Case(
      "nothing is there yet", "updated: 2025-01-02\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n"),
    Case(
      "keys that come later stay behind", "updated: 2025-01-02\nowner: Team\nreferences: []\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n"
        + "owner: Team\nreferences: []\n"),
    Case(
      "keys in no order", "owner: Team\nnext_review: 2026\nupdated: 2025-01-02\n",
      "owner: Team\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n"
        + "updated: 2025-01-02\n"),
    Case(
      "lists of the header that are not indented",
      "updated: 2025-01-02\nconditions:\n- Asthma\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n- name: Roe\n"
        + "conditions:\n- Asthma\n"),
    Case(
      "lists of the header that are indented far",
      "updated: 2025-01-02\nconditions:\n    - Asthma\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n    - name: Roe\n"
        + "conditions:\n    - Asthma\n"),
    Case(
      "a comment before the next key stays with it",
      "updated: 2025-01-02\n\n# Who looks after it\nowner: Team\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n"
        + "\n# Who looks after it\nowner: Team\n"),
    Case(
      "a text of several lines before it",
      "updated: 2025-01-02\nnext_review: 2029\nwithdrawn:\n  reason: >\n    Old.\n    # No comment.\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n"
        + "withdrawn:\n  reason: >\n    Old.\n    # No comment.\n"),
    Case(
      "a signed review", "updated: 2025-01-02\nnext_review: 2029\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed:\n  date: 2026-11-20\n  text: 00ab00ab00ab\n"
        + "  sources: 123412341234\n  figures: dec361135d8b\nreviewers:\n  - name: Roe\n", signed),
    Case(
      "a review with a note", "updated: 2025-01-02\nnext_review: 2029\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed:\n  date: 2026-11-20\n"
        + "  note: 'Heat: no new evidence'\nreviewers:\n  - name: Roe\n", noted),
    Case(
      "a reviewer with all that is known",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\n",
      "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n"
        + "  - name: Ann Roe\n    role: GP, retired\n    organisation: '1st clinic'\n  - name: Crohn's team\n",
      record([
        .init(name: "Ann Roe", role: "GP, retired", organisation: "1st clinic"),
        .init(name: "Crohn's team"),
      ])),
  ]

  private static let rest = "updated: 2025-01-02\nnext_review: 2029\n"
  private static let roe = "reviewers:\n  - name: Roe\n"
  private static let digests =
    "  text: 00ab00ab00ab\n  sources: 123412341234\n  figures: dec361135d8b\n"

  static let days = [
    Case("a day", "reviewed: 2025-01-02\n", "reviewed: 2026-11-20\n"),
    Case("a day in quotes", "reviewed: '2025-01-02'\n", "reviewed: '2026-11-20'\n"),
    Case("a day in other quotes", "reviewed: \"2025-01-02\"\n", "reviewed: \"2026-11-20\"\n"),
    Case(
      "a day with a comment", "reviewed: 2025-01-02   # by letter\n",
      "reviewed: 2026-11-20   # by letter\n"),
    Case("blanks around a day", "reviewed :   2025-01-02  \n", "reviewed :   2026-11-20  \n"),
    Case("a key in quotes", "'reviewed': 2025-01-02\n", "'reviewed': 2026-11-20\n"),
    Case("a day below its key", "reviewed:\n  2025-01-02\n", "reviewed:\n  2026-11-20\n"),
    Case("the same day", "reviewed: 2026-11-20 # today\n", "reviewed: 2026-11-20 # today\n"),
    Case(
      "a day becomes a mapping", "reviewed: 2025-01-02\n",
      "reviewed:\n  date: 2026-11-20\n" + digests, signed),
    Case(
      "a comment stays behind the key", "reviewed: 2025-01-02  # by letter\n",
      "reviewed:  # by letter\n  date: 2026-11-20\n" + digests, signed),
    Case(
      "comments below it stay", "reviewed: 2025-01-02\n  # by letter\n# The next key\n",
      "reviewed:\n  # by letter\n  date: 2026-11-20\n\(digests)# The next key\n", signed),
  ].map { $0.inHeader(rest, roe) }

  static let mappings = [
    Case(
      "a mapping of a day", "reviewed:\n  date: 2025-01-02\n", "reviewed:\n  date: 2026-11-20\n"),
    Case(
      "a mapping is signed", "reviewed:\n    date: '2025-01-02' # day\n    # Below\n",
      "reviewed:\n    date: '2026-11-20' # day\n    text: 00ab00ab00ab\n"
        + "    sources: 123412341234\n    figures: dec361135d8b\n    # Below\n", signed),
    Case(
      "digests are replaced where they stand",
      "reviewed:\n  figures: '000000000000'\n  text: 000000000000 # old\n  date: 2025-01-02\n"
        + "  sources: 000000000000\n",
      "reviewed:\n  figures: 'dec361135d8b'\n  text: 00ab00ab00ab # old\n  date: 2026-11-20\n"
        + "  sources: 123412341234\n", signed),
    Case(
      "who does not sign takes the digests away",
      "reviewed:\n  date: 2025-01-02\n  # What was there\n\(digests)  note: Fine\n",
      "reviewed:\n  date: 2026-11-20\n  # What was there\n"),
    Case(
      "a note gives way to another", "reviewed:\n  note: \"Fine\"\n  date: 2025-01-02\n",
      "reviewed:\n  note: \"Heat: no new evidence\"\n  date: 2026-11-20\n", noted),
    Case(
      "a note of several lines gives way",
      "reviewed:\n  date: 2025-01-02\n  note: |\n    Fine\n    # so\n",
      "reviewed:\n  date: 2026-11-20\n  note: 'Heat: no new evidence'\n", noted),
    Case(
      "a note takes its place before the digests", "reviewed:\n  date: 2025-01-02\n\(digests)",
      "reviewed:\n  date: 2026-11-20\n  note: Fine\n\(digests)",
      record(note: "Fine", content: mark)),
    Case(
      "braces", "reviewed: {date: 2025-01-02} # by letter\n",
      "reviewed: {date: 2026-11-20, text: 00ab00ab00ab, sources: 123412341234, "
        + "figures: dec361135d8b} # by letter\n", signed),
    Case(
      "braces with blanks", "reviewed: { date: 2025-01-02, note: x }\n",
      "reviewed: { date: 2026-11-20, note: 'Heat: no new evidence' }\n", noted),
  ].map { $0.inHeader(rest, roe) }

  private static let day20 = "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\n"

  static let people = [
    Case(
      "the list is replaced", "reviewers:\n  - name: Doe\n    role: GP\n  - name: Poe\n",
      "reviewers:\n  - name: Roe\n"),
    Case(
      "the same people", "reviewers:\n    -   name:  'Roe' # she\n",
      "reviewers:\n    -   name:  'Roe' # she\n"),
    Case(
      "who stays keeps the lines",
      "reviewers:\n  # All of them\n  - name: Doe\n  # The first\n  - name: 'Roe' # she\n# End\n",
      "reviewers:\n  # All of them\n  - name: 'Roe' # she\n# End\n"),
    Case(
      "odd indentation", "reviewers:\n     -    name: Doe\n          role: GP\n",
      "reviewers:\n     -    name: Roe\n          role: Nurse\n",
      record([.init(name: "Roe", role: "Nurse")])),
    Case("no indentation", "reviewers:\n- name: Doe\n", "reviewers:\n- name: Roe\n"),
    Case("brackets", "reviewers: [{name: Doe}]  # one\n", "reviewers: [{name: Roe}]  # one\n"),
    Case(
      "brackets and a comma", "reviewers: [{name: Doe}, {name: Poe, role: GP}]\n",
      "reviewers: [{name: 'Roe, A', role: GP}]\n", record([.init(name: "Roe, A", role: "GP")])),
    Case("an empty list", "reviewers: []\n", "reviewers: [{name: Roe}]\n"),
    Case(
      "braces behind dashes", "reviewers:\n  - {name: Doe}\n  - {name: Poe}\n",
      "reviewers:\n  - {name: Roe}\n"),
    Case(
      "a word that is more than a word", "reviewers:\n  - name: Doe\n",
      "reviewers:\n  - name: 'No'\n  - name: 'Dr #1'\n  - name: '''t Hooft'\n",
      record([.init(name: "No"), .init(name: "Dr #1"), .init(name: "'t Hooft")])),
  ].map { $0.inHeader(day20, "") }

  private static let done = "reviewed: 2026-11-20\n" + roe

  static let plans = [
    Case("a year", "next_review: 2025\n", "next_review: 2029\n"),
    Case("a day in quotes", "next_review: \"2025-06-30\" # c\n", "next_review: \"2029\" # c\n"),
    Case(
      "another precision", "next_review: 2025\n", "next_review: 2029-06\n",
      record(next: .month(year: 2029, month: 6))),
    Case("no plan is asked for", "next_review: 2027\n", "next_review: 2027\n", record(next: nil)),
    Case("a plan that is empty", "next_review:\n", "next_review: 2029\n"),
    Case("an empty plan with a comment", "next_review: # when?\n", "next_review: 2029 # when?\n"),
    Case("a plan on the next line", "next_review:\n  2025 # c\n", "next_review:\n  2029 # c\n"),
  ].map { $0.inHeader("updated: 2025-01-02\n", done) }

  private static let entry = "  - date: 2026-11-20\n    text: New figures\n    significant: true\n"

  static let changes = [
    Case("no list yet", "", "changes:\n" + entry, changed),
    Case(
      "the newest first",
      "changes:\n  - date: 2025-01-02\n    text: a\n  - date: 2024-01-02\n    text: b\n",
      "changes:\n\(entry)  - date: 2025-01-02\n    text: a\n  - date: 2024-01-02\n    text: b\n",
      changed),
    Case(
      "the newest last",
      "changes:\n  - date: 2024-01-02\n    text: a\n  - text: b\n    date: 2025-01-02\n  # End\n",
      "changes:\n  - date: 2024-01-02\n    text: a\n  - text: b\n    date: 2025-01-02\n\(entry)  # End\n",
      changed),
    Case(
      "one entry", "changes:\n- date: 2025-01-02 # c\n  text: a\n",
      "changes:\n- date: 2026-11-20\n  text: New figures\n  significant: true\n"
        + "- date: 2025-01-02 # c\n  text: a\n", changed),
    Case(
      "brackets", "changes: [{date: 2025-01-02, text: a}] # c\n",
      "changes: [{date: 2026-11-20, text: New figures, significant: true}, "
        + "{date: 2025-01-02, text: a}] # c\n", changed),
    Case(
      "brackets, the newest last",
      "changes: [{date: 2024-01-02, text: a}, {date: 2025-01-02, text: b}]\n",
      "changes: [{date: 2024-01-02, text: a}, {date: 2025-01-02, text: b}, "
        + "{date: 2026-11-20, text: New figures, significant: true}]\n", changed),
    Case(
      "empty brackets", "changes: []\n",
      "changes: [{date: 2026-11-20, text: 'Not 5, but 50', correction: true}]\n",
      record(change: .init(text: "Not 5, but 50", isCorrection: true))),
    Case(
      "braces behind dashes", "changes:\n  -  {date: 2025-01-02, text: a}\n",
      "changes:\n  -  {date: 2026-11-20, text: New figures, significant: true}\n"
        + "  -  {date: 2025-01-02, text: a}\n", changed),
  ].map { $0.inHeader("updated: 2025-01-02\nnext_review: 2029\n" + done, "") }

  static let lineForms = [
    Case(
      "content as of the same day", "updated: 2025-01-02 # evidence\n",
      "updated: 2026-11-20 # evidence\n", record(updated: true)),
    Case("the content stays as it was", "updated: '2025-01-02'\n", "updated: '2025-01-02'\n"),
    Case("the end of the document", "updated: 2025-01-02\n", "updated: 2025-01-02\n"),
  ].map { $0.inHeader("", "next_review: 2029\n" + done) }

  @Test func theEndOfTheYAMLStaysTheEnd() throws {
    let header = "updated: 2025-01-02\n# End\n...\n"
    #expect(
      try Self.edited(Self.page(header), Self.plain)
        == Self.page(
          "updated: 2025-01-02\nnext_review: 2029\nreviewed: 2026-11-20\nreviewers:\n  - name: Roe\n# End\n...\n"
        ))
  }

  @Test func indentedKeysStayIndented() throws {
    let before = "---\n  title: T\n  summary: S\n  updated: 2025-01-02\n---\n"
    #expect(
      try Self.edited(before, Self.signed)
        == "---\n  title: T\n  summary: S\n  updated: 2025-01-02\n  next_review: 2029\n  reviewed:\n"
        + "    date: 2026-11-20\n    text: 00ab00ab00ab\n    sources: 123412341234\n"
        + "    figures: dec361135d8b\n  reviewers:\n    - name: Roe\n---\n")
  }

  /// Beside what a header says, a file has endings of lines, a mark at its beginning, an end.
  @Test(arguments: [
    ("\r\n", "", true), ("\r", "", true), ("\n", "\u{FEFF}", true), ("\r\n", "\u{FEFF}", false),
    ("\n", "", false),
  ])
  func theFormOfTheFileStays(_ ending: String, _ mark: String, _ hasText: Bool) throws {
    for edit in Self.missing + Self.days + Self.mappings + Self.people + Self.plans + Self.changes {
      let form = { (header: String) in
        let page = Self.page(header)
        let file = hasText ? page : String(page.dropLast("\n\nText.\n".count))
        return mark + file.replacing("\n", with: ending)
      }
      #expect(
        try Self.edited(form(edit.before), edit.record) == form(edit.after),
        "\(edit.testDescription)")
    }
  }

  // MARK: Refusals

  static let refused: [(header: String, reason: String)] = [
    ("updated: 2025-01-02\nnext_review: &a 2025\n", "mistakes: YM006"),
    ("updated: 2025-01-02\nnext_reveiw: 2025\n", "mistakes: FM004"),
    ("updated: 2025-02-30\nnext_review: 2029\n", "mistakes: DT002"),
    ("updated: 2025-01-02\nnext_review: 2025\nnext_review: 2026\n", "mistakes: YM005"),
    ("updated: 2025-01-02\nnext_review: [2025]\n", "mistakes: FM006"),
    ("updated: 2025-01-02\nnext_review: >\n  2025\n", "not written on one line"),
    ("updated: 2025-01-02\nnext_review: '2025\n\n  '\n", "not written on one line"),
    (
      "updated: 2025-01-02\nnext_review: 2029\nreviewed:\n  {date: 2025-01-02,\n   note: x}\n",
      "over several lines"
    ),
    (
      "updated: 2025-01-02\nnext_review: 2029\nreviewers: [\n  {name: Roe},\n  {name: Doe}]\n",
      "over several lines"
    ),
    ("updated: 2025-01-02\nnext_review: 2029\nreviewers:\n  -\n    name: Doe\n", "no dashes"),
    ("? updated\n: 2025-01-02\nnext_review: 2029\n", "each key on a line"),
    ("updated: 2027-01-02\nnext_review: 2029\n", "mistakes: FM022"),
  ]

  @Test(arguments: refused)
  func whatCannotBeEditedIsRefused(_ refused: (header: String, reason: String)) {
    do throws(HeaderRefusal) {
      let page = try Self.edited(Self.page(refused.header), Self.plain)
      Issue.record("was edited: \(page)")
    } catch {
      let codes = error.diagnostics.map(\.rule.code).joined(separator: " ")
      let found = error.reason ?? "mistakes: \(codes)"
      #expect(found.contains(refused.reason), "\(found)")
    }
  }

  @Test func aHeaderInBracesIsRefused() {
    #expect(throws: HeaderRefusal.self) {
      try Self.edited(
        "---\n{title: T, summary: S, updated: 2025-01-02, type: info}\n---\n", Self.plain)
    }
  }

  @Test func whatWouldBeAMistakeIsNotWritten() {
    do throws(HeaderRefusal) {
      // The next review would be before the last update.
      _ = try Self.edited(
        Self.page("updated: 2026-11-01\nnext_review: 2029\n"), Self.record(next: .year(2025)))
      Issue.record("was edited")
    } catch {
      #expect(error.diagnostics.map(\.rule.code) == ["FM020"])
      #expect(error.diagnostics.first?.place.mark == nil)
    }
  }

  @Test func theLinesToWriteByHandSayTheSame() throws {
    let record = Self.record(
      [.init(name: "Ann: Roe", role: "GP"), .init(name: "Doe")], note: "x", content: Self.mark,
      updated: true, change: .init(text: "y", isSignificant: true))
    let text = "---\ntitle: T\nsummary: S\n\(record.written)---\n"
    #expect(try Self.edited(text, record.withoutChange) == text)
  }
}

extension ReviewRecord {
  var withoutChange: ReviewRecord {
    var record = self
    record.change = nil
    return record
  }
}

extension ReviewEditTests.Case {
  func inHeader(_ before: String, _ after: String) -> Self {
    Self(
      testDescription, before + self.before + after, before + self.after + after, record)
  }
}
