/// What a picture says beside what it shows.
enum PictureMetadata {
  /// What announces such things in smaller forms, which must have none.
  static let names: [[UInt8]] = ["Exif", "http://ns.adobe.com/xap/"].map { Array($0.utf8) }

  /// Whether the first bytes of a JPEG or PNG file hold the place where it was taken.
  static func holdsPlace(_ bytes: UntrustedBytes, _ format: PictureFormat) -> Bool {
    switch format {
    case .jpeg: JPEGSegments(bytes).contains { $0.holdsPlace(in: bytes) }
    case .png:
      PNGChunks(bytes).contains { $0.type == "eXIf" && ExifPlace.isIn(bytes, tiff: $0.start) }
    default: false
    }
  }
}

extension JPEGSegments.Segment {
  fileprivate func holdsPlace(in bytes: UntrustedBytes) -> Bool {
    if isExif(in: bytes) { return ExifPlace.isIn(bytes, tiff: start + 6) }
    return marker == 0xE1 && bytes.has("http://ns.adobe.com/xap/1.0/", at: start)
      && bytes.text(start..<end).contains("exif:GPSLatitude")
  }
}

/// The place in Exif data: the directory of tag 0x8825, with a latitude (Exif 3.0, section 4.6.6). Many cameras write
/// the directory without one.
enum ExifPlace {
  static func isIn(_ bytes: UntrustedBytes, tiff: Int) -> Bool {
    guard let directory = TIFFDirectory(bytes, tiff: tiff),
      let offset = directory.number(4, ofTag: 0x8825)
    else { return false }
    let places = TIFFDirectory(
      bytes, tiff: tiff, start: offset, isBigEndian: directory.isBigEndian)
    return places.entry(ofTag: 2) != nil
  }
}

/// The chunks of a PNG file ahead of the picture itself (PNG, third edition, section 5.3).
struct PNGChunks: Sequence, IteratorProtocol {
  struct Chunk {
    let type: String
    /// Where its content begins.
    let start: Int
  }

  private let bytes: UntrustedBytes
  private var offset = 8

  init(_ bytes: UntrustedBytes) {
    self.bytes = bytes
  }

  mutating func next() -> Chunk? {
    guard let length = bytes.bigEndian(4, at: offset), bytes[offset + 7] != nil else { return nil }
    let chunk = Chunk(type: bytes.text(offset + 4..<offset + 8), start: offset + 8)
    offset += length + 12
    return chunk.type == "IDAT" ? nil : chunk
  }

  /// Whether it moves: then a smaller form would show its first moment only.
  static func isAnimated(_ bytes: UntrustedBytes) -> Bool {
    PNGChunks(bytes).contains { $0.type == "acTL" }
  }
}
