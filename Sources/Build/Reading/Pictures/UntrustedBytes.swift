/// Bytes of a file that may be cut off, damaged or made to do harm. What they do not have reads as nil.
struct UntrustedBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// A number of at most four bytes, the highest first.
  func bigEndian(_ length: Int, at offset: Int) -> Int? {
    slice(length, at: offset)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of at most four bytes, the lowest first.
  func littleEndian(_ length: Int, at offset: Int) -> Int? {
    slice(length, at: offset)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    slice(expected.count, at: offset)?.elementsEqual(expected) ?? false
  }

  func has(_ expected: String, at offset: Int) -> Bool {
    slice(expected.utf8.count, at: offset)?.elementsEqual(expected.utf8) ?? false
  }

  /// Whether these bytes stand anywhere in it. Linear in their number.
  func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && has(wanted, at: $0) }
  }

  /// What there is of a stretch.
  func part(_ range: Range<Int>) -> UntrustedBytes {
    UntrustedBytes(Array(bytes[range.clamped(to: bytes.indices)]))
  }

  /// As many of them as there are.
  func bytes(_ count: Int, at offset: Int) -> ArraySlice<UInt8> {
    bytes.dropFirst(max(offset, 0)).prefix(max(count, 0))
  }

  /// The bytes as text; what is no UTF-8 is replaced.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private func slice(_ length: Int, at offset: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= bytes.count - length else { return nil }
    return bytes[offset..<offset + length]
  }
}
