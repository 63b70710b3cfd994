import Foundation
import Testing

@Suite("The same sources give the same bytes")
struct SameBytesTests {
  private let site: DemonstrationSite
  private let digest: String

  init() throws {
    site = try DemonstrationSite()
    digest = try Self.digest(of: site)
  }

  private static func digest(
    of site: DemonstrationSite, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let outcome = try site.build(["--digest"] + arguments, environment: environment)
    return try #require(outcome.output.split(separator: "\n").last.map(String.init))
  }

  @Test("whatever the number of threads", arguments: [1, 2, 7, 64])
  func threads(jobs: Int) throws {
    let other = ["--output", "other-\(jobs)", "--jobs", String(jobs)]
    #expect(try Self.digest(of: site, other) == digest)
  }

  @Test(
    "whatever the environment says of language, time and hashing",
    arguments: [
      ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
      ["TZ": "America/Adak", "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"],
      ["LANG": "de_DE.UTF-8", "HOME": "/nowhere", "TMPDIR": "/nowhere"],
    ])
  func environment(variables: [String: String]) throws {
    #expect(try Self.digest(of: site, ["--output", "o"], environment: variables) == digest)
  }

  @Test("wherever the project lies, and however its folders are named")
  func place() throws {
    #expect(try Self.digest(of: try DemonstrationSite()) == digest)
    let content = site.folder.appending(path: "content").path
    #expect(try Self.digest(of: site, ["--output", "a/b", "--content", content]) == digest)
    try FileManager.default.moveItem(
      at: site.folder.appending(path: "content"), to: site.folder.appending(path: "Inhalt ä"))
    #expect(try Self.digest(of: site, ["--content", "Inhalt ä"]) == digest)
  }

  @Test("whether a build knows the last one or not, and after edits that were undone")
  func incremental() throws {
    let path = "content/de/low-back-pain/index.md"
    let before = try site.text(path)
    #expect(try Self.digest(of: site) == digest)
    try site.edit(path) { $0.replacing("title: ", with: "title: X ") + "\nNoch ein Satz.\n" }
    #expect(try Self.digest(of: site) != digest)
    try site.write(before, to: path)
    #expect(try Self.digest(of: site) == digest)
  }

  @Test("in whatever order the folder lists its files")
  func order() throws {
    let names = ["content", "templates"]
    let files = try names.flatMap { name in
      try site.files(below: name).map { ("\(name)/\($0.key)", $0.value) }
    }.sorted { $0.0 < $1.0 }
    let shared = URL(filePath: "/dev/shm")
    let disk = FileManager.default.isWritableFile(atPath: shared.path) ? shared : site.folder
    for (number, order) in [files, files.reversed()].enumerated() {
      let folder = disk.appending(path: "sitegen-order-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      for (path, bytes) in order {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      let sources = names.flatMap { ["--\($0)", folder.appending(path: $0).path] }
      #expect(try Self.digest(of: site, ["--output", "order-\(number)"] + sources) == digest)
    }
  }

  @Test("--manifest lists every file as sha256sum reads it, and its digest is the one printed")
  func manifest() throws {
    let path = "content/en/index.md"
    for round in 1...3 {
      try site.edit(path) { $0 + "\nSentence \(round).\n" }
      let printed = try Self.digest(of: site, ["--manifest"])
      let check = try Program(folder: site.folder).runScript(
        "cd public && sha256sum --check --strict ../public.sha256 >&2 && wc -l <../public.sha256")
      #expect(check.status == 0, "\(check.messages)")
      let count = try site.files(below: "public").count
      #expect(check.output.trimmingCharacters(in: .whitespacesAndNewlines) == String(count))
      let own = try Program(folder: site.folder).runScript("sha256sum <public.sha256")
      #expect(own.output.hasPrefix(printed))
    }
  }
}
