import Diagnostics
import Testing

@testable import FrontMatter

/// What `review follow` makes of headers, byte for byte.
@Suite struct FollowEditTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String

    init(_ name: String, _ before: String, _ after: String) {
      testDescription = name
      self.before = before
      self.after = after
    }
  }

  private static let record = FollowRecord(date: ReviewEditTests.day, content: ReviewEditTests.mark)
  private static let digests =
    "text: 00ab00ab00ab, sources: 123412341234, figures: dec361135d8b"
  private static let lines =
    "  text: 00ab00ab00ab\n  sources: 123412341234\n  figures: dec361135d8b\n"

  private static func edited(_ header: String) throws(HeaderRefusal) -> String {
    let source = SourceText(path: "content/de/page.md", text: ReviewEditTests.page(header))
    return String(
      decoding: try HeaderEdit.edited(source, record, today: ReviewEditTests.today), as: UTF8.self)
  }

  static let cases = [
    Case(
      "nothing is there yet", "type: info\nupdated: 2025-01-02\nsuppress: []\n",
      "type: info\nupdated: 2025-01-02\nfollows:\n  date: 2026-11-20\n\(lines)suppress: []\n"),
    Case(
      "a day in braces", "type: info\nupdated: 2025-01-02\nfollows: { date: 2025-01-02 } # v1\n",
      "type: info\nupdated: 2025-01-02\nfollows: { date: 2026-11-20, \(digests) } # v1\n"),
    Case(
      "a day on a line of its own",
      "type: info\nupdated: 2025-01-02\nfollows:\n  # version 1\n  date: '2025-01-02' # day\n# End\n",
      "type: info\nupdated: 2025-01-02\nfollows:\n  # version 1\n  date: '2026-11-20' # day\n\(lines)# End\n"
    ),
    Case(
      "digests in another order",
      "type: info\nupdated: 2025-01-02\nfollows:\n  figures: 000000000000\n  text: \"000000000000\"\n"
        + "  sources: 123412341234\n  date: 2026-11-20\n",
      "type: info\nupdated: 2025-01-02\nfollows:\n  figures: dec361135d8b\n  text: \"00ab00ab00ab\"\n"
        + "  sources: 123412341234\n  date: 2026-11-20\n"),
    Case(
      "all of it in braces with blanks",
      "type: info\nupdated: 2025-01-02\nfollows: {date:   2026-11-20,  \(digests)}\n",
      "type: info\nupdated: 2025-01-02\nfollows: {date:   2026-11-20,  \(digests)}\n"),
  ]

  @Test(arguments: cases)
  func theLinesThatAreMeantChangeAndNoOthers(_ edit: Case) throws {
    #expect(try Self.edited(edit.before) == ReviewEditTests.page(edit.after))
    #expect(try Self.edited(edit.after) == ReviewEditTests.page(edit.after))
  }

  @Test(arguments: [
    ("type: info\nupdated: 2025-01-02\nfollows:\n  {date: 2025-01-02,\n   text: a}\n", "RV021"),
    ("type: info\nupdated: 2025-01-02\nfollows: {\n  date: 2025-01-02}\n", "over several lines"),
    ("type: info\nupdated: 2025-02-30\n", "DT002"),
  ])
  func whatCannotBeEditedIsRefused(_ header: String, _ reason: String) {
    do throws(HeaderRefusal) {
      let page = try Self.edited(header)
      Issue.record("was edited: \(page)")
    } catch {
      let codes = error.diagnostics.map(\.rule.code).joined(separator: " ")
      #expect((error.reason ?? codes).contains(reason), "\(error.reason ?? codes)")
    }
  }

  @Test func theLinesToWriteByHandSayTheSame() throws {
    let header = "updated: 2025-01-02\ntype: info\n" + Self.record.written
    #expect(try Self.edited(header) == ReviewEditTests.page(header))
  }
}
