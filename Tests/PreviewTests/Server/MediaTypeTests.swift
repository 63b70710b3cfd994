import Testing

@testable import Preview

@Suite("Media types and dates")
struct MediaTypeTests {
  @Test(
    "a file's type is known by the end of its name",
    arguments: [
      ("/a.html", "text/html; charset=utf-8"), ("/a.css", "text/css; charset=utf-8"),
      ("/site.3f9a1c0b2d4e.css", "text/css; charset=utf-8"),
      ("/a.js", "text/javascript; charset=utf-8"), ("/a.json", "application/json"),
      ("/a.svg", "image/svg+xml; charset=utf-8"), ("/a.png", "image/png"),
      ("/a.jpg", "image/jpeg"), ("/a.JPEG", "image/jpeg"), ("/a.webp", "image/webp"),
      ("/a.avif", "image/avif"), ("/a.gif", "image/gif"),
      ("/favicon.ico", "image/vnd.microsoft.icon"), ("/a.woff2", "font/woff2"),
      ("/sitemap.xml", "application/xml; charset=utf-8"),
      ("/feed.atom", "application/atom+xml; charset=utf-8"),
      ("/a.webmanifest", "application/manifest+json"), ("/robots.txt", "text/plain; charset=utf-8"),
      ("/a.pdf", "application/pdf"), ("/a.mp4", "video/mp4"), ("/a.webm", "video/webm"),
      ("/a.vtt", "text/vtt; charset=utf-8"), ("/a.html.gz", "application/gzip"),
      ("/a.html.br", "application/octet-stream"), ("/a", "application/octet-stream"),
      ("/a.unknown", "application/octet-stream"), ("/a.html/b", "application/octet-stream"),
      ("/a.", "application/octet-stream"), ("", "application/octet-stream"),
    ])
  func types(path: String, type: String) {
    #expect(MediaType.of(path: path) == type)
  }

  @Test(
    "a date is written as HTTP has it",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (1_709_210_096, "Thu, 29 Feb 2024 12:34:56 GMT"),
    ])
  func dates(seconds: Int, text: String) {
    #expect(HTTPDate.text(secondsSince1970: seconds) == text)
  }
}
