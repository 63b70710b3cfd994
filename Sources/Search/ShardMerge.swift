/// Puts a shard together: what the threads found on the pages that were read, and what the last build's shard says of those
/// that were not. What they say is gone through twice, to count it and to put it where it belongs: there are tens of
/// thousands of postings in a shard, and each thread has one at a time when a build has most in memory.
struct ShardMerge {
  private var terms: [ArraySlice<UInt8>] = []
  private var sources: [Source] = []

  private enum Source {
    /// Numbers of terms begin with `first`.
    case found(PostingLog, shard: Int, first: Int)
    /// The same; nothing is taken of a term that belongs to another shard.
    case published([UInt8], first: Int, isWanted: (ArraySlice<UInt8>) -> Bool, PublishedPages)
  }

  mutating func add(_ log: PostingLog, shard: Int, _ term: (Int32) -> ArraySlice<UInt8>) {
    sources.append(.found(log, shard: shard, first: terms.count))
    for number in log.terms(ofShard: shard) { terms.append(term(number)) }
  }

  mutating func add(
    published bytes: [UInt8], isWanted: @escaping (ArraySlice<UInt8>) -> Bool,
    _ pages: PublishedPages
  ) {
    sources.append(.published(bytes, first: terms.count, isWanted: isWanted, pages))
    var reader = ShardReader(bytes)
    while let term = reader.term() {
      terms.append(term)
      reader.skipPostings()
    }
  }

  /// Calls `visit` with each posting and its term's number.
  private func forEachPosting(_ visit: (Int, Posting) -> Void) {
    for source in sources {
      switch source {
      case .found(let log, let shard, let first):
        log.visit(shard: shard) { posting, number in visit(first + number, posting) }
      case .published(let bytes, let first, let isWanted, let pages):
        var reader = ShardReader(bytes)
        var number = first
        while let term = reader.term() {
          let isWanted = isWanted(term)
          while var posting = reader.posting() {
            guard isWanted, let now = pages[posting.page] else { continue }
            posting.page = now
            visit(number, posting)
          }
          number += 1
        }
      }
    }
  }

  /// - Returns: the shard, and its terms in the order of their bytes.
  func text() -> (bytes: [UInt8], terms: [[UInt8]]) {
    let order = terms.indices.sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
    var ranks = [Int](repeating: 0, count: terms.count)
    var distinct: [Int] = []
    for index in order {
      let isKnown = distinct.last.map { terms[$0].elementsEqual(terms[index]) } ?? false
      if !isKnown { distinct.append(index) }
      ranks[index] = distinct.count - 1
    }
    let groups = grouped(ranks, distinct.count)
    var text = ShardText()
    var used: [[UInt8]] = []
    for (rank, term) in distinct.enumerated() {
      let group = groups.postings[groups.starts[rank]..<groups.starts[rank + 1]]
      guard !group.isEmpty else { continue }
      text.add(terms[term], group)
      used.append(Array(terms[term]))
    }
    return (text.bytes, used)
  }

  /// The postings of each term, one behind the other, in the order of the pages.
  private func grouped(_ ranks: [Int], _ count: Int) -> (postings: [Posting], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    forEachPosting { term, _ in starts[ranks[term] + 1] += 1 }
    for rank in 0..<count { starts[rank + 1] += starts[rank] }
    var next = starts
    var sorted = [Posting](
      repeating: Posting(page: 0, weight: 0, section: 0), count: starts[count])
    forEachPosting { term, posting in
      let rank = ranks[term]
      sorted[next[rank]] = posting
      next[rank] += 1
    }
    for rank in 0..<count {
      let range = starts[rank]..<starts[rank + 1]
      if !sorted[range].isAscending { sorted[range].sort { $0.page < $1.page } }
    }
    return (sorted, starts)
  }
}

extension ArraySlice<Posting> {
  fileprivate var isAscending: Bool {
    var before = -1
    for posting in self {
      if posting.page < before { return false }
      before = posting.page
    }
    return true
  }
}
