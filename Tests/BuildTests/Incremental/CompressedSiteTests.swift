import Foundation
import Testing

@testable import Build

@Suite("Compressed forms, from build to build")
struct CompressedSiteTests {
  private let site: TopicSite

  init() throws {
    site = try TopicSite()
    #expect(try site.build(compresses: true).isPublished)
  }

  private func forms() throws -> [String] {
    try files().filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") }
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: site.folder.url.appending(path: "public").path)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: site.folder.url.appending(path: "public/\(path)"))
  }

  @Test("texts have both forms beside them, which are the file when they are decompressed")
  func decompressed() throws {
    let forms = try forms()
    #expect(forms.filter { $0.hasSuffix(".gz") }.count >= TopicSite.pageCount)
    for form in forms where form.hasSuffix(".gz") {
      #expect(try gunzipped(form) == bytes(String(form.dropLast(3))), "\(form)")
      #expect(forms.contains(form.dropLast(3) + ".br"))
    }
  }

  @Test("after a sentence the forms of its page are made, and no others")
  func sentence() throws {
    try site.edit("content/en/skin/skin-08.md") { $0 + "\nA sentence.\n" }
    let report = try site.build(compresses: true)
    #expect(report.work.rendered == 1)
    #expect(report.work.changed == 3)
    #expect(report.work.written == 3)
    let page = "skin/skin-08/index.html"
    #expect(try gunzipped("\(page).gz") == bytes(page))
    #expect(try site.published() == site.clean(compresses: true))
    #expect(try site.build(compresses: true).work == BuildWork())
  }

  @Test("without the option they are gone, with it they are there again, and nothing else changes")
  func switched() throws {
    let forms = try forms()
    let all = try files()
    let without = try site.build()
    #expect(without.work.rendered == 0)
    #expect(without.work.changed == forms.count)
    #expect(try self.forms() == [])
    #expect(try files().count == all.count - forms.count)
    let with = try site.build(compresses: true)
    #expect(with.work.rendered == 0)
    #expect(with.work.changed == forms.count)
    #expect(try Set(files()) == Set(all))
  }

  @Test("of a page that is gone no form stays, and what others changed in a form is found")
  func goneAndChanged() throws {
    try site.remove("content/en/skin/skin-08.md")
    #expect(try site.build(compresses: true).isPublished)
    #expect(try files().filter { $0.hasPrefix("skin/skin-08") } == [])
    try site.write("mine", to: "public/skin/skin-09/index.html.gz")
    try site.edit("content/en/skin/skin-10.md") { $0 + "\nA sentence.\n" }
    let trouble = try #require(throws: MachineTrouble.self) { try site.build(compresses: true) }
    #expect(trouble.message.contains("skin/skin-09/index.html.gz"))
  }

  private func gunzipped(_ path: String) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", site.folder.url.appending(path: "public/\(path)").path]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }
}
