/// WebP (RFC 9649): the first chunk is one of three, and each states the size in its own way.
extension PictureSize {
  init?(webp bytes: UntrustedBytes) {
    if bytes.has("VP8 ", at: 12) {
      self.init(lossy: bytes)
    } else if bytes.has("VP8L", at: 12) {
      self.init(lossless: bytes)
    } else if bytes.has("VP8X", at: 12) {
      self.init(extended: bytes)
    } else {
      return nil
    }
  }

  /// RFC 6386, section 9.1: a key frame; the two bits above the fourteen ask for enlargement, which
  /// browsers do not do.
  private init?(lossy bytes: UntrustedBytes) {
    guard bytes.has([0x9D, 0x01, 0x2A], at: 23), let width = bytes.littleEndian(2, at: 26),
      let height = bytes.littleEndian(2, at: 28)
    else { return nil }
    self.init(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// RFC 9649, section 3.4: fourteen bits each, less one.
  private init?(lossless bytes: UntrustedBytes) {
    guard bytes[20] == 0x2F, let bits = bytes.littleEndian(4, at: 21) else { return nil }
    self.init(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
  }

  /// RFC 9649, section 2.7.1: the canvas, 24 bits each, less one.
  private init?(extended bytes: UntrustedBytes) {
    guard let width = bytes.littleEndian(3, at: 24), let height = bytes.littleEndian(3, at: 27)
    else { return nil }
    self.init(width: width + 1, height: height + 1)
  }
}
