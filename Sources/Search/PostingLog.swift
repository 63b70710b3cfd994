/// The postings that one thread found, by shard, in the order of the pages. A posting takes three to four bytes, for there
/// are hundreds on each page. One thread writes it; when that is done, any may read it.
final class PostingLog: @unchecked Sendable {
  private struct Shard {
    var first: UInt32 = 0
    var last: UInt32 = 0
    /// Bytes in the last block; a full one when there is none.
    var used = PostingLog.payload
    var page = 0
    /// Numbers of the shard's terms in the thread's table.
    var terms: [Int32] = []
  }

  /// Blocks of bytes that follow one another; the first four of each say which one comes next.
  private var slabs: [UnsafeMutablePointer<UInt8>] = []
  private var blocks: UInt32 = 1
  private var shards: [Shard]

  private static let block = 128
  private static let payload = block - 4
  private static let blocksPerSlab: UInt32 = 4096

  init(shards count: Int) {
    shards = [Shard](repeating: Shard(), count: count)
  }

  deinit {
    for slab in slabs { slab.deallocate() }
  }

  func terms(ofShard shard: Int) -> [Int32] { shards[shard].terms }

  /// - Returns: the number of a term within its shard.
  func add(term: Int32, toShard shard: Int) -> Int {
    shards[shard].terms.append(term)
    return shards[shard].terms.count - 1
  }

  /// Pages come in ascending order. `term` is a number within the shard.
  func add(_ posting: Posting, of term: Int, toShard shard: Int) {
    write(UInt64(posting.page - shards[shard].page), shard)
    shards[shard].page = posting.page
    write(UInt64(term), shard)
    write(UInt64(posting.weight) | UInt64(posting.section) << 4, shard)
  }

  /// Calls `visit` with each posting of a shard and its term's number within it.
  func visit(shard number: Int, _ visit: (Posting, Int) -> Void) {
    let shard = shards[number]
    guard shard.first != 0 else { return }
    var reader = Reader(log: self, block: shard.first, last: shard.last, used: shard.used)
    var page = 0
    while let step = reader.number(), let term = reader.number(), let rest = reader.number() {
      page += Int(step)
      visit(
        Posting(
          page: page, weight: UInt8(rest & 15), section: UInt8(truncatingIfNeeded: rest >> 4)),
        Int(term))
    }
  }

  // MARK: Bytes

  /// LEB128: seven bits a byte.
  private func write(_ number: UInt64, _ shard: Int) {
    var number = number
    while number >= 0x80 {
      write(byte: UInt8(number & 0x7F) | 0x80, shard)
      number >>= 7
    }
    write(byte: UInt8(number), shard)
  }

  private func write(byte: UInt8, _ shard: Int) {
    if shards[shard].used == Self.payload { beginBlock(shard) }
    address(shards[shard].last)[4 + shards[shard].used] = byte
    shards[shard].used += 1
  }

  private func beginBlock(_ shard: Int) {
    if blocks >= UInt32(slabs.count) * Self.blocksPerSlab {
      slabs.append(.allocate(capacity: Int(Self.blocksPerSlab) * Self.block))
    }
    let block = blocks
    blocks += 1
    if shards[shard].first == 0 {
      shards[shard].first = block
    } else {
      let link = address(shards[shard].last)
      for byte in 0..<4 { link[byte] = UInt8(truncatingIfNeeded: block >> (8 * UInt32(byte))) }
    }
    shards[shard].last = block
    shards[shard].used = 0
  }

  private func address(_ block: UInt32) -> UnsafeMutablePointer<UInt8> {
    slabs[Int(block / Self.blocksPerSlab)] + Int(block % Self.blocksPerSlab) * Self.block
  }

  private struct Reader {
    let log: PostingLog
    var block: UInt32
    let last: UInt32
    let used: Int
    var position = 0

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
      if block == last {
        guard position < used else { return nil }
      } else if position == PostingLog.payload {
        let link = log.address(block)
        block = 0
        for byte in 0..<4 { block |= UInt32(link[byte]) << (8 * UInt32(byte)) }
        position = 0
        return self.byte()
      }
      defer { position += 1 }
      return log.address(block)[4 + position]
    }
  }
}
