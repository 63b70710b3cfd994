/// The smallest beginnings of picture files that state a size, byte by byte.
enum PictureBytes {
  static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + big(width) + big(height) + [8, 2, 0, 0, 0]
  }

  static func gif(_ width: UInt16, _ height: UInt16) -> [UInt8] {
    Array("GIF89a".utf8) + little(width) + little(height) + [0, 0, 0]
  }

  /// A file with a table ahead of its frame, and an Exif segment when an orientation is given.
  static func jpeg(
    _ width: UInt16, _ height: UInt16, frame: UInt8 = 0xC0, orientation: UInt16? = nil,
    isBigEndian: Bool = true
  ) -> [UInt8] {
    let exif = orientation.map { segment(0xE1, self.exif($0, isBigEndian: isBigEndian)) } ?? []
    return [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8)) + exif
      // A table that holds what looks like a frame, then padding as encoders write it.
      + segment(0xC4, [0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1]) + [0xFF, 0xFF]
      + segment(frame, [8] + big(height) + big(width) + [1, 1, 0x11, 0]).dropFirst()
      + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(UInt16(content.count + 2)) + content
  }

  private static func exif(_ orientation: UInt16, isBigEndian: Bool) -> [UInt8] {
    func short(_ value: UInt16) -> [UInt8] { isBigEndian ? big(value) : little(value) }
    func long(_ value: UInt32) -> [UInt8] { isBigEndian ? big(value) : big(value).reversed() }
    return Array("Exif\0\0".utf8) + Array((isBigEndian ? "MM" : "II").utf8) + short(42) + long(8)
      + short(2)
      + short(0x010F) + short(2) + long(4) + Array("Cam\0".utf8)
      + short(0x0112) + short(3) + long(1) + short(orientation) + [0, 0] + long(0)
  }

  static func lossyWebP(_ width: UInt16, _ height: UInt16) -> [UInt8] {
    webp("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A] + little(width) + little(height))
  }

  static func losslessWebP(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    webp("VP8L", [0x2F] + big((height - 1) << 14 | (width - 1)).reversed())
  }

  static func extendedWebP(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    webp(
      "VP8X",
      [0x10, 0, 0, 0] + big(width - 1).reversed().prefix(3)
        + big(height - 1).reversed().prefix(3))
  }

  private static func webp(_ chunk: String, _ content: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [100, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8)
      + [UInt8(content.count), 0, 0, 0] + content
  }

  /// A file with two items: a thumbnail of 2 × 2, whose size comes first, and the picture.
  static func avif(_ width: UInt32, _ height: UInt32, quarterTurns: UInt8 = 0) -> [UInt8] {
    let properties = box(
      "ipco",
      fullBox("ispe", big(UInt32(2)) + big(UInt32(2))) + box("irot", [quarterTurns])
        + fullBox("ispe", big(width) + big(height)))
    let associations = fullBox(
      "ipma", big(UInt32(2)) + big(UInt16(7)) + [1, 0x01] + big(UInt16(9)) + [2, 0x83, 0x82])
    return box("ftyp", Array("mif1\0\0\0\0avif".utf8))
      + fullBox(
        "meta",
        fullBox("hdlr", []) + fullBox("pitm", big(UInt16(9)))
          + box("iprp", properties + associations))
  }

  private static func fullBox(_ type: String, _ content: [UInt8]) -> [UInt8] {
    box(type, [0, 0, 0, 0] + content)
  }

  static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    big(UInt32(content.count + 8)) + Array(type.utf8) + content
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func big(_ value: UInt16) -> [UInt8] {
    [UInt8(value >> 8), UInt8(value & 0xFF)]
  }

  private static func little(_ value: UInt16) -> [UInt8] { big(value).reversed() }
}
