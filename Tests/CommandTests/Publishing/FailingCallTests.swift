import Foundation
import Testing

@Suite("A build of which a call fails", .enabled(if: FaultyDisk.isAvailable))
struct FailingCallTests {
  private let editions: [SiteTree]

  init() throws {
    editions = try (0..<SmallSite.editions).map(SmallSite.cleanTree)
  }

  /// What the disk says, and the words for it.
  private static let reasons: [(code: Int32, words: String)] = [
    (ENOSPC, "no space left on device"), (EACCES, "permission denied"),
    (EROFS, "read-only file system"), (EIO, "input/output error"),
  ]

  @Test(
    "whichever call fails, and why, the old site or the new one is there and the next build right")
  func once() throws {
    let site = try settled()
    try site.write(edition: 1)
    let calls = try #require(try site.build(on: FaultyDisk()).calls)
    for call in 1...calls {
      let (old, new) = (call % 3, (call + 1) % 3)
      let reason = Self.reasons[call % 4]
      try site.write(edition: new)
      let outcome = try site.build(on: FaultyDisk(.fail(at: call, error: reason.code)))
      let moment = "call \(call) of \(calls), \(reason.words)"
      try expect(site, outcome.program, reason.words, [old, new], moment)
      try expectBuild(site, new, moment)
    }
  }

  @Test("a first build of which a call fails leaves nothing or the whole site")
  func firstBuild() throws {
    let site = try SmallSite()
    let calls = try #require(try SmallSite().build(on: FaultyDisk()).calls)
    for (round, call) in Moments.spread(48, over: calls).enumerated() {
      try? site.remove("public")
      try? site.remove(".sitegen")
      let reason = Self.reasons[round % 4]
      let outcome = try site.build(on: FaultyDisk(.fail(at: call, error: reason.code)))
      let moment = "call \(call) of \(calls), \(reason.words)"
      try expect(site, outcome.program, reason.words, [0], moment)
    }
    try expectBuild(site, 0, "after \(calls) calls")
  }

  @Test("a disk that is full from some call on leaves the old site or the new one")
  func fullDisk() throws {
    let site = try settled()
    try site.write(edition: 1)
    let calls = try #require(try site.build(on: FaultyDisk()).calls)
    for (round, call) in Moments.spread(24, over: calls).enumerated() {
      let (old, new) = ((round + 1) % 3, (round + 2) % 3)
      try site.write(edition: new)
      let outcome = try site.build(on: FaultyDisk(.failFrom(call), [.write, .open, .mkdir]))
      let moment = "from call \(call) of \(calls) on"
      try expect(site, outcome.program, Self.reasons[0].words, [old, new], moment)
      try expectBuild(site, new, moment)
    }
  }

  @Test("a failure after the publication does not say that nothing was published")
  func afterPublication() throws {
    let site = try settled()
    for call in 1...6 {
      try site.write(edition: call % 3)
      let outcome = try site.build(on: FaultyDisk(.fail(at: call), [.rename]))
      let tree = try #require(try site.tree())
      if outcome.program.status == 2, tree.files == editions[call % 3].files {
        #expect(!outcome.program.messages.contains("was not touched"))
      }
      #expect(try site.build().status == 0)
    }
  }

  @Test("a rollback of which a call fails leaves the site or the one before")
  func rollback() throws {
    let site = try settled()
    let calls = try #require(try site.rollBack(on: FaultyDisk()).calls)
    #expect(try site.rollBack().status == 0)
    for call in 1...calls {
      let reason = Self.reasons[call % 4]
      let outcome = try site.rollBack(on: FaultyDisk(.fail(at: call, error: reason.code)))
      let moment = "call \(call) of \(calls), \(reason.words)"
      try expect(site, outcome.program, reason.words, [0, 2], moment)
    }
  }

  /// A site of the first edition that has been built some times.
  private func settled() throws -> SmallSite {
    let site = try SmallSite()
    for edition in [0, 1, 2, 0] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    return site
  }

  private func expect(
    _ site: SmallSite, _ outcome: Program.Outcome, _ words: String, _ allowed: [Int],
    _ moment: String
  ) throws {
    let tree = try site.tree()
    if let tree {
      #expect(allowed.contains { editions[$0].files == tree.files }, "\(moment)")
    } else {
      #expect(allowed.count == 1, "\(moment)")
    }
    guard outcome.status != 0 else {
      #expect(
        tree?.files == editions[allowed[allowed.count - 1]].files || allowed == [0, 2], "\(moment)")
      return
    }
    #expect(outcome.status == 2 && !outcome.isKilled, "\(moment)")
    let message = outcome.messages.split(separator: "\n").first ?? ""
    let form = /error: cannot [a-z ]+ '([^']*(public|\.sitegen)[^']*)': (.*)/
    let match = message.wholeMatch(of: form)
    #expect(match?.output.3 == words[...], "\(moment): \(message)")
  }

  private func expectBuild(_ site: SmallSite, _ edition: Int, _ moment: String) throws {
    let outcome = try site.build("--jobs", "1")
    #expect(outcome.status == 0, "\(moment): \(outcome.messages)")
    let tree = try #require(try site.tree())
    #expect(editions[edition].fileDifference(from: tree) == [], "\(moment)")
  }
}
