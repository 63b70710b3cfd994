import Crypto

/// A name for some bytes that changes when they do. An asset that carries it in its address may be kept
/// by browsers for ever.
struct ContentDigest: Hashable, Sendable {
  /// The first 12 hexadecimal digits of the bytes' SHA-256. Two assets out of 10,000 have the same by
  /// accident once in some millions of sites.
  let text: String

  init(of bytes: [UInt8]) {
    text = Hexadecimal.text(SHA256.hash(data: bytes).prefix(6))
  }
}

/// Bytes in two digits each, small letters, as `sha256sum` prints them.
enum Hexadecimal {
  static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    append(bytes, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
