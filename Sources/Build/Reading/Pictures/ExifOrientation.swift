/// How the camera was held: tag 0x0112 of the first directory (Exif 3.0, section 4.6; TIFF 6.0).
struct ExifOrientation {
  /// Browsers turn the picture by a quarter, so that its width becomes its height.
  let isTurned: Bool

  /// Upright when nothing is said, or nothing that can be read. `tiff` is where the TIFF header is.
  init(_ bytes: UntrustedBytes, tiff: Int) {
    isTurned = Self.value(bytes, tiff: tiff).map((5...8).contains) ?? false
  }

  private static func value(_ bytes: UntrustedBytes, tiff: Int) -> Int? {
    let isBigEndian = bytes.has("MM", at: tiff)
    guard isBigEndian || bytes.has("II", at: tiff) else { return nil }
    func number(_ length: Int, at offset: Int) -> Int? {
      isBigEndian ? bytes.bigEndian(length, at: offset) : bytes.littleEndian(length, at: offset)
    }
    guard let start = number(4, at: tiff + 4), let entries = number(2, at: tiff + start) else {
      return nil
    }
    for entry in 0..<entries {
      let offset = tiff + start + 2 + entry * 12
      guard let tag = number(2, at: offset) else { return nil }
      if tag == 0x0112 { return number(2, at: offset + 8) }
    }
    return nil
  }
}
