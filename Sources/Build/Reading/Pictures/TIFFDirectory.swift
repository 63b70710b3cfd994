/// A directory of a TIFF file (TIFF 6.0, section 2), in which cameras keep what they know of a picture.
struct TIFFDirectory {
  private let bytes: UntrustedBytes
  private let tiff: Int
  /// Behind the header of the TIFF.
  private let start: Int
  let isBigEndian: Bool

  /// The first one; nil where there is none. `tiff` is where the header is.
  init?(_ bytes: UntrustedBytes, tiff: Int) {
    let isBigEndian = bytes.has("MM", at: tiff)
    guard isBigEndian || bytes.has("II", at: tiff),
      let start = isBigEndian
        ? bytes.bigEndian(4, at: tiff + 4) : bytes.littleEndian(4, at: tiff + 4)
    else { return nil }
    self.init(bytes, tiff: tiff, start: start, isBigEndian: isBigEndian)
  }

  init(_ bytes: UntrustedBytes, tiff: Int, start: Int, isBigEndian: Bool) {
    self.bytes = bytes
    self.tiff = tiff
    self.start = start
    self.isBigEndian = isBigEndian
  }

  /// Where the entry is; nil where there is none, and where the bytes end before it.
  func entry(ofTag wanted: Int) -> Int? {
    guard let entries = number(2, at: tiff + start) else { return nil }
    for entry in 0..<entries {
      let offset = tiff + start + 2 + entry * 12
      guard let tag = number(2, at: offset) else { return nil }
      if tag == wanted { return offset }
    }
    return nil
  }

  /// The value of an entry that has room for it.
  func number(_ length: Int, ofTag tag: Int) -> Int? {
    entry(ofTag: tag).flatMap { number(length, at: $0 + 8) }
  }

  private func number(_ length: Int, at offset: Int) -> Int? {
    isBigEndian ? bytes.bigEndian(length, at: offset) : bytes.littleEndian(length, at: offset)
  }
}
