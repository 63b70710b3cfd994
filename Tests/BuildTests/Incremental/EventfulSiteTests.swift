import Build
import Foundation
import Testing

@Suite("Whatever happens between two builds")
struct EventfulSiteTests {
  private static let rounds = 25

  @Test("edits, rollbacks and lost records: a build gives what a clean one gives", arguments: 0..<6)
  func orderly(seed: Int) throws {
    try tell(seed, hasMeddlers: false)
  }

  @Test(
    "files that people delete, change and add: a build gives what a clean one gives",
    arguments: 0..<8)
  func meddling(seed: Int) throws {
    try tell(seed, hasMeddlers: true)
  }

  private func tell(_ seed: Int, hasMeddlers: Bool) throws {
    var site = try EventfulSite(seed: UInt64(seed), hasMeddlers: hasMeddlers)
    var story: [String] = []
    for round in 0..<Self.rounds {
      for _ in 0...1 where round > 1 { story.append(try site.happen()) }
      let report = try site.build(discarding: site.hasStrangers)
      #expect(report.isPublished)
      // A build that has nothing to publish leaves what was only added.
      if report.work.changed > 0 { site.discard() }
      site.removeClean()
      #expect(try site.build("clean").isPublished)
      let (built, clean) = (try site.published(), try site.published("clean"))
      let isRight = built == clean || (site.hasStrangers && clean.isPart(of: built))
      #expect(isRight, "seed \(seed), round \(round): \(story.suffix(12))")
      guard isRight else { return }
      story.append("build")
    }
  }
}
