import Build
import SiteModel
import Testing

@testable import Preview

@Suite("Comments that somebody tries the form with")
struct CommentTests {
  /// Percent-encoded as a browser would send it.
  static func encoded(_ fields: KeyValuePairs<String, String>) -> FormFields {
    let text = fields.map { name, value in
      "\(name)=" + value.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }.joined(separator: "&")
    return FormFields(text.utf8)
  }

  private static func site(asksConsent: Bool = false) throws -> Site {
    try LookedAtSite(asksConsent ? ["content/site.yaml": LookedAtSite.privacy] : [:]).known().site
  }

  struct Text: Sendable, CustomTestStringConvertible {
    let text: String
    let isRight: Bool
    var testDescription: String { "\(text.utf16.count) units: \(text.prefix(10))" }
  }

  private static let texts = [
    Text(text: "", isRight: false), Text(text: "ab", isRight: false),
    Text(text: "abc", isRight: true), Text(text: "  ab \r\n", isRight: false),
    Text(text: " a\r\nb ", isRight: true), Text(text: "a\r\n", isRight: false),
    Text(text: "\u{1F600}", isRight: false), Text(text: "\u{1F600}\u{1F600}", isRight: true),
    Text(text: "\u{A0}\u{3000}\u{2003}ab", isRight: false),
    Text(text: String(repeating: "x", count: 5_000), isRight: true),
    Text(text: String(repeating: "x", count: 5_001), isRight: false),
    Text(text: " " + String(repeating: "x", count: 5_000) + "\r\n", isRight: true),
    Text(text: String(repeating: "\r\n", count: 2_500) + "ab", isRight: false),
    Text(text: "a" + String(repeating: "\r\n", count: 4_998) + "b", isRight: true),
    Text(text: String(repeating: "\u{1F600}", count: 2_500), isRight: true),
    Text(text: String(repeating: "\u{1F600}", count: 2_501), isRight: false),
  ]

  @Test("a text has 3 to 5,000 characters, as the form counts them")
  func lengths() throws {
    let site = try Self.site()
    for row in Self.texts {
      let comment = Comment(Self.encoded(["comment": row.text]), on: site)
      #expect(comment.wrong == (row.isRight ? [] : [.comment]), "\(row.testDescription)")
    }
    #expect(Comment(FormFields([]), on: site).wrong == [.comment])
  }

  private static let addresses: [(String, Bool)] = [
    ("a@b.example", true), ("a.b+c@b.example", true), ("\u{E4}@b\u{E4}r.example", true),
    ("a", false), ("a@b", false), ("@b.example", false), ("a@", false), ("a@b.", false),
    ("a@.example", false), ("a@b..example", false), ("a@b@c.example", false),
    ("a b@c.example", false), ("a@b.example ", false), ("a@b.example\r\n", false),
    (String(repeating: "x", count: 245) + "@b.example", false),
    (String(repeating: "x", count: 244) + "@b.example", true),
  ]

  @Test("an e-mail address is one, whether a reply is asked for or not")
  func addresses() throws {
    let site = try Self.site()
    for (address, isRight) in Self.addresses {
      for reply in [false, true] {
        let fields: KeyValuePairs =
          reply
          ? ["comment": "abc", "email": address, "reply": "yes"]
          : ["comment": "abc", "email": address]
        let comment = Comment(Self.encoded(fields), on: site)
        #expect(comment.wrong == (isRight ? [] : [.email]), "\(address)")
      }
    }
  }

  @Test("an address is needed by those who ask for a reply")
  func reply() throws {
    let site = try Self.site()
    #expect(Comment(Self.encoded(["comment": "abc", "email": ""]), on: site).wrong.isEmpty)
    let asking = Self.encoded(["comment": "abc", "email": "", "reply": "yes"])
    #expect(Comment(asking, on: site).wrong == [.email])
  }

