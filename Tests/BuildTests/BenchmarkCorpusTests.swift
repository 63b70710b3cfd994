import BenchmarkCorpus
import Build
import Foundation
import FrontMatter
import Testing

@Suite("The made-up site for measuring")
struct BenchmarkCorpusTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  @Test("it builds without a problem, each page among its topic's")
  func builds() throws {
    try Corpus(pages: 40).write(SitegenForm(), to: folder.url)
    let report = try Builder(
      BuildOptions(
        content: folder.url.appending(path: "content").path, templates: Self.templates.path,
        output: folder.url.appending(path: "public").path,
        today: CivilDay(year: 2026, month: 1, day: 15) ?? CivilDay(number: 0), isStrict: true,
        jobs: 2)
    ).build()
    #expect(report.diagnostics.map(\.shortDescription) == [])
    #expect(report.isPublished)
    #expect(report.pages.accepted == 40 + 20 + 2)
    let page = folder.url.appending(path: "public/amber-cough/what-is-amber-cough/index.html")
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    #expect(text.contains("This page is made up for measuring"))
  }

  @Test("a page has about 8 KB of Markdown")
  func size() throws {
    try Corpus(pages: 20).write(SitegenForm(), to: folder.url)
    let sizes = try FileTree(of: folder.url.appending(path: "content"))
    let pages = sizes.paths.filter { $0.hasSuffix(".md") && !$0.hasSuffix("index.md") }
      .filter { $0.hasPrefix("en/") && $0.split(separator: "/").count == 3 }
    #expect(pages.count == 20)
    for page in pages { #expect((6500...9500).contains(sizes[page]?.utf8.count ?? 0), "\(page)") }
  }

  @Test("the same seed gives the same bytes, another seed others")
  func seeds() throws {
    for (name, seed) in [("one", 7), ("same", 7), ("other", 8)] as [(String, UInt64)] {
      try Corpus(pages: 20, seed: seed).write(SitegenForm(), to: folder.url.appending(path: name))
    }
    let one = try FileTree(of: folder.url.appending(path: "one"))
    #expect(try FileTree(of: folder.url.appending(path: "same")) == one)
    #expect(try FileTree(of: folder.url.appending(path: "other")) != one)
  }
}
