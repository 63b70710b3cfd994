/// Counts what one page says of each term, section by section.
struct PageTerms {
  fileprivate struct Count {
    let term: Int32
    var total: Int32
    /// In the section that is being read.
    var here: Int32
    var section: UInt8
    var best: Int32
    var bestSection: UInt8
  }

  private var counts: [Count] = []
  /// For each term of the thread's table, where its count is, and on which page that was so.
  private var places: [(page: Int32, index: Int32)] = []
  private var page: Int32 = 0

  mutating func begin() {
    counts.removeAll(keepingCapacity: true)
    page += 1
  }

  /// Sections come in ascending order.
  mutating func add(_ term: Int, _ section: UInt8, _ score: Int32) {
    while places.count <= term { places.append((0, 0)) }
    if places[term].page == page {
      let index = Int(places[term].index)
      counts.withUnsafeMutableBufferPointer { $0[index].add(section, score) }
    } else {
      places[term] = (page, Int32(counts.count))
      counts.append(
        Count(
          term: Int32(term), total: score, here: score, section: section, best: score,
          bestSection: section))
    }
  }

  func visit(_ visit: (_ term: Int32, _ score: Int, _ section: UInt8) -> Void) {
    for count in counts { visit(count.term, Int(count.total), count.bestSection) }
  }
}

extension PageTerms.Count {
  fileprivate mutating func add(_ section: UInt8, _ score: Int32) {
    total += score
    here = section == self.section ? here + score : score
    self.section = section
    if here > best { (best, bestSection) = (here, section) }
  }
}
