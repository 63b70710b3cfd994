import Diagnostics
import Testing

@testable import FrontMatter

/// Headers put together at random, in the ways in which people write them.
@Suite struct RandomReviewEditTests {
  @Test func whateverTheHeaderLooksLikeOnlyTheReviewChanges() throws {
    for seed in 0..<400 {
      var random = RandomSource(seed: UInt64(seed))
      let header = RandomHeader(&random)
      let record = header.record
      let source = SourceText(path: "content/en/page.md", text: header.text)
      let bytes = try HeaderEdit.edited(source, record, today: ReviewEditTests.today)
      let text = String(decoding: bytes, as: UTF8.self)
      // What is not meant stands there as it did, in the same order.
      var rest = Substring(text)
      for block in header.others {
        let found = try #require(rest.firstRange(of: block), "seed \(seed): \(block)")
        rest = rest[found.upperBound...]
      }
      #expect(!text.contains("OLD"), "seed \(seed)")
      #expect(text.contains("KEPT") == header.text.contains("KEPT"), "seed \(seed)")
      #expect(text.hasPrefix(header.mark) && text.hasSuffix(header.body), "seed \(seed)")
      if header.ending == "\r\n" {
        #expect(
          text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" })
      }
      try Self.expect(text, says: record, header, seed)
      // A second time there is nothing to do.
      let again = SourceText(path: source.path, bytes: bytes)
      #expect(
        try HeaderEdit.edited(again, record.withoutChange, today: ReviewEditTests.today) == bytes,
        "seed \(seed)")
    }
  }

  private static func expect(
    _ text: String, says record: ReviewRecord, _ header: RandomHeader, _ seed: Int
  ) throws {
    var problems = Problems()
    let reading = FrontMatter.read(
      SourceText(path: "content/en/page.md", text: text), today: ReviewEditTests.today,
      problems: &problems)
    let found = try #require(reading?.frontMatter, "seed \(seed)")
    #expect(problems.isEmpty, "seed \(seed)")
    #expect(found.title.value == "A title", "seed \(seed)")
    #expect(found.reviewed?.value == record.date, "seed \(seed)")
    #expect(found.review?.note?.value == record.note, "seed \(seed)")
    #expect(found.review?.content?.value == record.content, "seed \(seed)")
    #expect(found.reviewers.map(\.name.value) == record.reviewers.map(\.name), "seed \(seed)")
    #expect(found.reviewers.map(\.role?.value) == record.reviewers.map(\.role), "seed \(seed)")
    #expect(
      found.nextReview?.value.description == record.nextReview?.description ?? header.plan,
      "seed \(seed)")
    #expect(
      found.updated.value.description == (record.isUpdate ? "2026-11-20" : "2025-01-02"),
      "seed \(seed)")
    #expect(
      found.changes.count == header.changeCount + (record.change == nil ? 0 : 1), "seed \(seed)")
  }
}

/// A page whose header is known in its parts.
private struct RandomHeader {
  let text: String
  /// The parts that an edit must leave alone, in their order.
  let others: [String]
  let record: ReviewRecord
  let mark: String
  let ending: String
  let body: String
  let plan: String
  let changeCount: Int

  private struct Block {
    let lines: String
    let isOther: Bool
  }

