import Foundation
import Testing

@Suite("Places to publish to")
struct SurroundingsTests {
  @Test("a symbolic link is refused, whatever it leads to, and neither it nor that is touched")
  func symbolicLink() throws {
    let site = try SmallSite()
    #expect(try site.build("--output", "elsewhere").status == 0)
    let elsewhere = try #require(try site.tree("elsewhere"))
    let link = site.folder.appending(path: "public").path
    for target in ["elsewhere", "nowhere"] {
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      for outcome in [try site.build(), try site.rollBack()] {
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("'public' is a symbolic link"))
        #expect(outcome.messages.contains("--output"))
      }
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
      #expect(try site.tree("elsewhere") == elsewhere)
      try site.remove("public")
    }
  }

  @Test("a folder that is reached through a symbolic link is published to")
  func linkOnTheWay() throws {
    let site = try SmallSite()
    try site.write("", to: "volumes/one/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "www").path, withDestinationPath: "volumes/one")
    #expect(try site.build("--output", "www/site").status == 0)
    try site.write(edition: 1)
    #expect(try site.build("--output", "www/site").status == 0)
    #expect(try site.tree("volumes/one/site") == SmallSite.cleanTree(edition: 1))
    #expect(try site.rollBack("--output", "www/site").status == 0)
    #expect(try site.tree("volumes/one/site") == SmallSite.cleanTree(edition: 0))
  }

  @Test("another file system than that of the sources is published to", .enabled(if: hasOtherDisk))
  func otherFileSystem() throws {
    let site = try SmallSite()
    let other = Self.otherDisk.appending(path: "sitegen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: other) }
    let output = other.appending(path: "site")
    for edition in [0, 1, 2] {
      try site.write(edition: edition)
      #expect(try site.build("--output", output.path).status == 0)
      #expect(try SiteTree(of: output) == SmallSite.cleanTree(edition: edition))
    }
    #expect(try site.rollBack("--output", output.path).status == 0)
    #expect(try SiteTree(of: output) == SmallSite.cleanTree(edition: 1))
    #expect(!site.exists(".sitegen"))
  }

  @Test(
    "a folder that a disk is mounted on cannot be exchanged: it says so and is left alone",
    .enabled(if: Program.canMount, "the system lets tests mount nothing"))
  func mountPoint() throws {
    let site = try SmallSite()
    let outcome = try site.program.runScript(
      """
      mkdir public && mount -t tmpfs none public && "$0" build --as-of 2026-11-22
      status=$?
      ls -A public
      exit $status
      """, mounts: true)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("must be on one file system"))
    #expect(outcome.output == "")
  }

  @Test(
    "a place that cannot be written to ends with 2, and the site there stays",
    .enabled(if: Program.canMount, "the system lets tests mount nothing"))
  func readOnly() throws {
    let site = try SmallSite()
    #expect(try site.build("--output", "www/site").status == 0)
    let tree = try #require(try site.tree("www/site"))
    try site.write(edition: 1)
    for command in ["build --as-of 2026-11-22", "rollback"] {
      let outcome = try site.program.runScript(
        """
        mount --bind www www && mount -o remount,bind,ro www && "$0" \(command) --output www/site
        """, mounts: true)
      #expect(outcome.status == 2)
      #expect(outcome.messages.contains("read-only file system"), "\(outcome.messages)")
      #expect(outcome.messages.contains("'www/"))
      #expect(try site.tree("www/site") == tree)
    }
  }

  @Test(
    "sources that cannot be written to are built all the same",
    .enabled(if: Program.canMount, "the system lets tests mount nothing"))
  func readOnlySources() throws {
    let site = try SmallSite()
    let outcome = try site.program.runScript(
      """
      for folder in content templates; do
        mount --bind $folder $folder && mount -o remount,bind,ro $folder || exit 9
      done
      "$0" build --as-of 2026-11-22
      """, mounts: true)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try site.tree() == SmallSite.cleanTree(edition: 0))
  }

  @Test(
    "a disk without space for a second site ends with 2, and the first one stays",
    .enabled(if: Program.canMount, "the system lets tests mount nothing"))
  func noSpace() throws {
    let site = try SmallSite()
    try site.write(
      SmallSiteText.page("Long", String(repeating: "Words. ", count: 6_000)),
      to: "long.md")
    let outcome = try site.program.runScript(
      """
      mkdir www && mount -t tmpfs -o size=250k none www || exit 9
      "$0" build --as-of 2026-11-22 --output www/site || exit 9
      cp -a www/site before
      for copy in 1 2 3 4; do cp long.md content/en/pain/long-$copy.md; done
      "$0" build --as-of 2026-11-22 --output www/site
      status=$?
      cp -a www/site after
      rm content/en/pain/long-*.md
      "$0" build --as-of 2026-11-22 --output www/site >&2 || exit 9
      cp -a www/site last
      exit $status
      """, mounts: true)
    #expect(outcome.status == 2, "\(outcome.messages)")
    #expect(outcome.messages.contains("no space left on device"))
    let before = try #require(try site.tree("before"))
    #expect(try site.tree("after") == before)
    #expect(try site.tree("last") == before)
  }

  /// In memory, on most Linux systems.
  private static let otherDisk = URL(filePath: "/dev/shm")
  private static let hasOtherDisk = FileManager.default.isWritableFile(atPath: otherDisk.path)
}
