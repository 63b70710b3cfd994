/// That a page holds a term, how much it says of it, and in which of its sections most of that stands.
struct Posting: Equatable {
  /// A site has thousands of pages and millions of postings.
  private var pageNumber: Int32
  /// 1 to 15, on a logarithmic scale.
  var weight: UInt8
  /// 0 is the page's beginning, others are its headings; those beyond the last one count as the last.
  var section: UInt8

  static let lastSection = 63

  var page: Int {
    get { Int(pageNumber) }
    set { pageNumber = Int32(clamping: newValue) }
  }

  init(page: Int, weight: UInt8, section: UInt8) {
    pageNumber = Int32(clamping: page)
    self.weight = weight
    self.section = section
  }

  /// Three eighths of an octave a step: one mention is 1, thirty are 14.
  static func weight(ofScore score: Int) -> UInt8 {
    var (weight, bound) = (1, 1.3)
    while weight < 15, Double(score) >= bound {
      weight += 1
      bound *= 1.3
    }
    return UInt8(weight)
  }
}

/// How many files the postings of a language are spread over, and in which one a term has its own.
package struct SearchShards: Sendable, Equatable {
  /// A power of two.
  package let count: Int

  /// A small site has one; the more pages, the more shards, and the larger each of them.
  package init(pages: Int) {
    var count = 1
    if pages > 64 {
      while count * count < pages * 4 { count *= 2 }
    }
    self.count = count
  }

  /// The shards of another number in which the terms of a shard are.
  package func sources(of shard: Int, among others: SearchShards) -> [Int] {
    guard others.count > count else { return [shard & (others.count - 1)] }
    return stride(from: shard, to: others.count, by: count).map { $0 }
  }

  /// FNV-1a, 32 bits: what the browser works out, too.
  func shard(of term: ArraySlice<UInt8>) -> Int {
    var digest: UInt32 = 0x811C_9DC5
    for byte in term { digest = (digest ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(digest) & (count - 1)
  }
}
