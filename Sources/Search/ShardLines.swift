/// The lines of a published shard, one after the other, without keeping what each says of every page: nearly all lines of a
/// large index are taken over, and those of common words name half of its pages.
struct ShardLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  struct Line {
    let term: Range<Int>
    let postings: Range<Int>
    /// What the line says of pages that are not kept.
    let left: [Posting]

    /// Without the end of the line.
    var whole: Range<Int> { term.lowerBound..<postings.upperBound }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Nil at the end, and behind a line that is damaged.
  mutating func next(keeping pages: PublishedPages) -> Line? {
    if position > 0 {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return nil }
      position += 1
    }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count else { return nil }
    let space = position
    position += 1
    let left = pages.areKept.withUnsafeBufferPointer { skipPostings(leaving: $0) }
    return Line(term: start..<space, postings: (space + 1)..<position, left: left)
  }

  /// - Returns: those of pages that are not kept.
  private mutating func skipPostings(leaving pages: UnsafeBufferPointer<Bool>) -> [Posting] {
    ShardText.values.withUnsafeBufferPointer { values in
      var left: [Posting] = []
      var (page, distance, shift) = (0, 0, 0)
      while let digit = digit(values) {
        distance |= (digit & 31) << shift
        shift += 5
        guard digit < 32 else { continue }
        guard let rest = self.digit(values) else { break }
        let section = rest & 16 == 0 ? 0 : self.digit(values) ?? 0
        page &+= distance
        (distance, shift) = (0, 0)
        if page >= pages.count || !pages[page] {
          left.append(Posting(page: page, weight: UInt8(rest & 15), section: UInt8(section)))
        }
      }
      return left
    }
  }

  @inline(__always)
  private mutating func digit(_ values: UnsafeBufferPointer<Int8>) -> Int? {
    guard position < bytes.count else { return nil }
    let value = values[Int(bytes[position])]
    guard value >= 0 else { return nil }
    position += 1
    return Int(value)
  }
}
