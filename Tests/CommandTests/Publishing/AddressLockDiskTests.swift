import Foundation
import Testing

@Suite("The list of addresses on a disk that fails", .enabled(if: FaultyDisk.isAvailable))
struct AddressLockDiskTests {
  private static let arguments = ["build", "--as-of", "2026-11-22", "--jobs", "1"]

  private let faults: [(name: String, fault: (Int) -> FaultyDisk.Fault)] = [
    ("full", { .failFrom($0) }), ("failing once", { .fail(at: $0, error: EIO) }),
    ("killed", { .kill(at: $0) }),
  ]

  @Test("at whichever of the last calls it fails, the list is the old one or the new one")
  func everyCall() throws {
    let site = try SmallSite()
    #expect(try site.program.run(Self.arguments).status == 0)
    let old = try site.text("sitegen.lock")
    let page = try site.text("content/en/index.md")
    let calls = try callsOfABuild(site)
    let new = try site.text("sitegen.lock")
    #expect(new != old)
    for (name, fault) in faults {
      for call in (calls - 11)...calls {
        try restore(site, old)
        let outcome = try FaultyDisk(fault(call)).run(
          site.program, Self.arguments, root: site.folder)
        let list = try site.text("sitegen.lock")
        #expect(list == old || list == new, "\(name) at \(call)")
        if outcome.program.status == 0, list == old {
          #expect(outcome.program.messages.contains("PG025"), "\(name) at \(call)")
        }
        // Nothing is left beside it, and the next build completes it.
        #expect(try site.program.run(Self.arguments).status == 0)
        #expect(try site.text("sitegen.lock") == new)
        let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path)
        #expect(names.filter { $0.contains("lock") } == ["sitegen.lock"], "\(name) at \(call)")
      }
    }
    #expect(try site.text("content/en/index.md") == page)
  }

  /// Of a build that brings a new page.
  private func callsOfABuild(_ site: SmallSite) throws -> Int {
    try site.write(Self.page, to: "content/en/new-page.md")
    let outcome = try FaultyDisk().run(site.program, Self.arguments, root: site.folder)
    #expect(outcome.program.status == 0, "\(outcome.program.messages)")
    return try #require(outcome.calls)
  }

  /// As it was when the page was new.
  private func restore(_ site: SmallSite, _ list: String) throws {
    try site.remove("content/en/new-page.md")
    try site.write(list, to: "sitegen.lock")
    #expect(try site.program.run(Self.arguments).status == 0)
    try site.write(Self.page, to: "content/en/new-page.md")
  }

  private static let page =
    "---\ntitle: New\nsummary: New.\ntype: info\nupdated: 2022-12-06\n---\n\nWords.\n"
}
