import Build
import Foundation
import Testing

@testable import Preview

@Suite("Watching sources", .serialized, .timeLimit(.minutes(2)))
struct SourceWatchTests {
  private let site: WatchedSite

  init() throws { site = try WatchedSite() }

  @Test("a file that is made, changed, renamed and deleted is told by its path")
  func files() throws {
    #expect(try site.changes { try site.write("a.md", "1") }.files == [["a.md"]])
    #expect(try site.changes { try site.write("a.md", "2") }.files == [["a.md"]])
    #expect(try site.changes { try site.move("a.md", to: "b.md") }.files == [["a.md", "b.md"]])
    let deleted = try site.changes { try site.remove("b.md") }
    #expect(deleted == SourceChanges(files: [["b.md"]], isUncertain: false))
  }

  @Test("it is quiet until something changes, which is told afterwards all the same")
  func quiet() throws {
    #expect(try site.watch.isQuiet(for: 1))
    try Data().write(to: site.outside.appending(path: "beside.txt"))
    #expect(try site.watch.isQuiet(for: 1))
    try site.write("a.md", "1")
    #expect(try !site.watch.isQuiet(for: 60_000))
    #expect(try site.changes {}.files == [["a.md"]])
    site.watch.stop()
    #expect(try !site.watch.isQuiet(for: 60_000))
    #expect(try site.watch.next() == nil)
  }

  @Test("nothing is told of reading")
  func reading() throws {
    try site.write("a.md", "1")
    _ = try site.changes {}
    let told = try site.changes { _ = listing(of: site.content) }
    #expect(told == SourceChanges(files: [[]], isUncertain: false))
  }

  @Test("the saves of editors tell the file, whatever they write for a moment")
  func saves() throws {
    try site.write("a.md", "1")
    _ = try site.changes {}
    for temporary in ["4913", "a.md___jb_tmp___", "sedX1y2Z3", "a.md.kate-swp", "#a.md#"] {
      let told = try site.changes {
        try site.write(temporary, "2")
        try site.move(temporary, to: "a.md")
      }
      #expect(told.files[0].contains("a.md") && !told.isUncertain)
    }
    let backup = try site.changes {
      try site.move("a.md", to: "a.md~")
      try site.write("a.md", "3")
      try site.remove("a.md~")
    }
    #expect(backup.files == [["a.md", "a.md~"]])
    let lock = try site.changes {
      try FileManager.default.createSymbolicLink(
        atPath: site.url(".#a.md").path, withDestinationPath: "somebody@here.1")
      try site.remove(".#a.md")
    }
    // Hidden files are no part of a site.
    #expect(lock == SourceChanges(files: [[]], isUncertain: false))
  }

  @Test("a folder that comes or goes asks for a new list, and what is in it is told from then on")
  func folders() throws {
    #expect(try site.changes { try site.makeFolder("x") }.isUncertain)
    #expect(try site.changes { try site.write("x/a.md", "1") }.files == [["x/a.md"]])
    #expect(try site.changes { try site.move("x", to: "y") }.isUncertain)
    let renamed = try site.changes { try site.write("y/a.md", "2") }
    #expect(renamed == SourceChanges(files: [["y/a.md"]], isUncertain: false))
    #expect(try site.changes { try site.remove("y") }.isUncertain)
    #expect(try site.changes { try site.makeFolder("y") }.isUncertain)
    #expect(try site.changes { try site.write("y/b.md", "1") }.files == [["y/b.md"]])
  }

  @Test("a tree that is made at once is watched to its last folder")
  func trees() throws {
    let told = try site.changes {
      try site.makeFolder("a/b/c/d")
      try site.write("a/b/c/d/e.md", "1")
    }
    #expect(told.isUncertain)
    let deep = try site.changes { try site.write("a/b/c/d/e.md", "2") }
    #expect(deep == SourceChanges(files: [["a/b/c/d/e.md"]], isUncertain: false))
  }

  @Test("a folder that is moved out is watched no more, and moved in again it is")
  func moves() throws {
    try site.makeFolder("x/y")
    _ = try site.changes { try site.move("x", to: "../x") }
    let outside = try site.changes { try site.write("../x/y/a.md", "1") }
    #expect(outside == SourceChanges(files: [[]], isUncertain: false))
    #expect(try site.changes { try site.move("../x", to: "z") }.isUncertain)
    #expect(try site.changes { try site.write("z/y/a.md", "2") }.files == [["z/y/a.md"]])
  }

