/// A short fingerprint of a file's content, which becomes part of the file's name: another content has
/// another address, so that browsers may keep what they have got for good.
///
/// The one place that knows how it is computed.
struct AssetFingerprint: Sendable, Hashable, CustomStringConvertible {
  private var digest: UInt64 = 0

  /// Bytes of each piece but the last: the fingerprint must not depend on how a file was read.
  static let pieceLength = 1 << 18

  /// The fingerprint of nothing; see `add`.
  init() {}

  init(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.pieceLength, bytes.count)
      add(Array(bytes[start..<end]))
      start = end
    }
  }

  mutating func add(_ piece: [UInt8]) {
    let both = Self.bytes(digest) + Self.bytes(SourceDigest(piece).value)
    digest = SourceDigest(both).value
  }

  private static func bytes(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Twelve hexadecimal digits.
  var description: String {
    let digits = String(digest >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
