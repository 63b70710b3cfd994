import Testing

@testable import Preview

@Suite("Tags of pages and their style sheets")
struct PageTagTests {
  private static let old = StyleSheets([
    ("site.css", "/assets/site.1.css"), ("print.css", "/assets/print.1.css"),
  ])
  private static let new = StyleSheets([
    ("site.css", "/assets/site.2.css"), ("print.css", "/assets/print.1.css"),
  ])

  private static func html(_ sheets: String..., words: String = "Sleep well.") -> [UInt8] {
    Array((sheets.map { "<link href=\"\($0)\">" }.joined() + words).utf8)
  }

  @Test("a page is the same with other bytes in its style sheets, and is shown otherwise")
  func style() {
    let before = PageTag(Self.html("/assets/site.1.css"), Self.old)
    let after = PageTag(Self.html("/assets/site.2.css"), Self.new)
    #expect(before.markup == after.markup)
    #expect(before.styles != after.styles)
  }

  @Test("a sheet that a page does not use makes no difference to it")
  func unused() {
    let page = Self.html("/assets/print.1.css")
    #expect(PageTag(page, Self.old) == PageTag(page, Self.new))
  }

  @Test("other words are another page")
  func words() {
    let before = PageTag(Self.html("/assets/site.1.css"), Self.old)
    let after = PageTag(Self.html("/assets/site.1.css", words: "Sleep."), Self.old)
    #expect(before.markup != after.markup)
    #expect(before.styles == after.styles)
  }

  @Test("a browser gives a tag back as it got it")
  func description() {
    let tag = PageTag(Self.html("/assets/site.1.css"), Self.old)
    #expect(PageTag(tag.description) == tag)
  }

  @Test("what is no tag is none", arguments: ["", ".", "a", ".b", "a.b.c", "undefined"])
  func noTag(text: String) {
    #expect(PageTag(text) == nil)
  }

  @Test("paths of sheets are masked by their names, wherever they stand, and no others")
  func masking() {
    let (html, used) = Self.old.masked(
      in: Self.html("/assets/site.1.css", "/assets/site.1.css", "/assets/other.1.css"))
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<link href=\"site.css\"><link href=\"site.css\"><link href=\"/assets/other.1.css\">Sleep well."
    )
    #expect(used == StyleSheets([("site.css", "/assets/site.1.css")]))
  }

  @Test("only sheets that differ are exchanged")
  func exchanges() throws {
    let exchanges = try #require(Self.old.exchanges(for: Self.new))
    #expect(exchanges.map(\.old) == ["/assets/site.1.css"])
    #expect(exchanges.map(\.new) == ["/assets/site.2.css"])
    #expect(try #require(Self.old.exchanges(for: Self.old)).isEmpty)
  }

  @Test("a page with more or fewer sheets is not mended by an exchange")
  func otherSet() {
    let one = StyleSheets([("site.css", "/assets/site.1.css")])
    #expect(Self.old.exchanges(for: one) == nil)
    #expect(one.exchanges(for: Self.old) == nil)
  }

  struct Replacement: Sendable {
    let text, old, new, result: String
    let count: Int
  }

  @Test(
    "bytes are replaced wherever they are, without overlap",
    arguments: [
      Replacement(text: "", old: "a", new: "b", result: "", count: 0),
      Replacement(text: "aab", old: "ab", new: "x", result: "ax", count: 1),
      Replacement(text: "aaaa", old: "aa", new: "a", result: "aa", count: 2),
      Replacement(text: "ab", old: "abc", new: "x", result: "ab", count: 0),
      Replacement(text: "ab", old: "", new: "x", result: "ab", count: 0),
      Replacement(text: "aba", old: "a", new: "aa", result: "aabaa", count: 2),
    ])
  func replacing(_ row: Replacement) {
    let (bytes, count) = Array(row.text.utf8).replacing(
      Array(row.old.utf8), with: Array(row.new.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == row.result)
    #expect(count == row.count)
  }
}
