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

  mutating func add(_ term: some Sequence<UInt8>, _ postings: some Sequence<Posting>) {
    begin(term)
    for posting in postings { add(posting) }
  }

  /// Whole lines, without the end of the last.
  mutating func add(lines: some Collection<UInt8>) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: lines)
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

  /// What each byte holds; -1 for those that end a posting.
  static let values: [Int8] = {
    var values = [Int8](repeating: -1, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = Int8(value) }
    return values
  }()
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

  /// Of the postings of one line.
  init(_ postings: Slice<UnsafeBufferPointer<UInt8>>) {
    self.init(Array(postings))
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

  /// Goes to the end of the line.
  mutating func skipPostings() {
    while posting() != nil {}
  }

  /// Those that are left of the line.
  mutating func postings() -> [Posting] {
    var postings: [Posting] = []
    while let posting = posting() { postings.append(posting) }
    return postings
  }

  /// Nil at the end of the line, and where it is damaged.
  mutating func posting() -> Posting? {
    var (distance, shift) = (0, 0)
    while let digit = digit() {
      distance |= (digit & 31) << shift
      shift += 5
      guard digit < 32 else { continue }
      guard let value = self.digit() else { return nil }
      let section = value & 16 == 0 ? 0 : self.digit() ?? 0
      page &+= distance
      return Posting(page: page, weight: UInt8(value & 15), section: UInt8(section))
    }
    return nil
  }

  private mutating func digit() -> Int? {
    guard position < bytes.endIndex else { return nil }
    let value = ShardText.values[Int(bytes[position])]
    guard value >= 0, position < bytes.endIndex else { return nil }
    position += 1
    return Int(value)
  }
}
