/// Writes what a build remembers as bytes: numbers with as many bytes as they need, texts with their length.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Makes room at once where the size is nearly known.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count + count / 64)
  }

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A count or position; negative numbers are small too.
  mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))))
  }

  mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 {
      write(UInt64($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  /// Eight bytes whatever the number: for digests, which are never small.
  mutating func write(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Bytes that were written before.
  mutating func write(bytes: ArraySlice<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  /// Bytes with their length.
  mutating func write(block: some Collection<UInt8>) {
    write(UInt64(block.count))
    bytes.append(contentsOf: block)
  }

  mutating func write<Value>(
    _ value: Value?, _ write: (inout RecordWriter, Value) -> Void
  ) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  mutating func write<Element>(
    _ list: some Collection<Element>, _ write: (inout RecordWriter, Element) -> Void
  ) {
    self.write(UInt64(list.count))
    for element in list { write(&self, element) }
  }

  /// Empties the writer and keeps its storage.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }
}
