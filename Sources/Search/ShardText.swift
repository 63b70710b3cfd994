/// A shard as it is published: a line a term, in the order of their bytes. Behind the term and a space stand its postings,
/// in the order of the pages, in characters of which each holds six bits.
///
/// A posting is the distance from the page before (five bits a character, the lowest first, the sixth says that more
/// follow), then the weight (four bits) and whether a section follows (the fifth), then the section, if it is not 0.
struct ShardText {
  private(set) var bytes: [UInt8] = []
  private var page = 0

  static let digits: [UInt8] = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

  mutating func begin(_ term: some Sequence<UInt8>) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: term)
    bytes.append(UInt8(ascii: " "))
    page = 0
  }

  /// A line whose postings are written already.
  mutating func add(_ term: some Sequence<UInt8>, _ postings: ArraySlice<UInt8>) {
    begin(term)
    bytes.append(contentsOf: postings)
  }

  mutating func add(_ posting: Posting) {
    var distance = posting.page - page
    page = posting.page
    while distance >= 32 {
      bytes.append(Self.digits[distance & 31 | 32])
      distance >>= 5
    }
    bytes.append(Self.digits[distance])
    bytes.append(Self.digits[Int(posting.weight) | (posting.section > 0 ? 16 : 0)])
    if posting.section > 0 { bytes.append(Self.digits[Int(posting.section)]) }
  }
}

/// Reads a published shard back.
struct ShardReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var page = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
    position = 0
  }

  /// The next line's term; its postings must have been read.
  mutating func term() -> ArraySlice<UInt8>? {
    guard position < bytes.endIndex else { return nil }
    if position > 0, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    guard let space = bytes[position...].firstIndex(of: UInt8(ascii: " ")) else { return nil }
    defer {
      position = space + 1
      page = 0
    }
    return bytes[position..<space]
  }

  /// What lies between this place and one further on.
  func bytes(before other: ShardReader) -> ArraySlice<UInt8> { bytes[position..<other.position] }

  /// Nil at the end of the line, and where it is damaged.
  mutating func posting() -> Posting? {
    var (distance, shift) = (0, 0)
    while let digit = digit() {
      distance |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      guard let value = self.digit() else { return nil }
      let section = value & 16 == 0 ? 0 : self.digit() ?? 0
      page += distance
      return Posting(page: page, weight: UInt8(value & 15), section: UInt8(section))
    }
    return nil
  }

  /// Goes to where the postings of a line end, as reading all of them does, in a fraction of the time: nearly all lines of
  /// a large index are taken over.
  ///
  /// - Returns: whether all of their pages are kept.
  mutating func skipPostings(keeping pages: PublishedPages) -> Bool {
    var areKept = true
    position = bytes.withUnsafeBufferPointer { bytes in
      Self.values.withUnsafeBufferPointer { values in
        var next = position
        func digit() -> Int? {
          guard next < bytes.count, values[Int(bytes[next])] >= 0 else { return nil }
          defer { next += 1 }
          return Int(values[Int(bytes[next])])
        }
        var (page, distance, shift) = (0, 0, 0)
        while let value = digit() {
          distance |= (value & 31) << shift
          shift += 5
          guard value < 32 else { continue }
          guard let rest = digit() else { break }
          if rest & 16 != 0 { _ = digit() }
          page += distance
          (distance, shift) = (0, 0)
          if !pages.keeps(page) { areKept = false }
        }
        return next
      }
    }
    return areKept
  }

  private mutating func digit() -> Int? {
    guard position < bytes.endIndex else { return nil }
    let value = Self.values[Int(bytes[position])]
    guard value >= 0, position < bytes.endIndex else { return nil }
    position += 1
    return Int(value)
  }

  private static let values: [Int8] = {
    var values = [Int8](repeating: -1, count: 256)
    for (value, digit) in ShardText.digits.enumerated() { values[Int(digit)] = Int8(value) }
    return values
  }()
}
