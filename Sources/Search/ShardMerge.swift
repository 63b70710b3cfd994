/// Puts a shard together: what the threads found on the pages that were read, and what the last build's shard says of those
/// that were not.
struct ShardMerge {
  private var terms: [ArraySlice<UInt8>] = []
  private var postings: [(term: Int32, posting: Posting)] = []

  mutating func add(_ log: PostingLog, shard: Int, _ term: (Int32) -> ArraySlice<UInt8>) {
    let first = terms.count
    for number in log.terms(ofShard: shard) { terms.append(term(number)) }
    log.visit(shard: shard) { posting, number in
      postings.append((Int32(first + number), posting))
    }
  }

  mutating func add(
    published bytes: [UInt8], isWanted: (ArraySlice<UInt8>) -> Bool, _ pages: PublishedPages
  ) {
    var reader = ShardReader(bytes)
    while let term = reader.term() {
      let isWanted = isWanted(term)
      let number = Int32(terms.count)
      terms.append(term)
      while var posting = reader.posting() {
        guard isWanted, let now = pages[posting.page] else { continue }
        posting.page = now
        postings.append((number, posting))
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
      text.begin(terms[term])
      used.append(Array(terms[term]))
      for posting in group { text.add(posting) }
    }
    return (text.bytes, used)
  }

  /// The postings of each term, one behind the other, in the order of the pages.
  private func grouped(_ ranks: [Int], _ count: Int) -> (postings: [Posting], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for (term, _) in postings { starts[ranks[Int(term)] + 1] += 1 }
    for rank in 0..<count { starts[rank + 1] += starts[rank] }
    var next = starts
    var sorted = [Posting](
      repeating: Posting(page: 0, weight: 0, section: 0), count: postings.count)
    for (term, posting) in postings {
      let rank = ranks[Int(term)]
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
