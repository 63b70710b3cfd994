import Build
import Testing

@testable import Preview

@Suite("The page that gives a comment back")
struct NotSentPageTests {
  /// The theme's own page, as the build makes it, and the site that it is of.
  private static func page() throws -> (site: PreviewedSite, html: [UInt8]) {
    let site = try LookedAtSite(
      ["content/site.yaml": LookedAtSite.privacy], templates: .theme
    ).known()
    guard case .file(let html) = site.found(at: "en/feedback/not-sent/index.html") else {
      Issue.record("the theme has no page for comments that were not sent")
      return (site, [])
    }
    return (site, html)
  }

  private static func filled(_ fields: KeyValuePairs<String, String>) throws -> String {
    let (site, html) = try page()
    let comment = Comment(CommentTests.encoded(fields), on: site.site)
    return String(decoding: NotSentPage(html, for: comment).filled(), as: UTF8.self)
  }

  @Test("each thing that was entered is in its place, as docs/feedback.md says")
  func places() throws {
    let page = try Self.filled([
      "rating_helpful": "4", "rating_understandable": "1", "comment": "ab", "reply": "yes",
      "email": "nobody", "page": "/health/en/sleep/", "page_updated": "2025-03-01",
      "build": "0123456789abcdef", "lang": "en",
    ])
    for part in [
      ">ab</textarea>", "id=\"feedback-email\" aria-invalid=\"true\" value=\"nobody\"",
      "id=\"feedback-reply\" checked", "name=\"rating_helpful\" value=\"4\" checked",
      "name=\"rating_understandable\" value=\"1\" checked",
      "name=\"page\" value=\"/health/en/sleep/\"", "name=\"page_updated\" value=\"2025-03-01\"",
      "name=\"build\" value=\"0123456789abcdef\"", "id=\"feedback-comment\" aria-invalid=\"true\"",
      "id=\"feedback-consent\" aria-invalid=\"true\"", "<li><a href=\"#feedback-comment\">",
      "<li><a href=\"#feedback-email\">", "<li><a href=\"#feedback-consent\">",
      "id=\"feedback-comment-error\">", "id=\"feedback-email-error\">",
      "id=\"feedback-consent-error\">",
    ] {
      #expect(page.ranges(of: part).count == 1, "\(part)")
    }
    #expect(page.ranges(of: " checked").count == 3)
  }

  @Test("of what is right, nothing is said")
  func right() throws {
    let page = try Self.filled(["comment": "abc", "email": "a@b.example"])
    #expect(!page.contains("<li><a href=\"#feedback-comment\">"))
    #expect(!page.contains("<li><a href=\"#feedback-email\">"))
    #expect(page.contains("<li><a href=\"#feedback-consent\">"))
    #expect(page.contains("id=\"feedback-comment-error\" hidden"))
    #expect(page.contains("id=\"feedback-email-error\" hidden"))
    #expect(page.ranges(of: "aria-invalid").count == 1)
    #expect(!page.contains(" checked"))
  }

  @Test("consent is given anew")
  func consent() throws {
    #expect(!(try Self.filled(["comment": "a", "consent": "yes"]).contains(" checked")))
  }

  @Test(
    "nothing that was entered becomes markup, or a place for something else",
    arguments: [
      "</textarea><script>alert(1)</script>", "\"><b>", "\" autofocus onfocus=\"alert(1)",
      "id=\"feedback-email\"", "name=\"page\" value=\"", "&lt;b&gt;", "<!--",
    ])
  func escaping(text: String) throws {
    let page = try Self.filled([
      "comment": text, "email": text, "page": text, "page_updated": text, "build": text,
      "rating_helpful": text, "reply": text, "lang": text,
    ])
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    #expect(page.contains(">\(escaped)</textarea>"))
    #expect(page.contains(" value=\"\(escaped)\""))
    // Without it, the page is one of harmless texts.
    let harmless = try Self.filled([
      "comment": "QQQ", "email": "QQQ", "page": "QQQ", "page_updated": "QQQ", "build": "QQQ",
      "rating_helpful": "QQQ", "reply": "QQQ", "lang": "QQQ",
    ])
    #expect(page.replacing(escaped, with: "QQQ") == harmless)
  }

  @Test(
    "a text that begins with a line's end keeps it, though browsers drop one",
    arguments: [
      ("\r\nabc", "\n\r\nabc"), ("\nabc", "\n\nabc"), ("\rabc", "\n\rabc"), ("abc", "abc"),
    ])
  func lineEnd(text: String, written: String) throws {
    #expect(try Self.filled(["comment": text]).contains(">\(written)</textarea>"))
  }
}
