import Build
import Foundation
import Testing

@Suite("What a build remembers may be deleted at any time")
struct DeletedWorkspaceTests {
  private let site: TopicSite

  /// A site of some builds, and sources that ask for another one.
  init() throws {
    site = try TopicSite.settled()
    try edit(0)
  }

  private func edit(_ number: Int) throws {
    try site.edit("content/en/skin/skin-08.md") { $0 + "\nSentence \(number).\n" }
  }

  private func expectCleanBuilds() throws {
    for number in 1...3 {
      #expect(try site.build().isPublished)
      expectEqual(try site.published(), try site.clean())
      try edit(number)
    }
  }

  @Test(
    "the workspace, its parts, and what is published",
    arguments: [
      [".sitegen"], [".sitegen/public"], [".sitegen/public/tree"], [".sitegen/public/lock"],
      [".sitegen/.gitignore"], ["public"], ["public", ".sitegen/public/tree"],
      ["public", ".sitegen"],
    ])
  func whole(paths: [String]) throws {
    for path in paths { try site.remove(path) }
    try expectCleanBuilds()
  }

  @Test(
    "files and folders of the tree that nobody sees",
    arguments: ["pain/pain-03/index.html", "pain", "index.html", ".sitegen-site", "assets"])
  func parts(path: String) throws {
    try site.remove(".sitegen/public/tree/\(path)")
    try expectCleanBuilds()
  }

  @Test(
    "all of the tree that nobody sees, but not its folder")
  func emptied() throws {
    let tree = site.folder.url.appending(path: ".sitegen/public/tree")
    for name in try FileManager.default.contentsOfDirectory(atPath: tree.path) {
      try site.remove(".sitegen/public/tree/\(name)")
    }
    try expectCleanBuilds()
  }

  @Test(
    "files of the tree that nobody sees that somebody changed, or put there")
  func changed() throws {
    try site.write("Mine.", to: ".sitegen/public/tree/pain/pain-03/index.html")
    try site.write("Mine.", to: ".sitegen/public/tree/pain/mine.html")
    try expectCleanBuilds()
  }

  @Test("both trees in the place of the other")
  func exchanged() throws {
    let (one, other) = (
      site.folder.url.appending(path: "public"), site.folder.url.appending(path: "x")
    )
    let tree = site.folder.url.appending(path: ".sitegen/public/tree")
    try FileManager.default.moveItem(at: one, to: other)
    try FileManager.default.moveItem(at: tree, to: one)
    try FileManager.default.moveItem(at: other, to: tree)
    try expectCleanBuilds()
  }

  @Test("copies of both, as a backup brings them back")
  func copied() throws {
    let copy = site.folder.url.appending(path: "copy")
    for name in ["public", ".sitegen"] {
      let original = site.folder.url.appending(path: name)
      try FileManager.default.copyItem(at: original, to: copy)
      try site.remove(name)
      try FileManager.default.moveItem(at: copy, to: original)
    }
    try expectCleanBuilds()
  }
}
