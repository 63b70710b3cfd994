/// A short digest that grows with what is added to it, the same in every run and on every machine.
///
/// Not for security: 64 bits, eight bytes a step. Each addition is bounded, so that "ab" and "c" are not
/// "a" and "bc". Two of a site's values sharing one by chance is less likely than a fault of the disk.
package struct Fingerprint: Sendable, Hashable {
  package private(set) var value: UInt64

  package init() {
    value = Self.prime
  }

  /// Of bytes alone. Linear in their number.
  package init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBytes(Self.digest)
  }

  package init(of bytes: ArraySlice<UInt8>) {
    value = bytes.withUnsafeBytes(Self.digest)
  }

  package init(of text: String) {
    var text = text
    value = text.withUTF8 { Self.digest(UnsafeRawBufferPointer($0)) }
  }

  package mutating func add(_ number: UInt64) {
    value = Self.mixed(value ^ Self.prime, number)
  }

  package mutating func add(_ number: Int) {
    add(UInt64(bitPattern: Int64(number)))
  }

  package mutating func add(_ flag: Bool) {
    add(flag ? UInt64(1) : 0)
  }

  package mutating func add(_ text: String) {
    add(Fingerprint(of: text).value)
  }

  package mutating func add(_ bytes: [UInt8]) {
    add(Fingerprint(of: bytes).value)
  }

  /// Nothing is told from an empty text.
  package mutating func add(_ text: String?) {
    guard let text else { return add(UInt64.max) }
    add(text)
  }

  // MARK: Mixing

  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The digest of some bytes, eight a step. Never 0, which stands for what nobody has read.
  package static func digest(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(buffer.count) &* prime
    var offset = 0
    while offset + 8 <= buffer.count {
      hash = mixed(
        hash, UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
    hash = mixed(hash, rest)
    let digest = mixed(hash, UInt64(buffer.count))
    return digest == 0 ? prime : digest
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: prime)
    return product.high ^ product.low &+ word
  }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
