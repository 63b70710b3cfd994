import CBrotli

/// One file of RFC 7932 after the other. The library's own state cannot be used twice; the space for the
/// output is.
struct BrotliEncoder {
  private var space: [UInt8] = []

  /// Measured on 200 pages of 21 KB, on one core, in ms and bytes a page, with a window that fits:
  ///
  ///     quality   4    0.5   4,879        quality   9    1.2   4,541
  ///     quality   5    0.6   4,564        quality  10   16.7   4,081
  ///     quality   7    0.7   4,550        quality  11   36.9   3,956
  ///
  /// 10,000 pages take 6 s of one core's time at 5 and more than 6 minutes at 11, which is no time for
  /// an editor to wait; what a reader gains by 11 is 600 bytes. Gzip makes 5,055 bytes of the same page.
  private static let quality: Int32 = 5

  mutating func encode(_ bytes: [UInt8]) -> [UInt8] {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    if space.count < bound { space = [UInt8](repeating: 0, count: bound) }
    var count = space.count
    let isDone = BrotliEncoderCompress(
      Self.quality, Self.windowBits(for: bytes.count), BROTLI_MODE_TEXT, bytes.count, bytes, &count,
      &space)
    precondition(isDone == BROTLI_TRUE, "brotli's bound on the output holds")
    return Array(space[..<count])
  }

  /// The smallest window that holds the whole file. The usual one of 4 MB is cleared for each page and
  /// costs half as much again, here and in the browser.
  private static func windowBits(for size: Int) -> Int32 {
    // RFC 7932, section 9.1: a window of n bits reaches 2^n - 16 bytes back.
    (BROTLI_MIN_WINDOW_BITS..<BROTLI_DEFAULT_WINDOW).first { size <= (1 << $0) - 16 }
      ?? BROTLI_DEFAULT_WINDOW
  }
}
