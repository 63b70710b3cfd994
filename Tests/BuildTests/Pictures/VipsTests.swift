import Build
import Foundation
import Testing

@testable import Build

/// With the program itself, where it is installed.
@Suite("Smaller forms by vips")
struct VipsTests {
  private static let program = PictureProgram.searched(["/usr/bin", "/usr/local/bin"])
  private static let picture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../content/en/low-back-pain/two-groups.png").standardized

  @Test(
    "they are made in all formats, from a picture that is not drawn for it, and the same each time",
    .enabled(if: program.find() != nil, "vips is not installed: apt-get install libvips-tools"))
  func made() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing(
        "Sleep well", with: "![A bed](bed.png)\n\nSleep well")
    ])
    try FileManager.default.copyItem(at: Self.picture, to: site.url("content/en/bed.png"))
    let settings = try #require(SiteFixture.files["content/site.yaml"])
    try site.write(settings + "\npictures: {widths: [200, 700]}\n", to: "content/site.yaml")
    for output in ["public", "again"] {
      var options = site.options(output: output)
      options.pictureProgram = Self.program
      let report = try Builder(options).build()
      #expect(report.findings.isEmpty)
      try FileManager.default.removeItem(at: site.url(".sitegen/pictures"))
    }
    let paths = try site.published().paths.filter { $0.hasPrefix("assets/pictures/") }
    #expect(paths.contains { $0.hasSuffix("-200.avif") })
    #expect(paths.contains { $0.hasSuffix("-200.webp") })
    for path in paths {
      let bytes = UntrustedBytes(Array(try Data(contentsOf: site.url("public/\(path)"))))
      let width = try #require(path.split(separator: "-").last?.split(separator: ".").first)
      #expect(PictureFormat(bytes)?.size(bytes)?.width == Int(width))
    }
    expectEqual(try site.published("again"), try site.published())
  }
}
