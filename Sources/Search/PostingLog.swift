/// The postings that one thread found, by shard, in the order of the pages. A posting takes two to four bytes, for there
/// are hundreds on each page. One thread writes it; when that is done, any may read it.
///
/// The first number of a posting is the distance from the page before and, in its lowest two bits, the term: most
/// postings are of a shard's first terms, which stand on most pages. A 3 says that the term follows, less 3. The last number
/// is the weight (four bits) and the section.
final class PostingLog: @unchecked Sendable {
  /// Where the next byte of a shard goes.
  private struct End {
    var first: UInt32 = 0
    var block: UInt32 = 0
    /// Those of the last block; nil as long as there is none.
    var bytes: UnsafeMutablePointer<UInt8>?
    /// Bytes in the last block; a full one when there is none.
    var used = PostingLog.payload
    var page = 0
  }

  /// Blocks of bytes that follow one another; the first four of each say which one comes next.
  private var slabs: [UnsafeMutablePointer<UInt8>] = []
  private var blocks: UInt32 = 1
  /// By shard. Written for each posting, which is why they are no array.
  private let ends: UnsafeMutableBufferPointer<End>
  /// By shard, the numbers of its terms in the thread's table.
  private var terms: [[Int32]]

  private static let otherTerm = 3
  private static let block = 128
  private static let link = 4
  private static let payload = block - link
  private static let blocksPerSlab: UInt32 = 4096

  init(shards count: Int) {
    ends = .allocate(capacity: count)
    ends.initialize(repeating: End())
    terms = [[Int32]](repeating: [], count: count)
  }

  deinit {
    for slab in slabs { slab.deallocate() }
    ends.deallocate()
  }

  func terms(ofShard shard: Int) -> [Int32] { terms[shard] }

  /// - Returns: the number of a term within its shard.
  func add(term: Int32, toShard shard: Int) -> Int {
    terms[shard].append(term)
    return terms[shard].count - 1
  }

  /// Pages come in ascending order. `term` is a number within the shard.
  func add(_ posting: Posting, of term: Int, toShard shard: Int) {
    var end = ends[shard]
    write(UInt64(posting.page - end.page) << 2 | UInt64(min(term, Self.otherTerm)), &end)
    end.page = posting.page
    if term >= Self.otherTerm { write(UInt64(term - Self.otherTerm), &end) }
    write(UInt64(posting.weight) | UInt64(posting.section) << 4, &end)
    ends[shard] = end
  }

  /// Calls `visit` with each posting of a shard and its term's number within it.
  func visit(shard number: Int, _ visit: (Posting, Int) -> Void) {
    let end = ends[number]
    guard end.first != 0 else { return }
    var reader = Reader(self, first: end.first, last: end.block, used: end.used)
    var page = 0
    while let first = reader.number() {
      page += Int(first >> 2)
      var term = first & 3
      if term == UInt64(Self.otherTerm) {
        guard let more = reader.number() else { return }
        term += more
      }
      guard let rest = reader.number() else { return }
      visit(
        Posting(
          page: page, weight: UInt8(rest & 15), section: UInt8(truncatingIfNeeded: rest >> 4)),
        Int(term))
    }
  }

  // MARK: Bytes

  /// LEB128: seven bits a byte.
  @inline(__always)
  private func write(_ number: UInt64, _ end: inout End) {
    var number = number
    while number >= 0x80 {
      write(byte: UInt8(number & 0x7F) | 0x80, &end)
      number >>= 7
    }
    write(byte: UInt8(number), &end)
  }

  @inline(__always)
  private func write(byte: UInt8, _ end: inout End) {
    if end.used == Self.payload { beginBlock(&end) }
    end.bytes?[Self.link + end.used] = byte
    end.used += 1
  }

  private func beginBlock(_ end: inout End) {
    if blocks >= UInt32(slabs.count) * Self.blocksPerSlab {
      slabs.append(.allocate(capacity: Int(Self.blocksPerSlab) * Self.block))
    }
    let block = blocks
    blocks += 1
    if end.first == 0 { end.first = block }
    for byte in 0..<Self.link {
      end.bytes?[byte] = UInt8(truncatingIfNeeded: block >> (8 * UInt32(byte)))
    }
    end.block = block
    end.bytes = address(block)
    end.used = 0
  }

  private func address(_ block: UInt32) -> UnsafeMutablePointer<UInt8> {
    slabs[Int(block / Self.blocksPerSlab)] + Int(block % Self.blocksPerSlab) * Self.block
  }

  private struct Reader {
    let log: PostingLog
    private var block: UInt32
    private var bytes: UnsafeMutablePointer<UInt8>
    private let last: UInt32
    /// Bytes in the last block.
    private let used: Int
    private var position = 0

    init(_ log: PostingLog, first: UInt32, last: UInt32, used: Int) {
      self.log = log
      block = first
      bytes = log.address(first)
      self.last = last
      self.used = used
    }

    mutating func number() -> UInt64? {
      var (number, shift): (UInt64, UInt64) = (0, 0)
      while let byte = byte() {
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
      return nil
    }

    private mutating func byte() -> UInt8? {
      if position == (block == last ? used : PostingLog.payload) {
        guard block != last else { return nil }
        block = (0..<PostingLog.link).reduce(0) { $0 | UInt32(bytes[$1]) << (8 * UInt32($1)) }
        bytes = log.address(block)
        position = 0
      }
      defer { position += 1 }
      return bytes[PostingLog.link + position]
    }
  }
}
