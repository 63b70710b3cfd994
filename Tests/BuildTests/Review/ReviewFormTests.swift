import Build
import Diagnostics
import Foundation
import FrontMatter
import SiteModel
import Testing

@Suite("Lists of reviews in their forms")
struct ReviewFormTests {
  private static func listing(_ title: String, _ lines: String = "") throws -> ReviewListing {
    let page = SiteFixture.page.replacing("title: Sleep", with: "title: \"\(title)\"")
      .replacing("next_review: 2028", with: "next_review: 2025\n\(lines)")
    let site = try SiteFixture([
      "content/en/sleep.md": page,
      "content/en/nap.md": SiteFixture.page.replacing("next_review: 2028\n", with: ""),
      "content/en/bad.md": "no header\n",
    ])
    return try ReviewListing(site.options())
  }

  private static func calendar(_ listing: ReviewListing) -> String {
    ReviewCalendar(
      listing.entries, title: listing.title, host: listing.host, today: listing.today
    ).text
  }

  /// RFC 5545, section 3.1: lines end with CR and LF, have at most 75 bytes, and those that go on begin with a space.
  private static func unfolded(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    try #require(bytes.suffix(2) == [0x0D, 0x0A])
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0D {
        try #require(bytes[index + 1] == 0x0A)
        lines.append([])
        index += 2
      } else {
        try #require(bytes[index] != 0x0A)
        lines[lines.count - 1].append(bytes[index])
        index += 1
      }
    }
    var whole: [[UInt8]] = []
    for line in lines.dropLast() {
      #expect(line.count <= 75)
      // No character is cut: each line is text by itself.
      #expect(String(validating: line, as: UTF8.self) != nil)
      if line.first == 0x20 {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("a calendar keeps RFC 5545, with letters of all kinds in it")
  func calendar() throws {
    let title =
      "Rücken, Nacken; Knie \\\\ und مفصل الركبة يؤلم كثيرا عند المشي 関節の痛みについて 👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️ und noch mehr Wörter, die kein Ende nehmen"
    let listing = try Self.listing(title, "owner: \"Team; Ä, \\\"B\\\"\"")
    let lines = try Self.unfolded(Self.calendar(listing))
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(lines.contains("VERSION:2.0"))
    #expect(lines.count { $0.hasPrefix("PRODID:") } == 1)
    let events = lines.split { $0 == "BEGIN:VEVENT" || $0 == "END:VEVENT" }
      .filter { $0.contains { $0.hasPrefix("UID:") } }
    // One for each page with a plan or in need of one; the home page needs none.
    #expect(events.count == 3)
    for event in events {
      for name in ["UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:"] {
        #expect(event.count { $0.hasPrefix(name) } == 1, "\(name)")
      }
      #expect(event.contains("DTSTAMP:20261122T000000Z"))
    }
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 3)
    let late = try #require(events.first { $0.contains("DTSTART;VALUE=DATE:20251231") })
    #expect(late.contains("DTEND;VALUE=DATE:20260101"))
    #expect(late.contains("CONTACT:Team\\; Ä\\, \"B\""))
    let summary = try #require(late.first { $0.hasPrefix("SUMMARY:") })
    #expect(summary.hasPrefix("SUMMARY:Review overdue: Rücken\\, Nacken\\; Knie \\\\ und مفصل"))
    #expect(summary.hasSuffix("👩🏽‍⚕️ und noch mehr Wörter\\, die kein Ende nehmen"))
  }

  @Test("the same site on the same day is the same calendar, and an event keeps its name for good")
  func stable() throws {
    func uids(_ text: String) -> [Substring] {
      text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let first = Self.calendar(try Self.listing("Sleep"))
    #expect(first == Self.calendar(try Self.listing("Sleep")))
    #expect(uids(first) == uids(Self.calendar(try Self.listing("Sleep well", "owner: Anna"))))
  }

  @Test("a table fits any terminal, in cells")
  func width() throws {
    let listing = try Self.listing("Sleep", "owner: 関節の痛みについてのチーム and others beside them")
    for width in [1, 10, 30, 40, 60, 80, 100, 120, 200] {
      let text = ReviewTable(listing.entries, width: width, isColoured: false).text
      let lines = text.split(separator: "\n")
      #expect(lines.count >= 5)
      if width >= 30 {
        for line in lines { #expect(line.unicodeScalars.reduce(0) { $0 + cells($1) } <= width) }
        #expect(text.contains("sleep.md"))
        #expect(width < 60 || text.contains("content/en/sleep.md"))
      }
    }
    let wide = ReviewTable(listing.entries, width: nil, isColoured: true).text
    #expect(wide.contains("\u{1B}[31moverdue"))
    #expect(wide.contains("https://example.org/sleep/"))
  }

  private func cells(_ scalar: Unicode.Scalar) -> Int { 0x2E80...0xA4CF ~= scalar.value ? 2 : 1 }

  @Test("pages whose header cannot be read, or that lack a plan, come first")
  func first() throws {
    let listing = try Self.listing("Sleep")
    #expect(
      listing.entries.map(\.urgency) == [
        .unreadable, .readable(.noPlan), .readable(.overdue), .readable(.current),
      ])
    #expect(listing.entries.first?.problem?.contains("(line 1)") == true)
    #expect(listing.entries.last?.needsPlan == false)
    #expect(listing.diagnostics.map(\.rule.code).sorted() == ["FM001", "FM005"])
  }

  @Test("the editors' page escapes what editors write")
  func escaping() throws {
    let listing = try Self.listing("<q>&amp;", "owner: \"<script>\"")
    let html = String(
      decoding: ReviewDashboard(
        listing.entries, title: "<i>", today: listing.today, remark: "<u>"
      ).html, as: UTF8.self)
    for text in ["<q>", "<script", "<i>", "<u>"] { #expect(!html.contains(text)) }
    #expect(html.contains("&lt;q&gt;&amp;amp;</a>"))
  }
}
