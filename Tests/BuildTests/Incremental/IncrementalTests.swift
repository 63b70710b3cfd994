import BenchmarkCorpus
import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

@Suite("A build that knows the last one")
struct IncrementalTests {
  /// Rounds of edits on each site.
  private static let rounds = 50
  private static let sites = 40

  @Test(
    "after any edits, an incremental build says and publishes what a clean one does",
    arguments: 0..<sites)
  func equalsClean(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var site = MadeUpSite(&random)
    let disk = try SiteOnDisk(site)
    var published = 0
    var kept = 0
    var whole = site
    var preview = SitePreview()
    for round in 0..<Self.rounds {
      let incremental = try disk.build("public", site)
      if round.isMultiple(of: 17) { try disk.removePictures() }
      let clean = try disk.build("clean", site, program: UInt64(round) + 2)
      #expect(
        incremental.diagnostics.map(\.description) == clean.diagnostics.map(\.description),
        "seed \(seed), round \(round)")
      #expect(incremental.isPublished == clean.isPublished, "seed \(seed), round \(round)")
      #expect(incremental.pages == clean.pages, "seed \(seed), round \(round)")
      if round == 0 { #expect(clean.isPublished, "\(clean.diagnostics.map(\.description))") }
      if clean.isPublished {
        published += 1
        kept += incremental.pages.accepted - incremental.work.rendered
        expectEqual(try disk.tree("public"), try disk.tree("clean"))
      }
      let look = try disk.expectSame(&preview, site, as: clean)
      if round.isMultiple(of: 4), clean.isPublished {
        try preview.settle()
        try disk.expectSameFiles(look)
      }
      if clean.isPublished {
        whole = site
      } else if random.below(3) > 0 {
        // Most mistakes are mended before the next edits, or nothing would be published for long.
        site = whole
      }
      for _ in 0...random.below(3) { site.edit(&random) }
      try disk.write(site)
    }
    // Edits that always break the site, or always touch all pages, would prove nothing.
    #expect(published > Self.rounds / 5)
    #expect(kept > published)
  }
}

/// A made-up site on disk; only files that changed are written.
private final class SiteOnDisk {
  private let folder: TemporaryFolder
  private var written: [String: String] = [:]
  /// Below the folder, since the preview last looked.
  private var changed: [String] = []
  private let vips: StandInVips

  init(_ site: MadeUpSite) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: GoldenTemplates.folder, to: folder.url.appending(path: "templates"))
    vips = try StandInVips(
      in: folder.url.appending(path: "program"), widths: [480, 700, 960, 1200, 1440])
    try write(site)
  }

  func write(_ site: MadeUpSite) throws {
    let files = site.files
    for path in written.keys where files[path] == nil {
      try FileManager.default.removeItem(at: folder.url.appending(path: path))
    }
    for (path, text) in files where written[path] != text {
      let url = folder.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Self.data(text, path).write(to: url)
    }
    changed += Set(written.keys).union(files.keys).filter { written[$0] != files[$0] }
    written = files
  }

  private static func data(_ text: String, _ path: String) -> Data {
    let numbers = text.split(separator: " ").compactMap { UInt32($0) }
    guard path == MadeUpSite.photograph, numbers.count == 2 else { return Data(text.utf8) }
    return PictureBytes.photograph(numbers[0], numbers[1])
  }

  /// What was made of pictures is made again.
  func removePictures() throws {
    let store = folder.url.appending(path: ".sitegen/pictures")
    if FileManager.default.fileExists(atPath: store.path) {
      try FileManager.default.removeItem(at: store)
    }
  }

  func build(_ output: String, _ site: MadeUpSite, program: UInt64 = 1) throws -> BuildReport {
    try Builder(options(output, site, program: program)).build()
  }

  private func options(_ output: String, _ site: MadeUpSite, program: UInt64) -> BuildOptions {
    let first = CivilDay(year: 2025, month: 6, day: 1) ?? CivilDay(number: 0)
    return BuildOptions(
      content: path("content"), templates: path("templates"), output: path(output),
      today: first.adding(days: site.day), jobs: 2,
      pictureProgram: pictureProgram(site), program: program)
  }

  /// Whoever looks at the site while it is edited sees what a clean build publishes, and is told the same.
  func expectSame(_ preview: inout SitePreview, _ site: MadeUpSite, as clean: BuildReport)
    throws -> PreviewRound
  {
    let look = try preview.look(options("clean", site, program: 1), changed: takeChanged())
    let hasErrors = look.diagnostics.contains { $0.severity == .error }
    #expect(hasErrors == !clean.isPublished)
    guard clean.isPublished else { return look }
    #expect(look.diagnostics.map(\.description) == clean.diagnostics.map(\.description))
    #expect(look.hints == clean.hints)
    return look
  }

  private func takeChanged() -> ChangedSources {
    defer { changed = [] }
    let below = { (folder: String) in
      self.changed.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    }
    return ChangedSources(content: below("content/"), templates: below("templates/"))
  }

  func expectSameFiles(_ look: PreviewRound) throws {
    let tree = try tree("clean")
    for path in tree.paths {
      let bytes: [UInt8]? =
        switch look.site?.found(at: path) {
        case .file(let file): file
        case .copy(let file): file.read(0..<file.size)
        case .page(let index): look.site?.page(index).bytes
        case nil: nil
        }
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == tree[path], "\(path)")
    }
  }

  private func pictureProgram(_ site: MadeUpSite) -> PictureProgram {
    switch site.pictureProgram {
    case .installed: vips.program
    case .missing: .searched([])
    case .unwanted: .unwanted
    }
  }

  func tree(_ output: String) throws -> FileTree {
    try FileTree(of: folder.url.appending(path: output))
  }

  private func path(_ name: String) -> String { folder.url.appending(path: name).path }
}

extension Diagnostic {
  fileprivate var description: String {
    "\(severity) \(rule.code) \(place) \(message) \(help ?? "") \(notes.map { "\($0.message) \($0.place?.description ?? "")" })"
  }
}
