import BenchmarkCorpus
import Foundation
import Testing

@Suite("Memory of a build", .enabled(if: FaultyDisk.isAvailable))
struct MemoryTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Bytes that one more page may cost. What a page leaves behind is its metadata, a note of what it showed,
  /// and its output's name. Without optimisation it is a little more: 4,700 and 4,300 were measured.
  #if DEBUG
    private static let bound = 6144
  #else
    private static let bound = 4096
  #endif

  @Test("a page more costs a few kilobytes, whether the site is built from nothing or again")
  func perPage() throws {
    let (small, large) = (try peaks(pages: 200), try peaks(pages: 1200))
    for (name, from, to) in [
      ("a clean build", small.clean, large.clean),
      ("a build of one change", small.edit, large.edit),
      ("a build of none", small.same, large.same),
    ] {
      let perPage = (to - from) * 1024 / 1000
      #expect(perPage <= Self.bound, "\(name): \(from) KB for 200 pages, \(to) KB for 1,200")
    }
  }

  /// Peaks of three builds, in KB.
  private typealias Peaks = (clean: Int, edit: Int, same: Int)

  private func peaks(pages: Int) throws -> Peaks {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-memory-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = Corpus(pages: pages)
    try corpus.write(SitegenForm(), to: folder)
    try FileManager.default.copyItem(
      at: Self.project.appending(path: "templates"), to: folder.appending(path: "templates"))
    let clean = try peak(of: folder)
    let page = folder.appending(path: corpus.path(ofPage: 7, in: SitegenForm()))
    try (Data(contentsOf: page) + Data("\nOne more sentence.\n".utf8)).write(to: page)
    return (clean, try peak(of: folder), try peak(of: folder))
  }

  private func peak(of folder: URL) throws -> Int {
    let file = folder.appending(path: "peak")
    let outcome = try Program(folder: folder).run(
      ["build", "--as-of", "2026-01-15", "--jobs", "2"],
      environment: [
        "LD_PRELOAD": FaultyDisk.library.path, "FAULTY_DISK_PEAK": file.path,
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return try #require(Int(text))
  }
}
