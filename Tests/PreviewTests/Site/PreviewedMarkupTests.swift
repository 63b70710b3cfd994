import Testing

@testable import Preview

@Suite("What the preview adds to a page")
struct PreviewedMarkupTests {
  private static let added =
    "<link rel=\"stylesheet\" href=\"/.sitegen/preview.css\">"
    + "<script type=\"application/json\" id=\"sitegen-preview\">{}</script>"
    + "<script src=\"/.sitegen/asked.js\"></script>"
    + "<script src=\"/.sitegen/preview.js\" type=\"module\"></script>"

  /// `|` is where it is to be added.
  @Test(
    "it stands at the end of the body",
    arguments: [
      "<body>a|</body></html>", "<body>a|", "|", "|</body>", "<p>a</p>|",
      "<body><!-- </body> -->a|</body></html>", "<body>a|</body><!-- </body> --></html>",
      "<body>a|</body><!-- 1 --><!-- </body> -->", "<body></body>b|</body>\n",
      "<body>a|</body><!-- </body>",
    ])
  func place(page: String) {
    let html = page.filter { $0 != "|" }
    let result = PreviewedMarkup(Array(html.utf8)).adding(Array("{}".utf8))
    #expect(String(decoding: result, as: UTF8.self) == page.replacing("|", with: Self.added))
  }
}