  @Test("two folders that change places are both watched")
  func exchange() throws {
    for name in ["x", "y"] {
      try site.makeFolder("\(name)/in-\(name)")
    }
    _ = try site.changes {}
    let told = try site.changes {
      try site.move("x", to: "z")
      try site.move("y", to: "x")
      try site.move("z", to: "y")
    }
    #expect(told.isUncertain)
    #expect(try site.changes { try site.write("x/in-y/a", "") }.files == [["x/in-y/a"]])
    #expect(try site.changes { try site.write("y/in-x/a", "") }.files == [["y/in-x/a"]])
  }

  @Test("symbolic links are told and not followed")
  func links() throws {
    try site.makeFolder("../elsewhere")
    let link = site.url("link")
    let made = try site.changes {
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: site.url("../elsewhere").standardized.path)
    }
    #expect(made == SourceChanges(files: [["link"]], isUncertain: false))
    #expect(try site.changes { try site.write("../elsewhere/a", "") }.files == [[]])
  }

  @Test("the watched folder itself may vanish, with all above it, and come back")
  func root() throws {
    try site.write("a.md", "1")
    try FileManager.default.removeItem(at: site.outside)
    try site.makeFolder("")
    try site.makeFolder("x")
    #expect(try site.changes {}.isUncertain)
    #expect(try site.changes { try site.write("x/a.md", "2") }.files == [["x/a.md"]])
    let renamed = try site.changes {
      try site.move("../content", to: "../other")
      try site.makeFolder("")
    }
    #expect(renamed.isUncertain)
    let other = try site.changes { try site.write("../other/x/a.md", "3") }
    #expect(other == SourceChanges(files: [[]], isUncertain: false))
  }

  @Test("a folder that is not there yet is told when it comes")
  func later() throws {
    let folder = site.url("custom/deep")
    let watch = try SourceWatch([site.content.path, folder.path])
    try site.makeFolder("custom/deep")
    try site.write("custom/deep/a.css", "")
    var told: [[String]] = [[], []]
    var isUncertain = false
    while !told[1].contains("b.css"), let some = try watch.next() {
      if some.isUncertain, !isUncertain { try site.write("custom/deep/b.css", "") }
      isUncertain = isUncertain || some.isUncertain
      for folder in told.indices { told[folder] += some.files[folder] }
    }
    #expect(isUncertain && told[0].contains("custom/deep/b.css"))
  }

  @Test("thousands of files at once are all told, or a new list is asked for")
  func burst() throws {
    let names = (0..<5000).map { "page-\($0).md" }
    let told = try site.changes { for name in names { try site.write(name, "1") } }
    #expect(told.isUncertain || Set(told.files[0]) == Set(names))
  }

  @Test("more than the queue holds asks for a new list, and watching goes on")
  func overflow() throws {
    try site.makeFolder("x")
    _ = try site.changes {}
    let told = try site.changes {
      for number in 0..<20_000 { try site.write("x/\(number % 2)", "") }
    }
    #expect(told.isUncertain)
    #expect(try site.changes { try site.write("x/a", "2") }.files == [["x/a"]])
  }

  @Test("stop wakes who waits, and nothing is told afterwards")
  func stop() async throws {
    let watch = site.watch
    async let told = try watch.next()
    watch.stop()
    #expect(try await told == nil)
    try site.write("a.md", "1")
    watch.stop()
    #expect(try watch.next() == nil)
  }

  @Test("a limit of the system is told with what to do")
  func limit() {
    let trouble = MachineTrouble.watching("content", ENOSPC)
    #expect(trouble.message.contains("'content'"))
    #expect(trouble.help?.contains("fs.inotify.max_user_watches") == true)
  }

  #if os(Linux)
    @Test("nothing stays open behind a watch")
    func descriptors() throws {
      func queues() -> Int {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return numbers.count { number in
          let path = "/proc/self/fd/\(number)"
          let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
          return target?.contains("inotify") == true
        }
      }
      let before = queues()
      for _ in 0..<50 {
        let watch = try SourceWatch([site.content.path, "/nowhere"])
        watch.stop()
      }
      #expect(queues() == before)
    }
  #endif
}
