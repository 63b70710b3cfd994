import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("Builds at one time")
struct SimultaneousBuildTests {
  @Test("a build says that it waits for another, and publishes what the sources are then")
  func waiting() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    let lock = open(site.folder.appending(path: ".sitegen/public/lock").path, O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    let build = try RunningBuild(site)
    #expect(try build.nextMessage().contains("another build is working on 'public'; waiting"))
    try site.write(edition: 1)
    close(lock)
    #expect(build.status() == 0)
    #expect(try site.tree() == SmallSite.cleanTree(edition: 1))
  }

  @Test(
    "of two builds with an edit between, the later one's site is published, whoever comes first")
  func editBetween() throws {
    let site = try SmallSite()
    let clean = try (0..<3).map(SmallSite.cleanTree)
    for round in 1...8 {
      let first = try RunningBuild(site)
      try site.write(edition: round % 3)
      let second = try RunningBuild(site)
      // The first may have met sources half way between two editions, which need not be a whole site.
      #expect([0, 1].contains(first.status()))
      #expect(second.status() == 0)
      let tree = try #require(try site.tree())
      #expect(clean[round % 3].fileDifference(from: tree) == [], "round \(round)")
    }
  }

  @Test("many builds and rollbacks at once leave one of the two sites, whole")
  func many() throws {
    let site = try SmallSite()
    let clean = try (0..<2).map(SmallSite.cleanTree)
    for edition in [0, 1] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    let running = try (0..<6).map { try RunningBuild(site, $0 % 3 == 0 ? ["rollback"] : nil) }
    for program in running { #expect(program.status() == 0) }
    #expect(clean.contains(try #require(try site.tree())))
    #expect(try site.build().status == 0)
    #expect(try site.tree() == clean[1])
  }
}

/// The program while it runs.
private final class RunningBuild {
  private let process = Process()
  private let messages = Pipe()

  init(_ site: SmallSite, _ arguments: [String]? = nil) throws {
    process.executableURL = Program.executable
    process.arguments = arguments ?? ["build", "--as-of", "2026-11-22", "--no-lock"]
    process.currentDirectoryURL = site.folder
    process.standardError = messages
    process.standardOutput = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for something to be said.
  func nextMessage() throws -> String {
    String(decoding: messages.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Waits for the end.
  func status() -> Int32 {
    _ = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
