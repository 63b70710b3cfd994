import Build
import CZlib
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

  private static let xmp = "<x xmlns:e='http://ns.adobe.com/exif/1.0/' e:GPSLatitude='52,30N'/>"

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// A picture with more than what is read at first between its beginning and these chunks.
  private static func png(_ chunks: (type: String, content: [UInt8])..., pixels: Int = 0) -> [UInt8]
  {
    let all = [("IDAT", Array(repeating: 0, count: pixels))] + chunks + [("IEND", [])]
    return PictureBytes.png(40, 30) + [0, 0, 0, 0]
      + all.flatMap { big($0.1.count) + Array($0.0.utf8) + $0.1 + [0, 0, 0, 0] }
  }

  private static func png(_ exif: [UInt8]) -> [UInt8] { png(("eXIf", exif)) }

  private static func text(_ start: String, _ content: [UInt8] = []) -> [UInt8] {
    Array(start.utf8) + content
  }

  /// As ImageMagick writes them, in lines of a few digits.
  private static func digits(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let digits = content.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(
      separator: "\n")
    return text("\n\(name)\n  \(content.count)\n\(digits)\n")
  }

  private static func packed(_ content: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: content.count + 100)
    var length = uLongf(bytes.count)
    #expect(compress(&bytes, &length, content, uLong(content.count)) == Z_OK)
    return Array(bytes.prefix(Int(length)))
  }

  private static func webp(_ chunks: (type: String, content: [UInt8])...) -> [UInt8] {
    let all = [("VP8 ", Array(repeating: UInt8(1), count: 9001))] + chunks
    return PictureBytes.extendedWebP(40, 30)
      + all.flatMap {
        Array($0.0.utf8) + big($0.1.count).reversed() + $0.1 + ($0.1.count % 2 == 1 ? [0] : [])
      }
  }

  static let pictures: [(name: String, bytes: [UInt8], holdsPlace: Bool)] = [
    ("a.jpg", jpeg(Array("Exif\0\0".utf8) + exif(placeTag: 2)), true),
    ("b.jpg", jpeg(Array("Exif\0\0".utf8) + exif(placeTag: 0)), false),
    (
      "c.jpg", jpeg(Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"52,30N\"/>".utf8)),
      true
    ),
    ("d.jpg", jpeg(Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)), false),
    ("d2.jpg", jpeg(text("http://ns.adobe.com/xmp/extension/\0\(xmp)")), true),
    ("d3.jpg", jpeg(text("something else\0\(xmp)")), false),
    ("e.jpg", PictureBytes.jpeg(40, 30, orientation: 6), false),
    ("f.png", png(exif(placeTag: 2)), true),
    ("g.png", png(exif(placeTag: 0)), false),
    ("h.png", png([0x4D]), false),
    ("i.png", png(("eXIf", exif(placeTag: 2)), pixels: 9000), true),
    ("j.png", png(("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0\(xmp)"))), true),
    ("k.png", png(("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0<x/>"))), false),
    (
      "l.png",
      png(("iTXt", text("XML:com.adobe.xmp\0\u{1}\0en\0name\0", packed(text(xmp)))), pixels: 9000),
      true
    ),
    ("m.png", png(("iTXt", text("XML:com.adobe.xmp\0\u{1}\0en", packed(text(xmp))))), false),
    ("n.png", png(("tEXt", text("exif:GPSLatitude\052/1"))), true),
    ("o.png", png(("zTXt", text("Comment\0\0", packed(text("a comment"))))), false),
    (
      "p.png",
      png(
        (
          "zTXt",
          text(
            "Raw profile type APP1\0\0",
            packed(digits("APP1", text("Exif\0\0", exif(placeTag: 2)))))
        )), true
    ),
    (
      "q.png", png(("tEXt", text("Raw profile type exif\0", digits("exif", exif(placeTag: 2))))),
      true
    ),
    (
      "r.png", png(("tEXt", text("Raw profile type exif\0", digits("exif", exif(placeTag: 0))))),
      false
    ),
    ("s.png", png(("IEND", []), ("eXIf", exif(placeTag: 2))), false),
    ("t.webp", webp(("EXIF", exif(placeTag: 2))), true),
    ("u.webp", webp(("EXIF", text("Exif\0\0", exif(placeTag: 2)))), true),
    ("v.webp", webp(("EXIF", exif(placeTag: 0)), ("XMP ", text("<x/>"))), false),
    ("w.webp", webp(("EXIF", [1, 2, 3]), ("XMP ", text(xmp))), true),
    ("x.webp", webp(("XMP ", xmp.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })), true),
    ("y.avif", PictureBytes.avif(40, 30), false),
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

  @Test("a picture that is cut off or damaged anywhere is read without harm")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let reader = try Folder(opening: folder.url.path)
    func read(_ bytes: [UInt8], _ format: PictureFormat) throws {
      try Data(bytes).write(to: folder.url.appending(path: "picture"))
      _ = try reader.withStart(of: "picture", length: 4096) { file, start in
        PictureMetadata.holdsPlace(file, start: UntrustedBytes(start), format)
      }
    }
    for (name, bytes, _) in Self.pictures {
      let format = try #require(PictureFormat(UntrustedBytes(bytes)), "\(name)")
      for offset in bytes.indices where offset < 40 || offset > bytes.count - 90 {
        try read(Array(bytes.prefix(offset)), format)
        var other = bytes
        other[offset] ^= 0xFF
        try read(other, format)
      }
    }
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
