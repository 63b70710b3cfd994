/// Brings a published shard to what is now where no page has moved. Lines that say what they said are taken over as they
/// stand, and a shard of such lines is not written at all: a sentence that changes concerns a few of them, and a large
/// site has millions of postings.
package struct ShardPatch: Sendable {
  package let bytes: [UInt8]
  /// Terms that no page held before, in the order of their bytes.
  package let came: [[UInt8]]
  /// Terms that no page holds any more.
  package let gone: [[UInt8]]

  /// Nil when the shard says what it said. `fresh` is what the pages that were read again say now, as a shard of their
  /// own.
  init?(_ published: [UInt8], fresh: [UInt8], _ pages: PublishedPages) {
    let patched = published.withUnsafeBufferPointer { published in
      var patching = ShardPatching(published: published, pages: pages)
      patching.take(fresh)
      return patching.isChanged ? (patching.finished(), patching.came, patching.gone) : nil
    }
    guard let (bytes, came, gone) = patched else { return nil }
    (self.bytes, self.came, self.gone) = (bytes, came, gone)
  }
}

private struct ShardPatching {
  let published: UnsafeBufferPointer<UInt8>
  let pages: PublishedPages
  private var lines: ShardLines
  private var text = ShardText()
  /// Lines that are taken over, as long as none behind them is other than it was.
  private var run: Range<Int>?

  private(set) var isChanged = false
  private(set) var came: [[UInt8]] = []
  private(set) var gone: [[UInt8]] = []

  init(published: UnsafeBufferPointer<UInt8>, pages: PublishedPages) {
    self.published = published
    self.pages = pages
    lines = ShardLines(published)
  }

  mutating func take(_ fresh: [UInt8]) {
    var new = ShardReader(fresh)
    var (oldLine, newTerm) = (lines.next(keeping: pages), new.term())
    while oldLine != nil || newTerm != nil {
      let order = order(oldLine, newTerm)
      let line = order == .new ? nil : oldLine
      let fresh = order == .old ? [] : new.postings()
      if let line, line.left == fresh {
        keep(line.whole)
      } else {
        renew(line, newTerm, fresh)
      }
      if order != .old { newTerm = new.term() }
      if order != .new { oldLine = lines.next(keeping: pages) }
    }
  }

  mutating func finished() -> [UInt8] {
    endRun()
    return text.bytes
  }

  private enum Order { case old, new, same }

  private func order(_ line: ShardLines.Line?, _ new: ArraySlice<UInt8>?) -> Order {
    guard let old = line.map({ published[$0.term] }) else { return .new }
    guard let new, !old.lexicographicallyPrecedes(new) else { return .old }
    return new.lexicographicallyPrecedes(old) ? .new : .same
  }

  private mutating func keep(_ line: Range<Int>) {
    run = run.map { $0.lowerBound..<line.upperBound } ?? line
  }

  private mutating func endRun() {
    if let run { text.add(lines: published[run]) }
    run = nil
  }

  /// A line that says something else than it did, or is new.
  private mutating func renew(
    _ line: ShardLines.Line?, _ newTerm: ArraySlice<UInt8>?, _ fresh: [Posting]
  ) {
    isChanged = true
    endRun()
    guard let term = line.map({ Array(published[$0.term]) }) ?? newTerm.map(Array.init) else {
      return
    }
    var postings = fresh
    if let line {
      var reader = ShardReader(published[line.postings])
      postings += reader.postings().filter { pages.keeps($0.page) }
      postings.sort { $0.page < $1.page }
    } else {
      came.append(term)
    }
    if postings.isEmpty { gone.append(term) } else { text.add(term, postings) }
  }
}

/// The pages of a published index.
package struct PublishedPages: Sendable {
  /// Where they are now; nil for those that are gone or were read again.
  package let now: [Int?]
  /// Whether none has moved.
  let areInPlace: Bool
  /// What `now` has for each.
  let areKept: [Bool]

  package init(now: [Int?]) {
    self.now = now
    areKept = now.map { $0 != nil }
    areInPlace = now.indices.allSatisfy { now[$0] == nil || now[$0] == $0 }
  }

  subscript(page: Int) -> Int? { now.indices.contains(page) ? now[page] : nil }

  func keeps(_ page: Int) -> Bool { areKept.indices.contains(page) && areKept[page] }
}
