import Foundation
import Testing

@Suite(
  "What rsync transfers",
  .enabled(if: SiteMirror.isAvailable, "rsync is not installed: apt-get install rsync"))
struct TransferTests {
  private let site: SmallSite
  private let mirror: SiteMirror

  init() throws {
    site = try SmallSite()
    mirror = SiteMirror(of: site)
    #expect(try site.build().status == 0)
    #expect(try mirror.transfer().count > 20)
  }

  @Test("nothing after a build of nothing, of touched files, and of files written anew")
  func nothing() throws {
    #expect(try site.build().status == 0)
    #expect(try mirror.transfer() == [])
    for path in try #require(try site.tree("content")).files.keys {
      try site.edit("content/\(path)") { $0 }
    }
    #expect(try site.build().status == 0)
    #expect(try mirror.transfer() == [])
  }

  @Test("one file after a sentence was edited, and again after that was undone")
  func sentence() throws {
    let path = "content/en/sleep/sleep-3.md"
    let before = try site.text(path)
    for round in 1...3 {
      try site.edit(path) { $0 + "\nA sentence, \(round).\n" }
      #expect(try site.build().status == 0)
      #expect(try mirror.transfer() == ["sleep/sleep-3/index.html"])
      try site.write(before, to: path)
      #expect(try site.build().status == 0)
      #expect(try mirror.transfer() == ["sleep/sleep-3/index.html"])
    }
  }

  @Test("one file after a rollback of a sentence, and after the rollback of that")
  func rollback() throws {
    try site.edit("content/en/sleep/sleep-3.md") { $0 + "\nA sentence.\n" }
    #expect(try site.build().status == 0)
    #expect(try mirror.transfer() == ["sleep/sleep-3/index.html"])
    for _ in 1...3 {
      #expect(try site.rollBack().status == 0)
      #expect(try mirror.transfer() == ["sleep/sleep-3/index.html"])
    }
  }

  @Test("a deleted page's file is deleted, and what showed it is transferred")
  func deletedPage() throws {
    try site.remove("content/en/pain/pain-4.md")
    try expectTransferOfChanges()
    #expect(!FileManager.default.fileExists(atPath: mirror.url("pain/pain-4").path))
  }

  @Test("what differs between editions, and no more, whichever is built after which")
  func editions() throws {
    for edition in [1, 2, 0, 1, 0, 2, 2] {
      try site.write(edition: edition)
      try expectTransferOfChanges()
    }
    for _ in 1...2 {
      let before = try #require(try site.tree())
      #expect(try site.rollBack().status == 0)
      #expect(try mirror.transfer() == before.fileDifference(from: #require(try site.tree())))
    }
  }

  /// Bytes decide what has changed.
  private func expectTransferOfChanges() throws {
    let before = try #require(try site.tree())
    #expect(try site.build().status == 0)
    let after = try #require(try site.tree())
    #expect(try mirror.transfer() == before.fileDifference(from: after))
    let copy = try #require(try SiteTree(of: mirror.url("")))
    #expect(copy.fileDifference(from: after) == [])
  }
}
