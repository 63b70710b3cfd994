import Build
import Foundation
import Testing

@testable import Preview

@Suite("Watching whatever happens", .timeLimit(.minutes(2)))
struct RandomChangesTests {
  @Test(
    "a list that is kept by what is told ends as the folder is",
    arguments: [1, 2, 3] as [UInt64])
  func random(_ seed: UInt64) async throws {
    let site = try WatchedSite()
    let (content, watch) = (site.content, site.watch)
    async let told = Task.detached { try follow(watch, content) }.value
    var changes = RandomChanges(site: site, seed: seed)
    for _ in 0..<1000 { changes.one() }
    try site.write("the end", "")
    #expect(try await told == listing(of: content))
  }
}

/// Keeps a list of a folder's files by what the watch tells, until it tells the end.
private func follow(_ watch: SourceWatch, _ folder: URL) throws -> [String: String] {
  var known = listing(of: folder)
  var isOver = false
  while !isOver, let told = try watch.next() {
    if told.isUncertain { known = listing(of: folder) }
    for path in told.files[0] { known[path] = content(of: folder.appending(path: path)) }
    isOver = known["the end"] != nil
  }
  return known
}

/// What editors, version control and people do to a folder, in any order. What cannot be done is passed over.
private struct RandomChanges {
  let site: WatchedSite
  private var state: UInt64

  init(site: WatchedSite, seed: UInt64) {
    self.site = site
    state = seed
  }

  private mutating func number(below limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }

  private mutating func folder() -> String {
    (0..<number(below: 4)).map { _ in "f\(number(below: 3))" }.joined(separator: "/")
  }

  private mutating func file() -> String {
    let folder = folder()
    return folder.isEmpty ? "p\(number(below: 4))" : "\(folder)/p\(number(below: 4))"
  }

  mutating func one() {
    switch number(below: 10) {
    case 0, 1, 2: try? site.write(file(), "\(state)")
    case 3:
      let path = file()
      try? site.write(path + ".tmp", "\(state)")
      try? site.move(path + ".tmp", to: path)
    case 4: try? site.remove(file())
    case 5: try? site.move(file(), to: file())
    case 6:
      let path = "f\(number(below: 3))/" + folder()
      try? site.makeFolder(path)
      try? site.write(path + "/p0", "\(state)")
    case 7: try? site.move("f\(number(below: 3))/f\(number(below: 3))", to: "f\(number(below: 3))")
    case 8:
      let folder = "f\(number(below: 3))"
      if number(below: 2) == 0 {
        try? site.move(folder, to: "../out")
      } else {
        try? site.move("../out", to: folder)
      }
    default:
      let folder = folder()
      if !folder.isEmpty { try? site.remove(folder) }
    }
  }
}
