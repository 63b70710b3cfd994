import Build
import Synchronization
import Testing

@testable import Preview

@Suite("What the preview answers")
struct PreviewAnswerTests {
  /// A preview that has looked at the small site, and the comments that it was sent.
  private final class Looking {
    let preview: Preview
    /// Pages are read from it when they are asked for.
    private let site: LookedAtSite?
    private let sent: Sent

    final class Sent: Sendable {
      let comments = Mutex<[SentComment]>([])
    }

    init(_ site: LookedAtSite?) throws {
      self.site = site
      let sent = Sent()
      self.sent = sent
      preview = Preview(editor: nil) { comment in sent.comments.withLock { $0.append(comment) } }
      if let site { preview.take(try site.look()) }
    }

    var comments: [SentComment] { sent.comments.withLock { $0 } }
  }

  private static func preview(
    _ files: [String: String] = [:], _ templates: LookedAtSite.Templates = .small
  ) throws -> Looking {
    try Looking(try LookedAtSite(files, templates: templates))
  }

  @Test("before the first look, a browser is asked to come again")
  func tooEarly() async throws {
    let looking = try Looking(nil)
    for path in ["/", "/.sitegen/preview.js", "/.sitegen/events"] {
      #expect(await looking.preview.answer(PreviewRequest(.get, path)).status == 503)
    }
  }

  @Test("a page comes with the site's policy, but for what belongs to https alone")
  func headers() async throws {
    let looking = try Self.preview()
    let answer = await looking.preview.answer(PreviewRequest(.get, "/health/en/"))
    #expect(answer.status == 200)
    #expect(answer.contentType == MediaType.html)
    #expect(answer.header("Content-Security-Policy")?.contains("default-src 'self'") == true)
    #expect(answer.header("Content-Security-Policy")?.contains("form-action 'self'") == true)
    #expect(answer.header("Strict-Transport-Security") == nil)
    #expect(answer.text.contains("id=\"sitegen-preview\">{\"version\":\""))
  }

  @Test("addresses, methods and what is answered")
  func rows() async throws {
    let looking = try Self.preview()
    let rows: [(PreviewRequest.Method, String, String, Int)] = [
      (.get, "/health/en/sleep/", "", 200), (.get, "/health/none/", "", 404),
      (.get, "/health/sitemap.xml", "", 200), (.get, "/", "", 303),
      (.post, "/health/en/sleep/", "", 405), (.post, "/", "", 405),
      (.get, "/.sitegen/preview.js", "", 200), (.get, "/.sitegen/preview.css", "", 200),
      (.get, "/.sitegen/none.js", "", 404), (.get, "/.sitegen/", "", 404),
      (.get, "/.sitegen/public/tree", "", 404), (.get, "/.sitegen/comment", "", 404),
      (.post, "/.sitegen/preview.js", "", 404), (.post, "/.sitegen/events", "", 404),
      (.get, "/.sitegen/events", "", 400), (.get, "/.sitegen/events", "page=/health/en/", 200),
      (.get, "/.sitegen/panel", "", 400), (.get, "/.sitegen/panel", "page=/health/en/", 200),
      (.get, "/.sitegen/panel", "page=/none/", 200),
    ]
    for (method, path, query, status) in rows {
      let answer = await looking.preview.answer(PreviewRequest(method, path, query: query))
      #expect(answer.status == status, "\(method) \(path)?\(query)")
    }
    looking.preview.close()
  }

  @Test("whoever is led elsewhere keeps the query")
  func led() async throws {
    let looking = try Self.preview()
    let answer = await looking.preview.answer(
      PreviewRequest(.get, "/health/en/sleep", query: "q=%C3%A4"))
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/health/en/sleep/?q=%C3%A4")
  }

  @Test("an address in other letters is led on in ASCII")
  func ledInASCII() async throws {
    let looking = try Self.preview([
      "content/en/\u{FC}ber.md": LookedAtSite.page("Rest", "Rest well.")
    ])
    let answer = await looking.preview.answer(PreviewRequest(.get, "/health/en/\u{FC}ber"))
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/health/en/%C3%BCber/")
  }

  /// A comment as the form sends it.
  private static func sent(_ fields: String) -> PreviewRequest {
    var headers = PreviewRequest.Headers()
    headers.contentType = "application/x-www-form-urlencoded; charset=utf-8"
    return PreviewRequest(
      .post, "/.sitegen/comment", headers: headers, body: Array(fields.utf8))
  }

  @Test("what is no form's is not taken for a comment")
  func otherType() async throws {
    let looking = try Self.preview()
    var headers = PreviewRequest.Headers()
    headers.contentType = "application/json"
    let answer = await looking.preview.answer(
      PreviewRequest(.post, "/.sitegen/comment", headers: headers, body: Array("{}".utf8)))
    #expect(answer.status == 415)
    #expect(looking.comments.isEmpty)
  }

  @Test("a comment that is complete is thanked for, told, and kept nowhere")
  func thanks() async throws {
    let looking = try Self.preview()
    let answer = await looking.preview.answer(
      Self.sent("comment=Gut+so&lang=de"))
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/health/de/feedback/thanks/")
    #expect(looking.comments.map(\.wrong) == [[]])
    #expect(looking.comments.first?.fields.map(\.value) == ["Gut so", "de"])
  }

  @Test("a machine is thanked, too, and found out")
  func machine() async throws {
    let looking = try Self.preview()
    let answer = await looking.preview.answer(
      Self.sent("website=x"))
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/health/en/feedback/thanks/")
    #expect(looking.comments.map(\.isOfMachine) == [true])
  }

  @Test("a site without the layout for it says that a comment is not complete all the same")
  func noLayout() async throws {
    let looking = try Self.preview()
    let answer = await looking.preview.answer(
      Self.sent("comment=a"))
    #expect(answer.status == 422)
    #expect(answer.text.contains("not-sent.html"))
    #expect(looking.comments.map(\.wrong) == [["comment"]])
  }

  @Test("the answer to a wrong comment is not loaded again, for that would send it again")
  func answered() async throws {
    let looking = try Self.preview(["content/site.yaml": LookedAtSite.privacy], .theme)
    let answer = await looking.preview.answer(
      Self.sent("comment=a&lang=de"))
    #expect(answer.status == 422)
    #expect(answer.text.contains("<html lang=\"de\""))
    #expect(answer.text.contains("id=\"sitegen-preview\">{\"state\":\""))
    #expect(!answer.text.contains("\"version\""))
    #expect(answer.text.contains("action=\"/.sitegen/comment\""))
  }
}
