import Build
import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("What pictures say beside what they show")
struct PictureMetadataTests {
  /// Exif data with a directory of places that has one entry.
  private static func exif(placeTag: UInt8) -> [UInt8] {
    let entry: [UInt8] = [0, placeTag, 0, 5, 0, 0, 0, 3, 0, 0, 0, 60]
    return Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
      + [0, 1] + [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26] + [0, 0, 0, 0]
      + [0, 1] + entry + [0, 0, 0, 0]
  }

  private static func jpeg(_ segment: [UInt8]) -> [UInt8] {
    [0xFF, 0xD8] + PictureBytes.segment(0xE1, segment) + PictureBytes.jpeg(40, 30).dropFirst(2)
  }

  private static func png(_ exif: [UInt8]) -> [UInt8] {
    PictureBytes.png(40, 30) + [0, 0, 0, 0] + [0, 0, 0, UInt8(exif.count)] + Array("eXIf".utf8)
      + exif + [0, 0, 0, 0]
  }

  static let pictures: [(name: String, bytes: [UInt8], holdsPlace: Bool)] = [
    ("a.jpg", jpeg(Array("Exif\0\0".utf8) + exif(placeTag: 2)), true),
    ("b.jpg", jpeg(Array("Exif\0\0".utf8) + exif(placeTag: 0)), false),
    (
      "c.jpg", jpeg(Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"52,30N\"/>".utf8)),
      true
    ),
    ("d.jpg", jpeg(Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)), false),
    ("e.jpg", PictureBytes.jpeg(40, 30, orientation: 6), false),
    ("f.png", png(exif(placeTag: 2)), true),
    ("g.png", png(exif(placeTag: 0)), false),
    ("h.png", png([0x4D]), false),
  ]

  @Test("a picture that says where it was taken is a warning", arguments: pictures)
  func place(name: String, bytes: [UInt8], holdsPlace: Bool) throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing(
        "Sleep well", with: "![A bed](\(name))\n\nSleep well")
    ])
    try site.write(Data(bytes), to: "content/en/\(name)")
    let found = try site.build().findings.map(\.shortDescription)
    #expect(found == (holdsPlace ? ["FL033 content/en/\(name)"] : []))
  }

  @Test("a picture with more pixels than anybody can show is a warning")
  func tooLarge() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing(
        "Sleep well", with: "![A bed](bed.png)\n\nSleep well")
    ])
    try site.write(PictureBytes.photograph(30_000, 30_000), to: "content/en/bed.png")
    let vips = try StandInVips(in: site.url("program"))
    var options = site.options()
    options.pictureProgram = vips.program
    let report = try Builder(options).build()
    #expect(report.findings.map(\.message) == ["the picture has 30000 × 30000 pixels"])
    #expect(vips.calls == 0)
  }

  @Test("a WebP file loses what is no picture, and says so in its header")
  func webp() {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
        + (content.count.isMultiple(of: 2) ? [] : [0])
    }
    func file(_ chunks: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    }
    func header(_ flags: UInt8) -> [UInt8] { chunk("VP8X", [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]) }
    let picture = chunk("ALPH", [1]) + chunk("VP8 ", [1, 2, 3])
    let whole =
      header(0b0011_1100) + chunk("ICCP", [1, 2]) + picture + chunk("EXIF", [1]) + chunk("XMP ", [])
    #expect(WebPChunks.withoutMetadata(file(whole)) == file(header(0b0001_0000) + picture))
    #expect(WebPChunks.withoutMetadata(file(picture)) == file(picture))
    #expect(WebPChunks.withoutMetadata(Array(file(whole).dropLast(12))) == nil)
    #expect(WebPChunks.withoutMetadata([1, 2, 3]) == nil)
  }
}
