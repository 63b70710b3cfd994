import BenchmarkCorpus
import Build
import Foundation
import Testing

@Suite("The text of a page")
struct TextSurvivalTests {
  private static let pages = 12

  /// With the layouts of the demonstration site.
  private static func site(seed: Int, isAutomatic: Bool) throws -> (SiteFixture, [WordyPage]) {
    var random = SeededGenerator(seed: UInt64(seed) + 1)
    let site = try SiteFixture([
      "content/en/glossary.yaml": WordyPage.glossary, "content/en/sleep.md": nil,
    ])
    try FileManager.default.removeItem(at: site.url("templates"))
    try FileManager.default.copyItem(at: templates, to: site.url("templates"))
    try site.write(settings(isAutomatic: isAutomatic), to: "content/site.yaml")
    try site.write(references, to: "content/references.yaml")
    let written = (0..<pages).map { _ in WordyPage(&random) }
    for (number, page) in written.enumerated() {
      try site.write(header + page.markdown, to: "content/en/p\(number).md")
    }
    return (site, written)
  }

  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "templates")

  private static func settings(isAutomatic: Bool) -> String {
    (SiteFixture.files["content/site.yaml"] ?? "")
      + "glossary: {auto: \(isAutomatic), page: glossary}\n"
  }

  private static let header = """
    ---
    title: A page
    summary: What it is about.
    updated: 2022-12-06
    next_review: 2028
    ---


    """

  private static let references = """
    - {id: one, type: book, title: A first book}
    - {id: two, type: book, title: A second book}

    """

  /// The words of the body, without the rest of the page.
  private static func words(_ site: SiteFixture, _ page: Int) throws -> [String] {
    ReadText(body(of: try site.published()["p\(page)/index.html"] ?? "")).words
  }

  private static func body(of html: String) -> Substring {
    guard let start = html.firstRange(of: "<div class=\"prose\">"),
      let end = html[start.upperBound...].firstRange(of: "<section class=\"about-page\"")
    else { return "" }
    return html[start.upperBound..<end.lowerBound]
  }

  @Test(
    "it has every word of its source, in the same order, and no other", arguments: 0..<10,
    [true, false])
  func survives(seed: Int, isAutomatic: Bool) throws {
    let (site, pages) = try Self.site(seed: seed, isAutomatic: isAutomatic)
    let report = try site.build()
    #expect(report.isPublished, "\(report.findings.map(\.shortDescription))")
    for (number, page) in pages.enumerated() {
      let words = try Self.words(site, number)
      #expect(words == page.words, "seed \(seed), page \(number):\n\(page.markdown)")
    }
  }

  @Test("a word that is lost, twice there, or in another place is noticed")
  func canFail() {
    let html =
      "<p>The <a class=\"term\" href=\"#x\">risk</a> is <em>s</em>mall&amp;low<sup class=\"citation\">[<a>1</a>]</sup>.</p>"
    #expect(ReadText(html[...]).words == ["The", "risk", "is", "small&low."])
    for broken in [
      html.replacing("risk", with: ""), html.replacing("is ", with: "is is "),
      html.replacing("The ", with: "").replacing("is ", with: "is The "),
      html.replacing("</em>", with: "</em> "), html.replacing("&amp;", with: "&amp;amp;"),
      html.replacing("class=\"citation\"", with: ""),
      html.replacing("<em>s</em>", with: "<script>s</script>"),
    ] {
      #expect(ReadText(broken[...]).words != ["The", "risk", "is", "small&low."])
    }
  }

  @Test("terms are linked by themselves on most of these pages, or the test would prove little")
  func linksTerms() throws {
    let (site, _) = try Self.site(seed: 1, isAutomatic: true)
    _ = try site.build()
    let published = try site.published()
    let linked = (0..<Self.pages).filter {
      Self.body(of: published["p\($0)/index.html"] ?? "").contains("class=\"term\"")
    }
    #expect(linked.count > Self.pages / 2)
  }
}
