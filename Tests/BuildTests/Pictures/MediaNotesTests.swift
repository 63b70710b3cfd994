import Diagnostics
import Foundation
import Testing

@testable import Build

/// A file of items, as phones and `avifenc` write them.
private struct MediaFile {
  var brand = "avif"
  var type = "Exif"
  var version: UInt8 = 0
  var isInside = false
  var sizes: UInt16 = 0x4400
  /// Of `iloc`, where it is to be another than is right.
  var locations: [UInt8]?
  var note: [UInt8]

  private static let item = 3

  /// The bytes that all but the end of the file have.
  private func start(noteAt offset: Int) -> [UInt8] {
    let name = Array(type.utf8) + Array("\0application/rdf+xml\0".utf8)
    let entry = PictureBytes.box(
      "infe", [2, 0, 0, 0] + Self.big(Self.item, 2) + [0, 0] + name)
    let meta =
      PictureBytes.box("iinf", [0, 0, 0, 0, 0, 1] + entry)
      + PictureBytes.box("iloc", locations ?? self.locations(offset))
      + (isInside ? PictureBytes.box("idat", note) : [])
    return PictureBytes.box("ftyp", Array("\(brand)\0\0\0\0\(brand)".utf8))
      + PictureBytes.box("mdat", Array(repeating: 0, count: 9000))
      + PictureBytes.box("meta", [0, 0, 0, 0] + meta)
  }

  private func locations(_ offset: Int) -> [UInt8] {
    let widths = (
      offset: Int(sizes >> 12), length: Int(sizes >> 8 & 15), base: Int(sizes >> 4 & 15)
    )
    let id = version < 2 ? 2 : 4
    let half = note.count / 2
    // In two pieces, the second of which lasts to the end.
    return [version, 0, 0, 0] + Self.big(Int(sizes), 2) + Self.big(1, id) + Self.big(Self.item, id)
      + (version == 0 ? [] : [0, isInside ? 1 : 0]) + [0, 0] + Self.big(0, widths.base) + [0, 2]
      + Self.big(offset, widths.offset) + Self.big(half, widths.length)
      + Self.big(offset + half, widths.offset) + Self.big(note.count - half, widths.length)
  }

  var bytes: [UInt8] {
    if isInside { return start(noteAt: 0) }
    let offset = start(noteAt: 0).count + 8
    return start(noteAt: offset) + PictureBytes.box("mdat", note)
  }

  private static func big(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { $0 > 7 ? 0 : UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}

@Suite("Notes in files of items: AVIF and HEIF")
struct MediaNotesTests {
  private static func exif(placeTag: UInt8) -> [UInt8] {
    // Four bytes say where the TIFF begins: behind the six of a name.
    [0, 0, 0, 6] + Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8]
      + [0, 1] + [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26] + [0, 0, 0, 0]
      + [0, 1] + [0, placeTag, 0, 5, 0, 0, 0, 3, 0, 0, 0, 60] + [0, 0, 0, 0]
  }

  private static let xmp = Array("<x exif:GPSLatitude='52,30N'/>".utf8)

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func holdsPlace(_ bytes: [UInt8]) throws -> Bool {
    try Data(bytes).write(to: folder.url.appending(path: "picture"))
    return try Folder(opening: folder.url.path).withStart(of: "picture", length: 0) { file, _ in
      MediaNotes(file).contains(where: PictureMetadata.saysPlace)
    }
  }

  private static let files: [(file: MediaFile, holdsPlace: Bool)] = [
    (MediaFile(note: exif(placeTag: 2)), true),
    (MediaFile(note: exif(placeTag: 0)), false),
    (MediaFile(version: 1, note: exif(placeTag: 2)), true),
    (MediaFile(version: 2, note: exif(placeTag: 2)), true),
    (MediaFile(version: 1, isInside: true, note: exif(placeTag: 2)), true),
    (MediaFile(sizes: 0x8840, note: exif(placeTag: 2)), true),
    (MediaFile(sizes: 0x8880, note: exif(placeTag: 2)), true),
    (MediaFile(type: "mime", note: xmp), true),
    (MediaFile(type: "mime", note: Array("<x/>".utf8)), false),
    (MediaFile(type: "av01", note: exif(placeTag: 2)), false),
    (MediaFile(version: 3, note: exif(placeTag: 2)), false),
    (MediaFile(sizes: 0x3300, note: exif(placeTag: 2)), false),
    (MediaFile(note: [0, 0, 0]), false),
    (MediaFile(note: [255, 255, 255, 255, 0]), false),
  ]

  @Test("a place is found wherever the file has its note, and none where it has none")
  func places() throws {
    for (file, expected) in Self.files {
      #expect(try holdsPlace(file.bytes) == expected, "\(file)")
    }
  }

  @Test("a file that is cut off anywhere, or damaged anywhere, is read without harm")
  func damaged() throws {
    for file in [
      MediaFile(note: Self.exif(placeTag: 2)),
      MediaFile(version: 1, isInside: true, note: Self.xmp),
    ] {
      let bytes = file.bytes
      let interesting = Array(0..<40) + Array(9000..<bytes.count)
      for length in interesting where length < bytes.count {
        _ = try holdsPlace(Array(bytes.prefix(length)))
      }
      for offset in interesting where offset < bytes.count {
        for value: UInt8 in [0, 0x7F, 0xFF] {
          var other = bytes
          other[offset] = value
          _ = try holdsPlace(other)
        }
      }
    }
  }

  @Test("a number of pieces that take no bytes is not counted through")
  func countless() throws {
    let item: [UInt8] = [0, 3, 0, 0, 0xFF, 0xFF]
    let locations: [UInt8] =
      [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + Array(repeating: item, count: 60_000).flatMap { $0 }
    let file = MediaFile(locations: locations, note: Self.exif(placeTag: 2))
    #expect(try !holdsPlace(file.bytes))
  }

  @Test("a picture of a page is looked at to its end, and its size is read from its beginning")
  func site() throws {
    let site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing(
        "Sleep well", with: "![A bed](bed.avif)\n\nSleep well")
    ])
    try site.write(
      Data(MediaFile(note: Self.exif(placeTag: 2)).bytes), to: "content/en/bed.avif")
    #expect(try site.build().findings.map(\.shortDescription) == ["FL033 content/en/bed.avif"])
  }
}
