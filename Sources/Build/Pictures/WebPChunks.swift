/// The chunks of a WebP file (RFC 9649, section 2.3), to leave out what is no picture: some versions of vips keep it
/// whatever they are told, and it may say where a photograph was taken.
enum WebPChunks {
  /// Profiles of colours go too: what vips is asked for is sRGB, which is what browsers take for granted.
  private static let leftOut: [[UInt8]] = ["EXIF", "XMP ", "ICCP"].map { Array($0.utf8) }
  /// Bits of `VP8X` that announce them (section 2.7.1): profile, Exif, XMP.
  private static let announced: UInt8 = 0b0010_1100

  /// Nil for bytes that are no whole WebP file.
  static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
    let file = UntrustedBytes(bytes)
    guard file.has("RIFF", at: 0), file.has("WEBP", at: 8) else { return nil }
    var kept = Array(bytes[..<12])
    var offset = 12
    while offset < bytes.count {
      guard let size = file.littleEndian(4, at: offset + 4), offset + 8 + size <= bytes.count else {
        return nil
      }
      // A chunk with an odd number of bytes has one more behind it.
      let end = min(offset + 8 + size + size % 2, bytes.count)
      if !leftOut.contains(where: { file.has($0, at: offset) }) {
        let start = kept.count
        kept += bytes[offset..<end]
        if file.has("VP8X", at: offset), size > 0 { kept[start + 8] &= ~announced }
      }
      offset = end
    }
    guard let size = UInt32(exactly: kept.count - 8) else { return nil }
    withUnsafeBytes(of: size.littleEndian) { kept.replaceSubrange(4..<8, with: $0) }
    return kept
  }
}
