/// A short fingerprint of a file's content, which becomes part of the file's name: another content has
/// another address, so that browsers may keep what they have got for good.
///
/// The first twelve hexadecimal digits of the content's SHA-256, so that anybody can say which file it is.
struct AssetFingerprint: Sendable, CustomStringConvertible {
  private var sum = SHA256Sum()

  /// Bytes of each piece that is read.
  static let pieceLength = 1 << 18

  /// The fingerprint of nothing; see `add`.
  init() {}

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  mutating func add(_ piece: [UInt8]) {
    sum.add(piece[...])
  }

  /// Twelve hexadecimal digits.
  var description: String { Hexadecimal.text(sum.bytes.prefix(6)) }
}
