/// A short digest of a source, by which a comment tells which version of the page was read. Not for
/// security: 64 bits, eight bytes a step.
struct SourceDigest: Sendable, CustomStringConvertible {
  let value: UInt64

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ bytes: [UInt8]) {
    var hash = UInt64(bytes.count) &* Self.prime
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        hash = Self.mixed(
          hash, UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
      hash = Self.mixed(hash, rest)
    }
    value = Self.mixed(hash, UInt64(bytes.count))
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: prime)
    return product.high ^ product.low &+ word
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
