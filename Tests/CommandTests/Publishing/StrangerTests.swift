import Foundation
import Testing

@Suite("What others do to the published folder")
struct StrangerTests {
  /// Something that somebody did, and the path that a message must name.
  struct Deed: CustomTestStringConvertible, Sendable {
    let path: String
    let text: String
    let testDescription: String
  }

  static let deeds = [
    Deed(path: "pain/pain-3/index.html", text: "Mine.", testDescription: "a page was changed"),
    Deed(path: "robots.txt", text: "Disallow: /\n", testDescription: "a shared file was changed"),
    Deed(path: "mine.html", text: "Mine.", testDescription: "a file was added at the top"),
    Deed(path: "pain/mine.txt", text: "Mine.", testDescription: "a file was added below"),
    Deed(path: "pain/a/b/c.txt", text: "Mine.", testDescription: "a folder was added below"),
    Deed(path: "pain/.hidden", text: "Mine.", testDescription: "a hidden file was added"),
  ]

  /// A site of two builds, and sources that ask for a third.
  private func prepared(_ deed: Deed?) throws -> SmallSite {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    if let deed { try site.write(deed.text, to: "public/\(deed.path)") }
    try site.write(edition: 2)
    return site
  }

  @Test("a build that would lose it refuses, names it, and loses nothing", arguments: deeds)
  func build(deed: Deed) throws {
    let site = try prepared(deed)
    let before = try #require(try site.tree())
    for _ in 1...2 { try expectRefusal(try site.build(), deed) }
    #expect(try site.tree() == before)
  }

  @Test("a rollback that would lose it refuses, names it, and loses nothing", arguments: deeds)
  func rollback(deed: Deed) throws {
    let site = try prepared(deed)
    let before = try #require(try site.tree())
    for _ in 1...2 { try expectRefusal(try site.rollBack(), deed) }
    #expect(try site.tree() == before)
  }

  @Test("with --discard-changes a build replaces it", arguments: deeds)
  func discardingBuild(deed: Deed) throws {
    let site = try prepared(deed)
    #expect(try site.build("--discard-changes").status == 0)
    #expect(try site.tree() == site.cleanTree())
  }

  @Test(
    "what was discarded never comes back",
    arguments: deeds)
  func neverAgain(deed: Deed) throws {
    let site = try prepared(deed)
    #expect(try site.build("--discard-changes").status == 0)
    for edition in [0, 1, 2] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
      #expect(try site.tree() == site.cleanTree())
    }
  }

  @Test("with --discard-changes a rollback brings the whole site before", arguments: deeds)
  func discardingRollback(deed: Deed) throws {
    let site = try prepared(deed)
    #expect(try site.rollBack("--discard-changes").status == 0)
    #expect(try site.tree() == SmallSite.cleanTree(edition: 0))
  }

  @Test(
    "a site that somebody changed, and that was discarded, is no whole site to go back to",
    arguments: deeds)
  func notWhole(deed: Deed) throws {
    let site = try prepared(deed)
    #expect(try site.rollBack("--discard-changes").status == 0)
    let outcome = try site.rollBack()
    let (tree, clean) = (try site.tree(), try SmallSite.cleanTree(edition: 1))
    #expect(outcome.status == 2 || tree == clean)
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    #expect(try site.tree() == SmallSite.cleanTree(edition: 1))
  }

  @Test(
    "what somebody deleted comes back with the next build, and stays",
    arguments: ["pain/pain-3/index.html", "sleep", "index.html", "sitemap.xml", "assets"])
  func deleted(path: String) throws {
    let site = try prepared(nil)
    try site.remove("public/\(path)")
    #expect(try site.build().status == 0)
    #expect(try site.tree() == site.cleanTree())
  }

  @Test(
    "what somebody deleted comes back with a build that has nothing else to do",
    arguments: ["pain/pain-3/index.html", "sleep", "index.html", "sitemap.xml", "assets"])
  func deletedOnly(path: String) throws {
    let site = try prepared(nil)
    #expect(try site.build().status == 0)
    let tree = try #require(try site.tree())
    try site.remove("public/\(path)")
    #expect(try site.build().status == 0)
    #expect(try site.tree() == tree)
  }

  @Test(
    "what somebody deleted stays whole in the builds after the next",
    arguments: ["pain/pain-3/index.html", "sleep", "robots.txt"])
  func deletedLater(path: String) throws {
    let site = try prepared(nil)
    try site.remove("public/\(path)")
    for edition in [2, 0, 1, 2] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
      #expect(try site.tree() == site.cleanTree())
    }
  }

  @Test("'.gitkeep' is welcome in every folder", arguments: [".gitkeep", "pain/.gitkeep"])
  func keeper(path: String) throws {
    let site = try prepared(Deed(path: path, text: "", testDescription: path))
    #expect(try site.build().status == 0)
    #expect(site.exists("public/\(path)") == (path == ".gitkeep"))
    #expect(try site.rollBack().status == 0)
  }

  private func expectRefusal(_ outcome: Program.Outcome, _ deed: Deed) throws {
    #expect(outcome.status == 2)
    // Of a folder that was added its own name is enough.
    let name = deed.path.split(separator: "/").prefix(2).joined(separator: "/")
    #expect(outcome.messages.contains("'\(name)"))
    #expect(outcome.messages.contains("--discard-changes"))
  }
}