  init(_ random: inout RandomSource) {
    record = Self.record(&random)
    let plan = random.pick(["2027", "2027-06", "2026-12-31"])
    let change = Self.changes(&random)
    var blocks = Self.others(&random).map { Block(lines: $0, isOther: true) }
    var meant = [Self.updated(&random), Self.plan(plan, &random), change.lines]
    if let review = Self.reviewed(&random) { meant.append(review) }
    if let people = Self.reviewers(&random) { meant.append(people) }
    blocks += meant.filter { !$0.isEmpty }.map { Block(lines: $0, isOther: false) }
    for index in blocks.indices.reversed() { blocks.swapAt(index, random.below(index + 1)) }
    let ending = random.pick(["\n", "\n", "\r\n", "\r"])
    let column = random.pick([0, 0, 0, 2])
    let written = { (lines: String) in
      let indented = lines.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : WrittenPairs.spaces(column) + $0 }
      return indented.joined(separator: ending)
    }
    self.ending = ending
    self.plan = plan
    changeCount = change.count
    mark = random.pick(["", "", "\u{FEFF}"])
    let tail = random.pick(["", "", "# The end\n", "\n"]).replacing("\n", with: ending)
    body = random.pick(["---", "---\n", "--- \n\nText.\n", "---\n\nText."]).replacing(
      "\n", with: ending)
    others = blocks.filter(\.isOther).map { written($0.lines) }
    text = mark + "---" + ending + blocks.map { written($0.lines) }.joined() + tail + body
  }

  // MARK: Parts

  private static func others(_ random: inout RandomSource) -> [String] {
    [
      random.pick([
        "title: A title\n", "title: 'A title' # KEPT\n", "\n# KEPT\ntitle: \"A title\"\n",
      ]),
      random.pick([
        "summary: Words.\n", "summary: >\n  More\n  # words.\n", "summary: 'More\n  words.'\n",
      ]),
      random.pick(["", "owner: Team\n", "# KEPT owner\nowner: Team   \n"]),
      random.pick([
        "", "conditions:\n- Asthma\n", "conditions:\n    - Asthma # KEPT\n\n    - {name: Gout}\n",
      ]),
      random.pick([
        "", "references:\n  - id: own\n    type: book\n    title: T\n", "references: [one]\n",
      ]),
      random.pick(["", "aliases: [/old/]\n", "draft: false\n"]),
    ].filter { !$0.isEmpty }
  }

  private static func updated(_ random: inout RandomSource) -> String {
    random.pick([
      "updated: 2025-01-02\n", "updated:   '2025-01-02' # KEPT\n", "\"updated\": \"2025-01-02\"\n",
    ])
  }

  private static func plan(_ plan: String, _ random: inout RandomSource) -> String {
    random.pick([
      "next_review: \(plan)\n", "next_review: '\(plan)'  # KEPT\n", "next_review:\n  \(plan)\n",
      "# KEPT\nnext_review : \(plan)\n",
    ])
  }

  private static let digests =
    "  text: 0123456789ab\n  sources: 0123456789ab\n  figures: 0123456789ab\n"

  private static func reviewed(_ random: inout RandomSource) -> String? {
    random.pick([
      nil, "reviewed: 2025-01-02\n", "reviewed: '2025-01-02' # KEPT\n",
      "reviewed:\n  date: 2025-01-02\n",
      "# KEPT\nreviewed:\n  # KEPT\n  date: \"2025-01-02\"\n\(digests)",
      "reviewed: {date: 2025-01-02}\n",
      "reviewed:\n\(digests)  date: 2025-01-02 # KEPT\n  note: OLD words\n",
      "reviewed: { note: OLD, date: 2025-01-02 } # KEPT\n",
      "reviewed:\n   note: |\n     OLD\n\n     # OLD\n   date: 2025-01-02\n",
    ])
  }

  private static func reviewers(_ random: inout RandomSource) -> String? {
    random.pick([
      nil, "reviewers:\n  - name: OLD\n", "reviewers:\n- role: OLD\n  name: OLD\n- name: OLD\n",
      "reviewers: [{name: OLD}] # KEPT\n", "reviewers: []\n",
      "reviewers:\n   -   {name: OLD, role: OLD}\n",
      "reviewers: # KEPT\n  # KEPT\n  - name: OLD # OLD\n    role: >\n      OLD\n      OLD\n\n",
    ])
  }

  private static func changes(_ random: inout RandomSource) -> (lines: String, count: Int) {
    random.pick([
      ("", 0), ("changes: []\n", 0), ("changes:\n  - date: 2025-01-02\n    text: a # KEPT\n", 1),
      ("changes:\n- {date: 2025-01-02, text: a}\n- {date: 2024-01-02, text: b}\n", 2),
      ("changes: [{date: 2024-01-02, text: a}, {date: 2025-01-02, text: b}]\n", 2),
      (
        "changes:\n    # KEPT\n    - text: |\n        Words\n\n        # words\n      date: 2024-01-02\n    - date: 2025-01-02\n      text: b\n",
        2
      ),
    ])
  }

  private static func record(_ random: inout RandomSource) -> ReviewRecord {
    let names = [
      "Ann Roe", "Dr. O'Hara", "Müller, Köln", "Dr: Doe #2", "null", "2nd reader", "'", "- x",
      "\"q\"", "名前", "a: b", "{x}", "!tag", "&a", "%", "x:",
    ]
    let people = (0...random.below(3)).map { _ in
      ReviewRecord.Person(name: random.pick(names), role: random.pick([nil, "GP", "yes", "@home"]))
    }
    return ReviewEditTests.record(
      people, next: random.pick([nil, .year(2029), .month(year: 2028, month: 2)]),
      note: random.pick([nil, "Fine", "It's # not: [so]", "\"", "\\n"]),
      content: random.pick([nil, ReviewEditTests.mark]), updated: random.pick([true, false]),
      change: random.pick([
        nil, .init(text: "New, and better: figures"),
        .init(text: "y", isSignificant: true, isCorrection: true),
      ]))
  }
}
