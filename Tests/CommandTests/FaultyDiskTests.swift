import Foundation
import Testing

@Suite("The disk that fails on demand", .enabled(if: FaultyDisk.isAvailable))
struct FaultyDiskTests {
  @Test("a build's calls are counted, the same number in each first build with one thread")
  func count() throws {
    let first = try DemonstrationSite().build(on: FaultyDisk())
    let second = try DemonstrationSite().build(on: FaultyDisk())
    #expect(first.program.status == 0)
    let calls = try #require(first.calls)
    #expect(calls > 50)
    #expect(second.calls == calls)
  }

  @Test("only the kinds of call that were asked for are counted")
  func kinds() throws {
    let renames = try DemonstrationSite().build(on: FaultyDisk(.none, [.rename])).calls
    let writes = try DemonstrationSite().build(on: FaultyDisk(.none, [.write])).calls
    let both = try DemonstrationSite().build(on: FaultyDisk(.none, [.write, .rename])).calls
    #expect(try #require(both) == #require(writes) + #require(renames))
    #expect(try #require(renames) < #require(writes))
  }

  @Test("messages to the reader are not counted")
  func messages() throws {
    let site = try DemonstrationSite()
    try site.edit("content/en/index.md") { $0.replacing("updated:", with: "update:") }
    let outcome = try site.build(on: FaultyDisk(.none, [.write]))
    #expect(outcome.program.status == 1)
    #expect(outcome.program.messages.contains("error["))
    // The one write is the workspace's own `.gitignore`.
    #expect(outcome.calls == 1)
  }

  @Test("the program is killed before its first call, and nothing is there")
  func killed() throws {
    let site = try DemonstrationSite()
    let outcome = try site.build(on: FaultyDisk(.kill(at: 1)))
    #expect(outcome.program.isKilled)
    #expect(outcome.program.status == SIGKILL)
    #expect(outcome.calls == nil)
    #expect(!site.exists("public"))
    #expect(!site.exists(".sitegen"))
  }

  @Test("a call that fails once ends with 2, and the message says why")
  func failure() throws {
    let site = try DemonstrationSite()
    let outcome = try site.build(on: FaultyDisk(.fail(at: 2)))
    #expect(outcome.program.status == 2)
    #expect(outcome.program.messages.contains("no space left on device"))
    #expect(!site.exists("public"))
  }

  @Test("a disk that is full from some call on leaves the published site as it was")
  func fullDisk() throws {
    let site = try DemonstrationSite()
    #expect(try site.build().status == 0)
    let before = try site.text("public/en/index.html")
    try site.edit("content/en/index.md") { $0 + "\nA new sentence.\n" }
    let outcome = try site.build(
      on: FaultyDisk(.failFrom(2, error: EDQUOT), [.write, .open]), jobs: 2)
    #expect(outcome.program.status == 2)
    #expect(outcome.program.messages.contains("quota"))
    #expect(try site.text("public/en/index.html") == before)
  }

  @Test("writes that stop half way are taken up again")
  func shortWrites() throws {
    let whole = try DemonstrationSite()
    #expect(try whole.build().status == 0)
    let halved = try DemonstrationSite()
    let outcome = try halved.build(on: FaultyDisk(.shortWrites, [.write]))
    #expect(outcome.program.status == 0)
    #expect(try halved.text("public/en/index.html") == whole.text("public/en/index.html"))
    #expect(try #require(outcome.calls) > 200)
  }
}
