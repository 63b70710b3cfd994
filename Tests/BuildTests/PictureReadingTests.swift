import Build
import Diagnostics
import Foundation
import Testing

@Suite("Pictures of a site")
struct PictureReadingTests {
  private static let page = SiteFixture.page.replacing(
    "Sleep well",
    with: "![A bed](bed.png)\n\n![A lamp](lamp.JPG)\n\n![A moon](bed.svg)\n\nSleep well"
  ).replacing("title: Sleep", with: "title: Sleep\nimage: {src: lamp.JPG, alt: A lamp}")

  @Test("pages keep the place of their pictures free, in the body and above it")
  func sizes() throws {
    let site = try SiteFixture(["content/en/sleep.md": Self.page])
    try site.write(Data(PictureBytes.png(640, 480)), to: "content/en/bed.png")
    // A preview of its own puts the frame far behind the first bytes that are read.
    let preview = PictureBytes.segment(0xE2, Array(repeating: 7, count: 20_000))
    let lamp = [0xFF, 0xD8] + preview + PictureBytes.jpeg(300, 200, orientation: 6).dropFirst(2)
    try site.write(Data(lamp), to: "content/en/lamp.JPG")
    let report = try site.build()
    #expect(report.findings.isEmpty)
    let html = try #require(try site.published()["sleep/index.html"])
    #expect(html.contains(#"<img src="/bed.png" alt="A bed" width="640" height="480""#))
    #expect(html.contains(#"<img src="/lamp.JPG" alt="A lamp" width="200" height="300""#))
    #expect(html.contains(#"<img src="/lamp.JPG" alt="A lamp" width="200" height="300">"#))
    #expect(html.contains(#"<img src="/bed.svg" alt="A moon""#))
  }

  @Test("a picture that is none, another, or damaged is a warning at its file")
  func noPictures() throws {
    let site = try SiteFixture(["content/en/a.png": "just text", "content/en/b.svg": "<html/>"])
    try site.write(Data(PictureBytes.gif(2, 1)), to: "content/en/c.jpeg")
    try site.write(Data(PictureBytes.png(2, 1).prefix(20)), to: "content/en/d.png")
    try site.write(Data(), to: "content/en/e.webp")
    try site.write("notes of a talk", to: "content/en/f.pdf")
    let report = try site.build()
    #expect(report.isPublished)
    let findings = report.findings.filter { $0.rule.code == "FL009" }
    #expect(
      findings.map { "\($0.shortDescription): \($0.message)" } == [
        "FL009 content/en/a.png: the file cannot be read as PNG",
        "FL009 content/en/b.svg: the file cannot be read as SVG",
        "FL009 content/en/c.jpeg: the file is GIF, its name says JPEG",
        "FL009 content/en/d.png: the picture's width and height cannot be read",
        "FL009 content/en/e.webp: the file cannot be read as WebP",
      ])
    #expect(findings[2].help == "let its name end in .gif, or export it as JPEG")
  }

  @Test("a picture that is a link is refused")
  func unreadable() throws {
    let site = try SiteFixture()
    try FileManager.default.createSymbolicLink(
      at: site.url("content/en/moon.png"), withDestinationURL: site.url("content/en/nowhere.png"))
    let report = try site.build()
    #expect(report.findings.map(\.shortDescription) == ["FL005 content/en/moon.png"])
    #expect(!report.isPublished)
  }
}
