import Build
import Diagnostics
import Foundation
import Testing

@Suite("Checking without building")
struct SiteCheckTests {
  @Test(
    "a check finds what a build finds, for each kind of broken site",
    arguments: BrokenSiteTests.mistakes)
  func same(_ mistake: BrokenSiteTests.Mistake) throws {
    let site = try SiteFixture()
    for (path, text) in mistake.changes {
      if let text {
        try site.write(text, to: path)
      } else {
        try FileManager.default.removeItem(at: site.url(path))
      }
    }
    let check = try site.check()
    let build = try site.build()
    #expect(check.findings == build.findings)
    #expect(check.count(.hint) == build.count(.hint))
    #expect(check.pages == build.pages)
    #expect(check.hasErrors)
    #expect(!check.isPublished)
  }

  @Test("a check leaves no trace, and does not mind what stands where the site is published")
  func noTrace() throws {
    let site = try SiteFixture()
    try site.write("mine", to: "public/mine.txt")
    let before = try FileTree(of: site.url("."))
    let check = try site.check()
    #expect(!check.hasErrors)
    #expect(check.pages.accepted == 2)
    expectEqual(try FileTree(of: site.url(".")), before)
  }

  @Test(
    "what is wrong with a layout, a setting or a text hides nothing that is wrong with pages",
    arguments: [
      "templates/article.html", "templates/base.html", "templates/strings/en.yaml",
      "content/site.yaml", "content/en/glossary.yaml", "content/references.yaml",
    ])
  func independent(path: String) throws {
    let pages = [
      "content/en/a.md": SiteFixture.page.replacing("title: Sleep", with: "titel: Sleep"),
      "content/en/b.md": SiteFixture.page.replacing("well", with: "well [x](gone.md)"),
      "content/en/c.md": SiteFixture.page.replacing("Sleep well", with: "#### Low\n\n# One more"),
    ]
    let site = try SiteFixture(pages)
    let alone = try site.check().diagnostics
    #expect(alone.count(where: isError) == 4)
    let broken =
      [
        "html": "<p>{{#open}}</p>\n", "yaml": "- nonsense: {a: b}\n",
      ][String(path.suffix(4))] ?? ""
    if path == "content/site.yaml" {
      let text = SiteFixture.files[path] ?? ""
      try site.write(text + "no_such_key: 1\ncitation_style: none\n", to: path)
    } else {
      try site.write(broken, to: path)
    }
    let report = try site.check()
    let found = Set(report.diagnostics)
    #expect(report.diagnostics.contains { $0.place.path.hasSuffix(path) })
    #expect(alone.allSatisfy { !isError($0) || found.contains($0) })
    #expect(report.pages.refused == 3)
    #expect(report.pages.accepted == 2)
  }

  @Test("a page that names a layout with an error is not told that there is none")
  func brokenNamedLayout() throws {
    let site = try SiteFixture([
      "templates/leaflet.html": "{{no_such_name}}\n",
      "content/en/sleep.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Sleep\ntemplate: leaflet"),
    ])
    let report = try site.check()
    #expect(report.diagnostics.filter(isError).allSatisfy { $0.rule.code.hasPrefix("TP") })
    #expect(report.hasErrors)
    #expect(report.pages.refused == 0)
  }

  private func isError(_ diagnostic: Diagnostic) -> Bool { diagnostic.severity == .error }
}

extension SiteFixture {
  func check(isStrict: Bool = false) throws -> BuildReport {
    try SiteChecker(options(isStrict: isStrict)).check()
  }
}
