import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// The smallest sites that show a feature, every byte of what is built compared.
///
/// `make golden` writes the expected sites anew; look at the difference before you commit it.
@Suite("Golden sites", .serialized)
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Golden")
  private static let isRewriting = ProcessInfo.processInfo.environment["GOLDEN"] == "rewrite"

  @Test("a golden site is built to the byte", arguments: ["one-language", "two-languages"])
  func site(name: String) throws {
    let site = Self.folder.appending(path: "sites/\(name)")
    let output = try TemporaryFolder()
    let report = try Builder(options(site, output: output)).build()
    // Some of their pages are overdue.
    let unused = report.findings.filter { !$0.rule.code.hasPrefix("RV") }.map(\.place.path).map {
      $0.split(separator: "/").last
    }
    #expect(unused == (name == "one-language" ? ["not-used.svg", "glossary.yaml"] : []))
    #expect(report.isPublished)
    let built = try FileTree(of: output.url.appending(path: "public"))
    let expected = site.appending(path: "expected")
    if Self.isRewriting { try built.write(to: expected) }
    expectEqual(built, try FileTree(of: expected))
  }

  @Test("any number of threads makes the same site of many pages")
  func manyPages() throws {
    let pages = (1...80).map { number in
      (
        "content/en/page-\(number).md",
        SiteFixture.page.replacing("Sleep well", with: "Page \(number)")
      )
    }
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: pages))
    let outputs = try [1, 2, 4].map { jobs in
      #expect(try site.build(output: "out-\(jobs)", jobs: jobs).isPublished)
      return try site.published("out-\(jobs)")
    }
    #expect(outputs[0].paths.count > 80)
    expectEqual(outputs[1], outputs[0])
    expectEqual(outputs[2], outputs[0])
  }

  @Test("threads and older builds leave no trace in the site", arguments: [1, 2, 7])
  func sameBytes(jobs: Int) throws {
    let site = Self.folder.appending(path: "sites/one-language")
    let output = try TemporaryFolder()
    var options = options(site, output: output)
    options.jobs = jobs
    for _ in 1...3 { #expect(try Builder(options).build().isPublished) }
    expectEqual(
      try FileTree(of: output.url.appending(path: "public")),
      try FileTree(of: site.appending(path: "expected")))
  }

  private func options(_ site: URL, output: TemporaryFolder) -> BuildOptions {
    BuildOptions(
      content: site.appending(path: "content").path,
      templates: Self.folder.appending(path: "templates").path,
      output: output.url.appending(path: "public").path,
      today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), jobs: 2)
  }
}

/// Compares file by file, so that a difference shows the file and the text.
func expectEqual(
  _ built: FileTree, _ expected: FileTree, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(built.paths == expected.paths, sourceLocation: sourceLocation)
  for path in built.paths where expected[path] != nil {
    #expect(built[path] == expected[path], "\(path)", sourceLocation: sourceLocation)
  }
}
