import Foundation
import Testing

@Suite("Builds that do not come to their end", .enabled(if: FaultyDisk.isAvailable))
struct InterruptedBuildTests {
  private let site: DemonstrationSite
  private let old: [String: Data]
  private let new: [String: Data]

  /// A site whose published form is older than its sources.
  init() throws {
    let other = try DemonstrationSite()
    try other.edit("content/en/index.md", Self.withNewSentence)
    #expect(try other.build().status == 0)
    new = try other.files(below: "public")
    site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    old = try site.files(below: "public")
    try site.edit("content/en/index.md", Self.withNewSentence)
  }

  private static func withNewSentence(_ text: String) -> String { text + "\nA new sentence.\n" }

  /// A dozen moments between the first call and the last, and these two.
  private func moments() throws -> [Int] {
    let copy = try DemonstrationSite()
    #expect(try copy.build().status == 0)
    try copy.edit("content/en/index.md", Self.withNewSentence)
    let calls = try #require(try copy.build(on: FaultyDisk()).calls)
    return Array(stride(from: 1, to: calls, by: max(1, calls / 12))) + [calls]
  }

  private func publishedIsWhole() throws -> Bool {
    let published = try site.files(below: "public")
    return published == old || published == new
  }

  @Test(
    "killed at any moment, a build leaves the old site or the new one, and the next one mends all")
  func killed() throws {
    for moment in try moments() {
      let outcome = try site.build(on: FaultyDisk(.kill(at: moment)))
      #expect(outcome.program.isKilled || outcome.program.status == 0, "at call \(moment)")
      #expect(try publishedIsWhole(), "at call \(moment)")
    }
    #expect(try site.build().status == 0)
    #expect(try site.files(below: "public") == new)
  }

  @Test(
    "whatever call fails, a build says so or does without, and leaves the old site or the new one")
  func failed() throws {
    for moment in try moments() {
      let outcome = try site.build(on: FaultyDisk(.fail(at: moment)))
      #expect([0, 2].contains(outcome.program.status), "at call \(moment)")
      #expect(!outcome.program.isKilled, "at call \(moment)")
      #expect(try publishedIsWhole(), "at call \(moment)")
    }
    #expect(try site.build().status == 0)
    #expect(try site.files(below: "public") == new)
  }
}
