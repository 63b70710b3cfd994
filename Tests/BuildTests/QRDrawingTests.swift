import Build
import Testing

@Suite("QR codes on pages")
struct QRDrawingTests {
  @Test("a layout can draw the page's address for paper")
  func drawn() throws {
    let site = try SiteFixture([
      "templates/article.html":
        "<h1>{{title}}</h1>\n{{{body}}}\n{{#qr_code}}{{{qr_code}}}{{/qr_code}}\n"
    ])
    #expect(try site.build().isPublished)
    let page = try site.published()["sleep/index.html"] ?? ""
    // 26 bytes fill the second version: 25 modules, with a border of four.
    #expect("https://example.org/sleep/".utf8.count == 26)
    #expect(page.contains("<svg class=\"qr-code\" aria-hidden=\"true\""))
    #expect(page.contains("viewBox=\"0 0 33 33\""))
  }
}
