import Foundation
import Testing

@Suite("The answer to a comment that is not complete")
struct CommentAnswerTests {
  /// The places of `docs/feedback.md`.
  private static let places =
    [
      "</textarea>", "id=\"feedback-comment\"", "id=\"feedback-email\"", "id=\"feedback-reply\"",
      "id=\"feedback-consent\"", "name=\"page\" value=\"\"", "name=\"page_updated\" value=\"\"",
      "name=\"build\" value=\"\"",
    ]
    + ["comment", "email", "consent"].flatMap {
      ["<li><a href=\"#feedback-\($0)\">", "id=\"feedback-\($0)-error\" hidden"]
    }
    + ["rating_helpful", "rating_understandable"].flatMap { name in
      (1...5).map { "name=\"\(name)\" value=\"\($0)\"" }
    }

  @Test("each place that a receiver fills in stands in it once, in each language")
  func places() throws {
    let site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    for language in ["en", "de", "ar"] {
      let page = try site.text("public/\(language)/feedback/not-sent/index.html")
      for place in Self.places {
        #expect(page.components(separatedBy: place).count == 2, "\(language): \(place)")
      }
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }
  }

  @Test("its title says first that something is wrong")
  func title() throws {
    let site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    for (language, word) in [("en", "Error: "), ("de", "Fehler: "), ("ar", "خطأ: ")] {
      let page = try site.text("public/\(language)/feedback/not-sent/index.html")
      #expect(page.contains("<title>\(word)"))
    }
  }
}
