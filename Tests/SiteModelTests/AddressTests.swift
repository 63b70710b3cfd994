import SiteModel
import Testing

@Suite("Addresses of pages")
struct PageAddressTests {
  @Test(
    "a source's path is its address",
    arguments: [
      ("en/low-back-pain/exercise.md", true, "en/low-back-pain/exercise/"),
      ("en/low-back-pain/index.md", true, "en/low-back-pain/"),
      ("en/index.md", true, "en/"),
      ("en/low-back-pain/exercise.md", false, "low-back-pain/exercise/"),
      ("en/index.md", false, ""),
      ("en/reindex.md", false, "reindex/"),
      ("en/my-index.md", true, "en/my-index/"),
    ])
  func relative(source: String, isMultilingual: Bool, relative: String) {
    #expect(PageAddress(source: source, isMultilingual: isMultilingual).relative == relative)
  }

  @Test("a site below a path keeps the path in links and in whole addresses")
  func belowPath() throws {
    let base = try #require(BaseAddress("https://example.org/health"))
    let page = PageAddress(source: "en/a.md", isMultilingual: false)
    #expect(page.path(on: base) == "/health/a/")
    #expect(page.absolute(on: base) == "https://example.org/health/a/")
    #expect(page.file == "a/index.html")
  }

  @Test(
    "only whole addresses of sites are base addresses",
    arguments: [
      "example.org", "https://", "https:///x", "ftp://example.org/", "https://a.b/?q",
      "https://a.b/#x",
      "https://me@a.b/", "https://a b/", "https://:80/", "",
    ])
  func refused(text: String) {
    #expect(BaseAddress(text) == nil)
  }

  @Test(
    "a host, a port and a path make a base address",
    arguments: [
      ("https://example.org", "https://example.org/"),
      ("https://example.org/", "https://example.org/"),
      ("http://localhost:8000/a/b", "http://localhost:8000/a/b/"),
    ])
  func accepted(text: String, whole: String) {
    #expect(BaseAddress(text)?.text == whole)
  }
}
