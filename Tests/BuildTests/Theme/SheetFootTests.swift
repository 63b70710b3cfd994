import Build
import Diagnostics
import Foundation
import Testing

@Suite("The foot of printed sheets")
struct SheetFootTests {
  private static func site(_ pages: [String: String?]) throws -> SiteFixture {
    let site = try SiteFixture(pages)
    try FileManager.default.removeItem(at: site.url("templates"))
    try FileManager.default.copyItem(at: ThemeFolder.templates, to: site.url("templates"))
    return site
  }

  private static func title(_ path: String, _ site: SiteFixture) throws -> String? {
    let page = try #require(try site.published()[path])
    return page.firstMatch(of: #/data-sheet-title="([^"]*)"/#).map { String($0.output.1) }
  }

  @Test("a part of a guide says its own title and that of the guide, any other page its own")
  func guide() throws {
    func page(_ title: String, _ keys: String = "") -> String {
      SiteFixture.page.replacing("title: Sleep\n", with: "title: \(title)\n\(keys)")
    }
    let site = try Self.site([
      "content/en/sleep.md": nil,
      "content/en/sleep/index.md": page("Sleep", "guide: [signs.md, help.md]\ntype: topic\n"),
      "content/en/sleep/signs.md": page("Signs of \"little\" sleep"),
      "content/en/sleep/help.md": page("Help"),
    ])
    let report = try site.build()
    #expect(report.isPublished, "\(report.findings.map(\.message))")
    #expect(try Self.title("sleep/index.html", site) == "Sleep")
    #expect(
      try Self.title("sleep/signs/index.html", site)
        == "Signs of &quot;little&quot; sleep – Part 1 of 2: Sleep")
    #expect(try Self.title("404.html", site)?.isEmpty == false)
  }

  @Test("the style sheet prints it, with the number of the sheet, which needs no title")
  func foot() throws {
    let sheet = try ThemeFolder.text("print.css")
    #expect(sheet.contains("--sheet-title: attr(data-sheet-title);"))
    #expect(sheet.contains(#"content: var(--sheet-title, "") "\A" counter(page)"#))
  }
}
