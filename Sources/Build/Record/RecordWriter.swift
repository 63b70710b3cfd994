/// Writes what a build remembers as bytes: numbers with as many bytes as they need, texts with their length.
struct RecordWriter {
  /// All that was written; with a file, what has not gone there yet.
  private(set) var bytes: [UInt8] = []
  private let file: RecordStream?

  /// With a file, bytes go there by the piece: a record is as large as all that a build holds when it writes one.
  init(to file: RecordStream? = nil) {
    self.file = file
  }

  /// Lets whole pieces go to the file, if there is one.
  private mutating func pass() {
    if let file, bytes.count >= RecordStream.piece { file.take(&bytes) }
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
    guard file != nil else { return self.bytes.append(contentsOf: bytes) }
    var rest = bytes
    while !rest.isEmpty {
      self.bytes.append(contentsOf: rest.prefix(RecordStream.piece))
      rest = rest.dropFirst(RecordStream.piece)
      pass()
    }
  }

  /// Bytes with their length.
  mutating func write(block: some Collection<UInt8>) {
    write(UInt64(block.count))
    bytes.append(contentsOf: block)
    pass()
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
    for element in list {
      write(&self, element)
      pass()
    }
  }

  /// Empties the writer and keeps its storage.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }
}
