/// Formats that keep the size at a fixed place.
extension PictureSize {
  /// PNG, third edition, section 11.2.1: the first chunk is always the header.
  init?(png bytes: UntrustedBytes) {
    guard bytes.has("IHDR", at: 12), let width = bytes.bigEndian(4, at: 16),
      let height = bytes.bigEndian(4, at: 20)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// GIF89a, section 18: the screen on which the frames are drawn.
  init?(gif bytes: UntrustedBytes) {
    guard let width = bytes.littleEndian(2, at: 6), let height = bytes.littleEndian(2, at: 8)
    else { return nil }
    self.init(width: width, height: height)
  }
}