  @Test("consent is needed where the site asks for it")
  func consent() throws {
    let plain = Self.encoded(["comment": "abc"])
    let given = Self.encoded(["comment": "abc", "consent": "yes"])
    let odd = Self.encoded(["comment": "abc", "consent": "no"])
    let asking = try Self.site(asksConsent: true)
    #expect(Comment(plain, on: asking).wrong == [.consent])
    #expect(Comment(odd, on: asking).wrong == [.consent])
    #expect(Comment(given, on: asking).wrong.isEmpty)
    #expect(Comment(plain, on: try Self.site()).wrong.isEmpty)
  }

  @Test("what fills in the field that people do not see is a machine")
  func machine() throws {
    let site = try Self.site()
    #expect(Comment(Self.encoded(["website": "x"]), on: site).isOfMachine)
    #expect(!Comment(Self.encoded(["website": ""]), on: site).isOfMachine)
    #expect(!Comment(Self.encoded(["comment": "abc"]), on: site).isOfMachine)
  }

  @Test("its language is that of its page, or the site's first")
  func language() throws {
    let site = try Self.site()
    #expect(Comment(Self.encoded(["lang": "de"]), on: site).language == 1)
    #expect(Comment(Self.encoded(["lang": "fr"]), on: site).language == 0)
    #expect(Comment(Self.encoded([:]), on: site).language == 0)
  }

  @Test("what no form of the site sends is noted")
  func oddities() throws {
    let site = try Self.site()
    let usual = Self.encoded([
      "rating_helpful": "5", "rating_understandable": "1", "comment": "abc", "reply": "yes",
      "email": "a@b.example", "consent": "yes", "page": "/health/en/sleep/",
      "page_updated": "2025-03-01", "lang": "en", "build": "0123456789abcdef", "website": "",
    ])
    #expect(Comment(usual, on: site).oddities == [])
    let odd = Self.encoded([
      "rating_helpful": "6", "rating_understandable": "", "age": "40", "email": "", "email": "a@b",
      "age": "41",
    ])
    #expect(
      Comment(odd, on: site).oddities == [
        "'rating_helpful' is '6', and not a number from 1 to 5",
        "'rating_understandable' is '', and not a number from 1 to 5",
        "there is no field 'page', which each form has",
        "there is no field 'lang', which each form has",
        "there is no field 'page_updated', which each form has",
        "there is no field 'build', which each form has",
        "there is a field 'age', which the form does not have",
        "there are 2 fields 'email', of which the first counts",
      ])
  }

  @Test(
    "what it says of its page is held against the site",
    arguments: [
      ("/health/en/none/", "en", ["'page' is '/health/en/none/', and the site has no such page"]),
      ("/en/sleep/", "en", ["'page' is '/en/sleep/', and the site has no such page"]),
      ("", "en", ["'page' is '', and the site has no such page"]),
      ("/health/en/draft/", "en", ["'page' is '/health/en/draft/', and the site has no such page"]),
      ("/health/en/sleep/", "fr", ["'lang' is 'fr', which is no language of the site"]),
      ("/health/en/sleep/", "de", ["'lang' is 'de', and the page is in 'en'"]),
      ("/health/de/", "de", []),
    ])
  func places(_ page: String, _ language: String, _ oddities: [String]) throws {
    let site = try LookedAtSite([
      "content/en/draft.md": LookedAtSite.page("Draft", "Not yet.", header: "draft: true")
    ]).known().site
    let fields = Self.encoded([
      "comment": "abc", "page": page, "lang": language, "page_updated": "2025-03-01",
      "build": "0123456789abcdef",
    ])
    #expect(Comment(fields, on: site).oddities == oddities)
  }

  @Test("day and digest of the page are told where they are none")
  func versions() throws {
    let fields = Self.encoded([
      "page": "/health/en/sleep/", "lang": "en", "page_updated": "yesterday",
      "build": "0123456789ABCDEF",
    ])
    #expect(
      Comment(fields, on: try Self.site()).oddities == [
        "'page_updated' is 'yesterday', and not a day such as 2026-11-22",
        "'build' is '0123456789ABCDEF', and not sixteen hexadecimal digits",
      ])
  }
}
