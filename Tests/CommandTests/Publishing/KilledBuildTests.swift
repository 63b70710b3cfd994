import Foundation
import Testing

@Suite("A build that is killed, at two hundred moments", .enabled(if: FaultyDisk.isAvailable))
struct KilledBuildTests {
  private let editions: [SiteTree]

  init() throws {
    editions = try (0..<SmallSite.editions).map(SmallSite.cleanTree)
  }

  @Test("a first build leaves nothing or the whole site, and the next one the whole site")
  func firstBuild() throws {
    let site = try SmallSite()
    let calls = try #require(try SmallSite().build(on: FaultyDisk()).calls)
    for moment in Moments.spread(60, over: calls) {
      try? site.remove("public")
      try? site.remove(".sitegen")
      let outcome = try site.build(on: FaultyDisk(.kill(at: moment)))
      #expect(outcome.program.isKilled, "call \(moment) of \(calls)")
      if let tree = try site.tree() {
        #expect(tree == editions[0], "call \(moment) of \(calls)")
      }
      try expectBuild(site, 0, "call \(moment) of \(calls)")
    }
  }

  @Test("the second build, which makes a whole tree anew, leaves the old site or the new one")
  func secondBuild() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    try site.write(edition: 1)
    let calls = try #require(try site.build(on: FaultyDisk()).calls)
    for (round, moment) in Moments.spread(60, over: calls).enumerated() {
      let (old, new) = ((round + 1) % 2, round % 2)
      try site.remove(".sitegen/public/tree")
      try site.write(edition: new)
      try kill(site, at: moment, from: old, to: new)
      try expectBuild(site, new, "call \(moment) of \(calls)")
    }
  }

  @Test("later builds, which change little, leave the old site or the new one")
  func laterBuilds() throws {
    let site = try SmallSite()
    for edition in [0, 1, 2, 0] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    var calls: [Int] = []
    for edition in [1, 2, 0] {
      try site.write(edition: edition)
      calls.append(try #require(try site.build(on: FaultyDisk()).calls))
    }
    let moments = calls.map { Moments.spread(27, over: $0) }
    for round in 0..<(27 * 3) {
      let (old, new) = (round % 3, (round + 1) % 3)
      guard round / 3 < moments[old].count else { continue }
      try site.write(edition: new)
      try kill(site, at: moments[old][round / 3], from: old, to: new)
      try expectBuild(site, new, "round \(round), call \(moments[old][round / 3])")
    }
  }

  @Test(
    "a build that is killed while it mends what a killed one left leaves the old site or the new")
  func twice() throws {
    let site = try SmallSite()
    for edition in [0, 1] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    for round in 0..<12 {
      let (old, new) = ((round + 1) % 2, round % 2)
      try site.write(edition: new)
      let first = try site.build(on: FaultyDisk(.kill(at: 3 + round * 2)))
      let second = try site.build(on: FaultyDisk(.kill(at: 2 + round * 9 % 40)))
      #expect(first.program.isKilled || second.program.isKilled, "round \(round)")
      let tree = try #require(try site.tree())
      #expect([editions[old].files, editions[new].files].contains(tree.files), "round \(round)")
      try expectBuild(site, new, "round \(round)")
    }
  }

  @Test("a rollback leaves the site or the one before at each of its calls")
  func rollback() throws {
    let site = try SmallSite()
    for edition in [0, 1] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    let calls = try #require(try site.rollBack(on: FaultyDisk()).calls)
    for moment in 1...calls {
      #expect(try site.rollBack(on: FaultyDisk(.kill(at: moment))).program.isKilled)
      let tree = try #require(try site.tree())
      #expect([editions[0], editions[1]].contains(tree), "call \(moment) of \(calls)")
    }
    try expectBuild(site, 1, "after \(calls) rollbacks that were killed")
  }

  private func kill(_ site: SmallSite, at moment: Int, from old: Int, to new: Int) throws {
    let outcome = try site.build(on: FaultyDisk(.kill(at: moment)))
    #expect(outcome.program.isKilled, "call \(moment), from \(old) to \(new)")
    let tree = try #require(try site.tree())
    #expect(
      [editions[old].files, editions[new].files].contains(tree.files),
      "call \(moment), from \(old) to \(new)")
  }

  private func expectBuild(_ site: SmallSite, _ edition: Int, _ moment: String) throws {
    let outcome = try site.build("--jobs", "1")
    #expect(outcome.status == 0, "\(moment): \(outcome.messages)")
    let tree = try #require(try site.tree())
    #expect(editions[edition].fileDifference(from: tree) == [], "\(moment)")
    #expect(tree.folders == editions[edition].folders, "\(moment)")
  }
}
