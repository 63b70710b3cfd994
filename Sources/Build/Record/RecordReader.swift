/// The bytes are not those of a record: cut off, of another version, or somebody else's. The build that finds
/// this does without the record.
struct DamagedRecord: Error {}

/// Reads what `RecordWriter` wrote, in the same order.
struct RecordReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  var isAtEnd: Bool { position >= end }

  mutating func number() throws(DamagedRecord) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end, shift < 64 else { throw DamagedRecord() }
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func integer() throws(DamagedRecord) -> Int {
    let coded = try number()
    return Int(truncatingIfNeeded: (coded >> 1) ^ (0 &- (coded & 1)))
  }

  /// A number of things that follow, each at least one byte.
  mutating func count() throws(DamagedRecord) -> Int {
    let count = try number()
    guard count <= UInt64(end - position) else { throw DamagedRecord() }
    return Int(count)
  }

  mutating func flag() throws(DamagedRecord) -> Bool {
    guard position < end, bytes[position] < 2 else { throw DamagedRecord() }
    position += 1
    return bytes[position - 1] == 1
  }

  mutating func text() throws(DamagedRecord) -> String {
    let block = try block()
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[block]), as: UTF8.self)
    }
  }

  mutating func fixed() throws(DamagedRecord) -> UInt64 {
    guard end - position >= 8 else { throw DamagedRecord() }
    defer { position += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
  }

  /// Where a block's bytes lie; they are passed over.
  mutating func block() throws(DamagedRecord) -> Range<Int> {
    let count = try count()
    defer { position += count }
    return position..<(position + count)
  }

  mutating func optional<Value>(
    _ read: (inout RecordReader) throws(DamagedRecord) -> Value
  ) throws(DamagedRecord) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Element>(
    _ read: (inout RecordReader) throws(DamagedRecord) -> Element
  ) throws(DamagedRecord) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }
}
