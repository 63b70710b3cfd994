import Build
import Foundation
import FrontMatter
import Synchronization
import Testing

@testable import Preview

@Suite("When a look is taken", .timeLimit(.minutes(2)))
struct PreviewLoopTests {
  /// The loop of a preview at work on a small site, on a day that the test says.
  private final class Running: Sendable {
    let site: Folder
    let watch: SourceWatch
    private let day = Mutex(CivilDay(number: 20_000))
    let watchedLooks: AsyncStream<PreviewLook>

    /// The site's folder, which goes with it.
    final class Folder: Sendable {
      let url: URL
      init(_ site: LookedAtSite) throws {
        url = site.folder.appendingPathExtension("loop")
        try FileManager.default.copyItem(at: site.folder, to: url)
      }
      deinit { try? FileManager.default.removeItem(at: url) }
    }

    init(_ files: [String: String] = [:]) throws {
      site = try Folder(LookedAtSite(files))
      let folders = ["content", "templates"].map { [site] in site.url.appending(path: $0).path }
      watch = try SourceWatch(folders)
      let (looks, told) = AsyncStream.makeStream(of: PreviewLook.self)
      watchedLooks = looks
      let loop = PreviewLoop(Preview(editor: nil) { _ in }, watch: watch) { [weak self] in
        BuildOptions(
          content: folders[0], templates: folders[1],
          today: self?.day.withLock { $0 } ?? CivilDay(number: 0), jobs: 1)
      } onLook: { look in
        told.yield(look)
      }
      Thread.detachNewThread {
        try? loop.run()
        told.finish()
      }
    }

    deinit { watch.stop() }

    func itIs(_ number: Int32) {
      day.withLock { $0 = CivilDay(number: number) }
      watch.wake()
    }

    func write(_ path: String, _ text: String = "x") throws {
      try Data(text.utf8).write(to: site.url.appending(path: path))
    }

    func makeFolder(_ path: String) throws {
      try FileManager.default.createDirectory(
        at: site.url.appending(path: path), withIntermediateDirectories: true)
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(at: site.url.appending(path: path))
    }

    /// All looks until one that a last page brings about.
    func looks(_ act: () throws -> Void) async throws -> [PreviewLook] {
      var iterator = watchedLooks.makeAsyncIterator()
      _ = await iterator.next()
      try act()
      try write("content/en/last.md", LookedAtSite.page("Last", "The last."))
      var found: [PreviewLook] = []
      while let look = await iterator.next() {
        if look.changed.contains("en/last.md") {
          found.append(look)
          break
        }
        found.append(look)
      }
      return found
    }
  }

  @Test("a new day is looked at by itself, once")
  func newDay() async throws {
    let running = try Running()
    var days: [CivilDay?] = []
    var iterator = running.watchedLooks.makeAsyncIterator()
    _ = await iterator.next()
    running.itIs(20_001)
    let look = try #require(await iterator.next())
    days.append(look.newDay)
    #expect(look.changed.isEmpty)
    // Woken again on the same day.
    running.itIs(20_001)
    running.itIs(20_002)
    days.append(await iterator.next()?.newDay)
    #expect(days == [CivilDay(number: 20_001), CivilDay(number: 20_002)])
  }

  @Test(
    "what editors write for a moment is neither looked at nor named",
    arguments: [
      "4913", "sleep.md~", ".sleep.md.swp", ".#sleep.md", "#sleep.md#", "sleep.md.tmp1234",
      "sleep.tmp.12.34", "sleep.md___jb_tmp___", "sedX1y2Z3", "notes.txt.swp",
    ])
  func temporary(_ name: String) async throws {
    let running = try Running()
    let looks = try await running.looks { try running.write("content/en/\(name)") }
    #expect(looks.map(\.changed) == [["en/last.md"]])
  }

  @Test(
    "a file that came and went is nothing, whatever it is called, and what else changed is named alone"
  )
  func passing() async throws {
    let running = try Running()
    let looks = try await running.looks {
      try running.write("content/en/sleep.md", LookedAtSite.page("Sleep", "Sleep better."))
      try running.write("content/en/half-written")
      try running.remove("content/en/half-written")
    }
    #expect(Set(looks.flatMap(\.changed)) == ["en/sleep.md", "en/last.md"])
  }

  @Test("what lies in a hidden folder is no part of the site, nor is the folder")
  func hiddenFolder() async throws {
    let running = try Running()
    let looks = try await running.looks {
      try running.makeFolder("content/.obsidian")
      try running.write("content/.obsidian/workspace.json")
    }
    #expect(looks.map(\.changed) == [["en/last.md"]])
  }

  @Test("a file of no use is looked at when it comes and goes, and not when it says something else")
  func useless() async throws {
    let running = try Running(["content/en/notes.txt": "1"])
    let changed = try await running.looks { try running.write("content/en/notes.txt", "2") }
    #expect(changed.map(\.changed) == [["en/last.md"]])
    let other = try Running(["content/en/notes.txt": "1"])
    let gone = try await other.looks { try other.remove("content/en/notes.txt") }
    #expect(gone.contains { $0.changed.contains("en/notes.txt") })
    let third = try Running()
    let come = try await third.looks { try third.write("content/en/notes.txt", "1") }
    #expect(come.contains { $0.changed.contains("en/notes.txt") })
  }

  @Test("no name that a site reads is taken for one of an editor's")
  func names() {
    for path in ["en/4913.md", "en/tmp.md", "en/a.tmp1.md", "site.yaml", "en/sed.svg", "a/b.html"] {
      #expect(!SourceName.isTemporary(path) && !SourceName.isHidden(path), "\(path)")
    }
  }
}
