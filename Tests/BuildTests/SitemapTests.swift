import Foundation
import Testing

@testable import Build

@Suite("Sitemaps")
struct SitemapTests {
  @Test("a site with more addresses than a file may have gets an index of files")
  func index() throws {
    let outputs = Self.outputs(pages: 5, limit: 2)
    #expect(
      outputs.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let index = String(decoding: outputs[0].bytes(), as: UTF8.self)
    #expect(index.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"))
    #expect(index.contains("<sitemap><loc>https://example.org/sitemap-3.xml</loc></sitemap>"))
    let last = String(decoding: outputs[3].bytes(), as: UTF8.self)
    #expect(last.contains("<url><loc>https://example.org/page-5/</loc></url>"))
    #expect(!last.contains("page-4"))
  }

  @Test("as many addresses as a file may have stand in one file")
  func oneFile() {
    #expect(Self.outputs(pages: 2, limit: 2).map(\.path) == ["sitemap.xml"])
  }

  private static func outputs(pages: Int, limit: Int) -> [any SharedOutput] {
    SitemapFiles.outputs(
      (1...pages).map { Sitemap.Entry(path: "page-\($0)/", lastModified: nil) },
      base: "https://example.org/", limit: limit)
  }
}
