import BenchmarkCorpus
import Build
import Foundation
import Testing

@Suite("Records that are not what they were")
struct DamagedRecordTests {
  private let site: SiteFixture
  private let clean: FileTree

  /// A site of two builds, and sources that ask for a third.
  init() throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("content/en/page-\($0).md", SiteFixture.page) })
    site = try SiteFixture(pages)
    for words in ["Sleep long", "Sleep deep"] {
      try site.writePage(words)
      #expect(try site.build().isPublished)
    }
    try site.writePage("Sleep late")
    #expect(try site.build(output: "clean").isPublished)
    clean = try site.published("clean")
  }

  private var workspace: URL { site.url(".sitegen/public") }

  private func records() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: workspace, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.contains("-") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Damages a record again and again, and builds each time.
  private func expectCleanBuilds(
    _ times: Int, seed: UInt64, _ damage: (inout Data, inout SeededGenerator) -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    for time in 1...times {
      let records = try records()
      #expect(records.count == 4)
      let record = records[time % records.count]
      var bytes = try Data(contentsOf: record)
      damage(&bytes, &random)
      try bytes.write(to: record)
      let other = time % 2 == 0
      try site.writePage(other ? "Sleep late" : "Sleep now \(time)")
      #expect(try site.build().isPublished, "\(record.lastPathComponent), time \(time)")
      guard other else { continue }
      expectEqual(try site.published(), clean)
    }
  }

  @Test("bytes that were changed at any place")
  func changedBytes() throws {
    try expectCleanBuilds(104, seed: 1) { bytes, random in
      bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
    }
  }

  @Test("records that were cut off at any place")
  func cutOff() throws {
    try expectCleanBuilds(32, seed: 2) { bytes, random in
      bytes = bytes.prefix(random.below(bytes.count))
    }
  }

  @Test("empty records, and records with more at their end")
  func lengths() throws {
    try expectCleanBuilds(8, seed: 3) { bytes, _ in bytes = Data() }
    try expectCleanBuilds(8, seed: 4) { bytes, random in
      bytes += Data([UInt8(random.below(256))])
    }
  }

  @Test(
    "whole records of the other kind, and what was known of the other tree",
    arguments: [(2, 3), (0, 2), (1, 3), (0, 3), (1, 2)])
  func exchanged(first: Int, second: Int) throws {
    let records = try records()
    try exchange(records[first], records[second])
    try site.writePage("Sleep late")
    #expect(try site.build().isPublished)
    expectEqual(try site.published(), clean)
  }

  @Test(
    "the list of the other tree's files")
  func exchangedFiles() throws {
    try exchanged(first: 0, second: 1)
  }

  @Test(
    "what was known of the other tree, when a page is again as it was then")
  func exchangedKnowledge() throws {
    let records = try records()
    try exchange(records[2], records[3])
    try site.writePage("Sleep long")
    #expect(try site.build().isPublished)
    #expect(try site.build(output: "other").isPublished)
    expectEqual(try site.published(), try site.published("other"))
  }

  private func exchange(_ first: URL, _ second: URL) throws {
    let (one, other) = (try Data(contentsOf: first), try Data(contentsOf: second))
    try one.write(to: second)
    try other.write(to: first)
  }

  @Test("records that are gone, one by one and all")
  func removed() throws {
    for round in 0..<5 {
      let records = try records()
      for (index, record) in records.enumerated() where round == 4 || index == round {
        try FileManager.default.removeItem(at: record)
      }
      try site.writePage("Sleep late")
      #expect(try site.build().isPublished)
      expectEqual(try site.published(), clean)
      try site.writePage("Sleep \(round)")
      #expect(try site.build().isPublished)
    }
  }

  @Test("records of another version of the program")
  func otherProgram() throws {
    let site = try TopicSite()
    for program: UInt64 in [1, 1, 2, 1, 2, 2] {
      try site.edit("content/en/skin/skin-08.md") { $0 + "\nA sentence.\n" }
      #expect(try site.build(program: program).isPublished)
      expectEqual(try site.published(), try site.clean())
    }
    #expect(try site.build(program: 3).work.rendered == TopicSite.pageCount)
    #expect(try site.build(program: 3).work.rendered == 0)
  }

  @Test("folders and links in the place of records")
  func strangeThings() throws {
    for kind in ["folder", "link"] {
      for record in try records() {
        try FileManager.default.removeItem(at: record)
        if kind == "link" {
          try FileManager.default.createSymbolicLink(
            at: record, withDestinationURL: site.url("content/site.yaml"))
        }
      }
      try site.writePage("Sleep late")
      #expect(try site.build().isPublished)
      expectEqual(try site.published(), clean)
      #expect(
        try String(contentsOf: site.url("content/site.yaml"), encoding: .utf8).contains("title"))
      try site.writePage("Sleep with a \(kind)")
      #expect(try site.build().isPublished)
    }
  }
}
