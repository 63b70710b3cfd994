import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("Smaller forms that nobody uses any more")
struct UsedPicturesTests {
  /// Other pictures have other heights.
  private static let heights: [String: UInt32] = ["bed": 501, "lamp": 502, "door": 503]
  private let site: SiteFixture
  private let vips: StandInVips

  init() throws {
    site = try SiteFixture()
    vips = try StandInVips(in: site.url("program"))
    let shared = try #require(SiteFixture.files["content/site.yaml"])
    let settings = "pictures: {widths: [480], formats: [webp]}"
    try site.write("\(shared)\n\(settings)\n", to: "content/site.yaml")
    try show(["bed", "lamp"])
  }

  /// Puts these pictures on the page, and no others into the folder.
  private func show(_ names: [String]) throws {
    for name in Self.heights.keys {
      try? FileManager.default.removeItem(at: site.url("content/en/\(name).png"))
    }
    for name in names {
      try site.write(
        PictureBytes.photograph(700, Self.heights[name] ?? 500), to: "content/en/\(name).png")
    }
    let text = names.map { "![A \($0)](\($0).png)\n\n" }.joined()
    try site.writePage(text + "Sleep well")
  }

  private func options(_ output: String = "public") -> BuildOptions {
    var options = site.options(output: output)
    options.pictureProgram = vips.program
    return options
  }

  @discardableResult
  private func build(_ output: String = "public") throws -> BuildReport {
    let report = try Builder(options(output)).build()
    #expect(report.isPublished)
    return report
  }

  private var stored: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: site.url(".sitegen/pictures").path)
    }
  }

  /// How many pictures there are forms of.
  private var kept: Int {
    get throws { try stored.count { $0.hasSuffix(".forms") } }
  }

  private func age(_ ending: String, days: Double) throws {
    for name in try stored where name.hasSuffix(ending) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -86400 * days)],
        ofItemAtPath: site.url(".sitegen/pictures/\(name)").path)
    }
  }

  @Test("what was deleted is kept for whoever goes back once, and removed by the next change")
  func deleted() throws {
    try build()
    try show(["lamp"])
    try build()
    #expect(try kept == 2)
    try show(["bed", "lamp"])
    try build()
    #expect(vips.calls == 2)
    try show(["lamp"])
    try build()
    try show(["lamp", "door"])
    try build()
    #expect(try kept == 2)
    #expect(try stored.count { $0.hasSuffix(".webp") } == 2)
    try show([])
    try build()
    try show(["bed"])
    try build()
    #expect(try kept == 1)
    #expect(try site.published()["sleep/index.html"]?.contains("<picture>") == true)
  }

  @Test("what another output or a preview uses stays, until nobody has built it for three months")
  func others() throws {
    try build()
    try build("second")
    var preview = SitePreview()
    _ = try preview.look(options())
    for names in [["lamp"], ["door", "lamp"], ["lamp"]] {
      try show(names)
      try build()
    }
    #expect(try kept == 3)
    try age(".used", days: 100)
    try show(["door"])
    try build()
    // What was there before counts once more, for this output alone.
    #expect(try kept == 2)
  }

  @Test("a build that uses what it used before neither lists nor writes anything there")
  func unchanged() throws {
    try build()
    let folder = site.url(".sitegen/pictures")
    let stray = folder.appending(path: "0123456789abcdef-480.webp")
    try Data().write(to: stray)
    try site.writePage("![A bed](bed.png)\n\n![A lamp](lamp.png)\n\nSleep better")
    try build()
    #expect(FileManager.default.fileExists(atPath: stray.path))
    try age(".used", days: 31)
    try site.writePage("![A bed](bed.png)\n\n![A lamp](lamp.png)\n\nSleep best")
    try build()
    #expect(!FileManager.default.fileExists(atPath: stray.path))
    #expect(try kept == 2)
  }

  @Test("nothing is removed where somebody's use cannot be read, nor what is no file of the store")
  func unknown() throws {
    try build()
    let folder = site.url(".sitegen/pictures")
    let own = ["notes.txt", "own-480.webp", "0123456789abcdef.txt"]
    for name in own { try Data().write(to: folder.appending(path: name)) }
    try Data("what".utf8).write(to: folder.appending(path: "other.used"))
    for names in [["lamp"], ["door", "lamp"]] {
      try show(names)
      try build()
    }
    #expect(try kept == 3)
    try FileManager.default.removeItem(at: folder.appending(path: "other.used"))
    for names in [["lamp"], ["door", "lamp"], ["door"]] {
      try show(names)
      try build()
    }
    #expect(try kept == 2)
    #expect(try Set(stored).isSuperset(of: own))
  }

  @Test("the version of a program that was replaced goes with what it has made")
  func version() throws {
    try build()
    for version in ["vips-1.1", "vips-1.2"] {
      try vips.setWork(StandInVips.maker, version: version)
      try build()
    }
    #expect(try stored.count { $0.hasSuffix(".version") } == 2)
    #expect(try kept == 4)
  }

  @Test("what it says reads as it was written")
  func bytes() {
    let used = UsedPictures(now: ["b", "a"], before: ["c"])
    #expect(String(decoding: used.bytes, as: UTF8.self) == "a b\nc\n")
    #expect(UsedPictures(used.bytes) == used)
    #expect(UsedPictures(UsedPictures(now: []).bytes) == UsedPictures(now: []))
    for text in ["", "a", "a\n", "a\nb", "a\nb\nc\n"] {
      #expect(UsedPictures(Array(text.utf8)) == nil)
    }
  }
}
