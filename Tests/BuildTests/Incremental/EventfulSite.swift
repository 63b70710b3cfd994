import BenchmarkCorpus
import Build
import Foundation
import FrontMatter

/// A small site on disk to which things happen between its builds: edits, and what people do to folders.
struct EventfulSite {
  private let site: SiteFixture
  private var random: SeededGenerator
  /// Whether people put their hands into folders that sitegen makes.
  private let hasMeddlers: Bool
  private var names = ["one", "two", "deep/three", "deep/down/four"]
  /// Whether somebody did to the published folder what a build refuses to replace.
  private(set) var hasStrangers = false

  init(seed: UInt64, hasMeddlers: Bool) throws {
    self.hasMeddlers = hasMeddlers
    random = SeededGenerator(seed: seed)
    site = try SiteFixture()
    for name in names { try writePage(name) }
  }

  func build(_ output: String = "public", discarding: Bool = false) throws -> BuildReport {
    try Builder(
      BuildOptions(
        content: site.url("content").path, templates: site.url("templates").path,
        output: site.url(output).path,
        today: CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0), jobs: 2,
        discardsChanges: discarding)
    ).build()
  }

  func published(_ output: String = "public") throws -> FileTree { try site.published(output) }

  func removeClean() {
    for path in ["clean", ".sitegen/clean"] {
      try? FileManager.default.removeItem(at: site.url(path))
    }
  }

  /// What was refused was replaced.
  mutating func discard() { hasStrangers = false }

  /// - Returns: what happened, for a test that fails.
  mutating func happen() throws -> String {
    switch random.below(hasMeddlers ? 12 : 8) {
    case 0...3: return try editPage()
    case 4: return try addOrRemovePage()
    case 5: return try editLayout()
    case 6: return try rollBack()
    case 7: return try removeRecord()
    case 8: return try removeBelow("public")
    case 9: return try removeBelow(".sitegen/public/tree")
    case 10: return try changeBelow("public")
    default: return try addBelow("public")
    }
  }

  // MARK: Sources

  /// Few words, so that pages are again what they were.
  private mutating func writePage(_ name: String) throws {
    let draft = random.below(6) == 0 ? "\ndraft: true" : ""
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: "Sleep \(random.below(3))")
        .replacing("title: Sleep", with: "title: Sleep \(random.below(2))\(draft)"),
      to: "content/en/\(name).md")
  }

  private mutating func editPage() throws -> String {
    let name = random.pick(names)
    try writePage(name)
    return "edit \(name)"
  }

  private mutating func addOrRemovePage() throws -> String {
    let name = "more/page-\(random.below(2))"
    if let index = names.firstIndex(of: name) {
      names.remove(at: index)
      try FileManager.default.removeItem(at: site.url("content/en/\(name).md"))
      return "remove \(name)"
    }
    names.append(name)
    try writePage(name)
    return "add \(name)"
  }

  private mutating func editLayout() throws -> String {
    let number = random.below(2)
    try site.write(
      GoldenTemplates.layout("article").replacing("{{{body}}}", with: "<i>\(number)</i>{{{body}}}"),
      to: "templates/article.html")
    return "layout \(number)"
  }

  // MARK: Folders

  private mutating func anyPath(below folder: String) -> String? {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: site.url(folder).path)) ?? []
    // Without its mark nobody knows that a folder was made by sitegen.
    let candidates = paths.filter { $0 != ".sitegen-site" }.sorted()
    return candidates.isEmpty ? nil : "\(folder)/\(random.pick(candidates))"
  }

  private mutating func removeBelow(_ folder: String) throws -> String {
    guard let path = anyPath(below: folder) else { return "nothing" }
    try FileManager.default.removeItem(at: site.url(path))
    return "remove \(path)"
  }

  private mutating func changeBelow(_ folder: String) throws -> String {
    guard let path = anyPath(below: folder), path.contains("."), path.hasSuffix("html") else {
      return "nothing"
    }
    try site.write("Mine.", to: path)
    hasStrangers = true
    return "change \(path)"
  }

  private mutating func addBelow(_ folder: String) throws -> String {
    guard let path = anyPath(below: folder), path.hasSuffix("index.html") else { return "nothing" }
    try site.write("Mine.", to: path.replacing("index.html", with: "mine.html"))
    hasStrangers = true
    return "add beside \(path)"
  }

  private mutating func removeRecord() throws -> String {
    let folder = site.url(".sitegen/public")
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.contains("-") }.sorted()
    guard !records.isEmpty else { return "nothing" }
    let index = random.below(records.count)
    try FileManager.default.removeItem(at: folder.appending(path: records[index]))
    return "remove record \(index)"
  }

  /// There may be nothing to go back to.
  private mutating func rollBack() throws -> String {
    let rollback = try? Rollback(
      output: site.url("public").path, discardingChanges: true, program: 0, onWait: {})
    return rollback == nil ? "no rollback" : "rollback"
  }
}
