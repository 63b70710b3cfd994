import Foundation
import Testing

@Suite("sitegen rollback")
struct RollbackTests {
  @Test("the site before comes back, a second rollback undoes the first, and both say what came")
  func thereAndBack() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    let old = try #require(try site.tree())
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    let new = try #require(try site.tree())
    let back = try site.rollBack()
    #expect(back.status == 0)
    #expect(try site.tree() == old)
    #expect(back.messages.contains("as it was: pain/pain-1/index.html"))
    #expect(back.messages.contains("back: skin/itch-0/index.html"))
    #expect(back.messages.contains("gone: pain/more/index.html"))
    let forth = try site.rollBack()
    #expect(forth.status == 0)
    #expect(try site.tree() == new)
    #expect(forth.messages.contains("back: pain/more/index.html"))
    #expect(forth.messages.contains("gone: skin/itch-0/index.html"))
  }

  @Test("after a rollback a build publishes from the sources again")
  func buildAfterwards() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    let new = try #require(try site.tree())
    #expect(try site.rollBack().status == 0)
    #expect(try site.build().status == 0)
    #expect(try site.tree() == new)
    try site.write(edition: 2)
    #expect(try site.build().status == 0)
    #expect(try site.tree() == site.cleanTree())
  }

  @Test(
    "a build that publishes nothing new, or nothing at all, leaves the site before to go back to")
  func keepsTheSiteBefore() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    let old = try #require(try site.tree())
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    #expect(try site.build().status == 0)
    try site.edit("content/en/pain/pain-3.md") { $0.replacing("updated:", with: "update:") }
    #expect(try site.build().status == 1)
    #expect(try site.rollBack().status == 0)
    #expect(try site.tree() == old)
  }

  @Test("where there is no whole site to go back to it says so, ends with 2 and changes nothing")
  func nothingBefore() throws {
    let site = try SmallSite()
    #expect(try site.rollBack().status == 2)
    #expect(!site.exists("public"))
    #expect(try site.build().status == 0)
    let tree = try #require(try site.tree())
    let first = try site.rollBack()
    #expect(first.status == 2)
    #expect(first.messages.contains("there is no earlier site to go back to"))
    #expect(try site.tree() == tree)
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    try site.remove(".sitegen/public/tree")
    let later = try #require(try site.tree())
    #expect(try site.rollBack().status == 2)
    #expect(try site.tree() == later)
  }

  @Test(
    "a build that was killed half way is no site to go back to",
    .enabled(if: FaultyDisk.isAvailable))
  func killedBuild() throws {
    let site = try SmallSite()
    for edition in [0, 1] {
      try site.write(edition: edition)
      #expect(try site.build().status == 0)
    }
    let tree = try #require(try site.tree())
    try site.write(edition: 2)
    let outcome = try site.build(on: FaultyDisk(.kill(at: 4), [.write]))
    #expect(outcome.program.isKilled)
    #expect(try site.rollBack().status == 2)
    #expect(try site.tree() == tree)
  }

  @Test("for scripts the result is one object on one line")
  func json() throws {
    let site = try SmallSite()
    #expect(try site.build().status == 0)
    try site.write(edition: 1)
    #expect(try site.build().status == 0)
    let outcome = try site.rollBack("--format", "json")
    #expect(outcome.output.split(separator: "\n").count == 1)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let fields = try #require((object as? [String: [String: Any]])?["rollback"])
    #expect((fields["gone"] as? [String])?.contains("pain/more/index.html") == true)
  }
}
