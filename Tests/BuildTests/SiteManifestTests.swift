import Foundation
import Testing

@testable import Build

@Suite("The manifest of a site")
struct SiteManifestTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func manifest(jobs: Int = 1) throws -> SiteManifest {
    try SiteManifest(of: Folder(opening: folder.url.path), workers: Workers(jobs: jobs))
  }

  private func text(_ manifest: SiteManifest) -> String {
    String(decoding: manifest.bytes, as: UTF8.self)
  }

  @Test("each file has a line of its digest and its path, hidden files too, in the order of bytes")
  func lines() throws {
    try write("abc", to: "b/index.html")
    try write("", to: "b.html")
    try write("", to: ".marker")
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      try text(manifest()) == "\(empty)  .marker\n\(empty)  b.html\n\(abc)  b/index.html\n")
  }

  @Test("a tree without files has the digest of no bytes")
  func noFiles() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
    let manifest = try manifest()
    #expect(manifest.entries.isEmpty)
    #expect(
      manifest.digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("the digest is the same for any number of threads, and another when one byte changes")
  func threads() throws {
    for page in 0..<70 { try write("page \(page)", to: "topic/page-\(page)/index.html") }
    let digest = try manifest().digest
    for jobs in 2...4 { #expect(try manifest(jobs: jobs).digest == digest) }
    try write("page 7.", to: "topic/page-7/index.html")
    #expect(try manifest().digest != digest)
  }

  @Test("a file of many pieces is read to its end")
  func manyPieces() throws {
    try write(String(repeating: "a", count: 1_000_000), to: "long.txt")
    #expect(
      try text(manifest())
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0  long.txt\n")
  }

  @Test("symbolic links are left out")
  func links() throws {
    try write("abc", to: "page.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.html").path, withDestinationPath: "page.html")
    #expect(try manifest().entries.map(\.path) == ["page.html"])
  }

  @Test("a file that is no longer there is trouble")
  func vanished() throws {
    try write("abc", to: "page.html")
    var worker = DigestWorker(folder: try Folder(opening: folder.url.path))
    try worker.digest("page.html", at: 0)
    let trouble = #expect(throws: MachineTrouble.self) { try worker.digest("gone.html", at: 1) }
    #expect(trouble?.message.hasPrefix("cannot read '\(folder.url.path)/gone.html'") == true)
  }

  private static let checker = "/usr/bin/sha256sum"

  @Test(
    "sha256sum accepts it, and names with line breaks and backslashes",
    .enabled(if: FileManager.default.isExecutableFile(atPath: checker)))
  func check() throws {
    for name in ["plain.html", "with space.html", "ä.html", "a\nb", "a\rb", "a\\b", "-x"] {
      try write(name, to: name)
    }
    let manifest = try manifest()
    let file = FileManager.default.temporaryDirectory.appending(path: "manifest-\(UUID())")
    try Data(manifest.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try run(["--check", "--strict", file.path]).status == 0)
    let names = manifest.entries.map(\.path)
    #expect(try run(["--"] + names).output == text(manifest))
    try write("changed", to: "plain.html")
    #expect(try run(["--check", "--strict", file.path]).status == 1)
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Self.checker)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("an asset's name is the beginning of its digest")
  func contentDigest() {
    #expect(AssetFingerprint(Array("abc".utf8)).description == "ba7816bf8f01")
    #expect(AssetFingerprint([]).description == "e3b0c44298fc")
  }
}
