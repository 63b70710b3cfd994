import Testing

@testable import Preview

@Suite("Paths of requests")
struct RequestPathTests {
  @Test(
    "a path is decoded once and its query is left as it was sent",
    arguments: [
      ("/", "/", ""),
      ("/en/", "/en/", ""),
      ("/en/low-back-pain/", "/en/low-back-pain/", ""),
      ("/a.css?v=1", "/a.css", "v=1"),
      ("/a?", "/a", ""),
      ("/a?b?c", "/a", "b?c"),
      ("/a?b=%2e%2e%2f&c=/../", "/a", "b=%2e%2e%2f&c=/../"),
      ("/%C3%A4.html", "/ä.html", ""),
      ("/a%20b", "/a b", ""),
      ("/100%25", "/100%", ""),
      ("/...", "/...", ""),
      ("/.sitegen/events", "/.sitegen/events", ""),
      ("/a..b", "/a..b", ""),
      ("/a:b@c;d,e", "/a:b@c;d,e", ""),
      ("/%F0%9F%98%80", "/😀", ""),
    ])
  func decoded(target: String, path: String, query: String) throws {
    let request = try RequestPath(target: target, limit: 200)
    #expect(request.path == path)
    #expect(request.query == query)
  }

  @Test(
    "what could lead out of the site is refused",
    arguments: [
      "", "*", "a", "?", "http://localhost/", "localhost:80", "..", "/..", "/.", "/../", "/a/../b",
      "/a/..", "/./a", "/%2e%2e/", "/%2E%2e", "/.%2e/a", "/%2e./a", "/%2e", "/a/%2e%2e/%2e%2e/b",
      "//", "//a", "/a//b", "/a//", "/..%2f", "/a%2Fb", "/..%5c", "/a%5Cb", "/a\\b", "\\a",
      "/..\\..\\a", "/%252e%252e/", "/%25%32%65", "/a%252fb", "/%2500", "/%00", "/a%00.html",
      "/%0a", "/%0d%0aa", "/%09", "/%7f", "/%1b", "/a b", "/a\tb", "/ä", "/a#b", "/%", "/%2",
      "/%zz", "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%af", "/%ff", "/%ed%a0%80", "/%C3",
      "/%C2%80", "/%C2%85", "/%f4%90%80%80", "/a\u{0}", "/a\r\nb", "/a?b\r\nc", "/a?b c", "/a?ä",
      "/a?\u{0}",
    ])
  func refused(target: String) {
    let refusal = #expect(throws: Refusal.self) { try RequestPath(target: target, limit: 200) }
    #expect(refusal?.status == 400)
  }

  @Test("an address of more bytes than allowed is refused as too long")
  func tooLong() throws {
    let longest = "/" + String(repeating: "a", count: 99)
    #expect(try RequestPath(target: longest, limit: 100).path == longest)
    let refusal = #expect(throws: Refusal.self) {
      try RequestPath(target: longest + "a", limit: 100)
    }
    #expect(refusal?.status == 414)
  }
}
