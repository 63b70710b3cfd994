/// Brings a published shard to what is now where no page has moved: lines that name no page that was read again are
/// taken over as they stand. A sentence that changes concerns a few lines, and a large site has hundreds of thousands.
struct ShardPatch {
  /// What the pages that were read again say now, as a shard of their own.
  let fresh: [UInt8]
  let pages: PublishedPages

  private(set) var text = ShardText()
  private(set) var terms: [[UInt8]] = []

  init(fresh: [UInt8], pages: PublishedPages) {
    self.fresh = fresh
    self.pages = pages
  }

  mutating func apply(to published: [UInt8]) {
    var (old, new) = (ShardReader(published), ShardReader(fresh))
    var (oldTerm, newTerm) = (old.term(), new.term())
    while oldTerm != nil || newTerm != nil {
      switch Self.order(oldTerm, newTerm) {
      case .old:
        if let oldTerm { keep(oldTerm, &old) }
        oldTerm = old.term()
      case .new:
        if let newTerm { add(newTerm, Self.all(&new)) }
        newTerm = new.term()
      case .same:
        if let newTerm { add(newTerm, kept(&old) + Self.all(&new)) }
        (oldTerm, newTerm) = (old.term(), new.term())
      }
    }
  }

  private enum Order { case old, new, same }

  private static func order(_ old: ArraySlice<UInt8>?, _ new: ArraySlice<UInt8>?) -> Order {
    guard let old else { return .new }
    guard let new, !old.lexicographicallyPrecedes(new) else { return .old }
    return new.lexicographicallyPrecedes(old) ? .new : .same
  }

  /// A line of whose term no page says anything new.
  private mutating func keep(_ term: ArraySlice<UInt8>, _ reader: inout ShardReader) {
    let start = reader
    if reader.skipPostings(keeping: pages) {
      text.add(term, start.bytes(before: reader))
      terms.append(Array(term))
    } else {
      var again = start
      add(term, kept(&again))
    }
  }

  private mutating func add(_ term: ArraySlice<UInt8>, _ postings: [Posting]) {
    guard !postings.isEmpty else { return }
    text.begin(term)
    for posting in postings.sorted(by: { $0.page < $1.page }) { text.add(posting) }
    terms.append(Array(term))
  }

  private func kept(_ reader: inout ShardReader) -> [Posting] {
    Self.all(&reader).filter { pages.keeps($0.page) }
  }

  private static func all(_ reader: inout ShardReader) -> [Posting] {
    var postings: [Posting] = []
    while let posting = reader.posting() { postings.append(posting) }
    return postings
  }
}

/// The pages of a published index.
package struct PublishedPages: Sendable {
  /// Where they are now; nil for those that are gone or were read again.
  package let now: [Int?]
  /// Whether none has moved.
  let areInPlace: Bool

  package init(now: [Int?]) {
    self.now = now
    areInPlace = now.indices.allSatisfy { now[$0] == nil || now[$0] == $0 }
  }

  subscript(page: Int) -> Int? { now.indices.contains(page) ? now[page] : nil }

  func keeps(_ page: Int) -> Bool { self[page] != nil }
}
