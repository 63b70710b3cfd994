import Fingerprints

/// Which headings each page has, kept as small as can be: links to sections are checked against it when
/// all pages have been read.
struct SectionAnchors: Sendable {
  /// Of one page behind another: an array for each would cost as much again.
  private var digests: [UInt64] = []
  private var places: [Int: Range<UInt32>] = [:]
  /// What other threads found, where they keep it.
  private var others: [SectionAnchors] = []

  mutating func add(_ ids: some Sequence<String>, of page: Int) {
    add(ids.map { Fingerprint(of: $0).value }, of: page)
  }

  mutating func add(_ digests: some Sequence<UInt64>, of page: Int) {
    let start = UInt32(self.digests.count)
    self.digests += digests
    places[page] = start..<UInt32(self.digests.count)
  }

  /// Takes in what another thread found, of pages that are not known here.
  mutating func merge(_ other: SectionAnchors) { others.append(other) }

  var isEmpty: Bool { places.isEmpty && others.allSatisfy(\.isEmpty) }

  /// Digests of the ids; nil for a page that was not read.
  subscript(page: Int) -> ArraySlice<UInt64>? {
    places[page].map { digests[Int($0.lowerBound)..<Int($0.upperBound)] }
      ?? others.lazy.compactMap { $0[page] }.first
  }

  /// True for a page whose body was not read: it has problems of its own.
  func mayHave(_ id: String, on page: Int) -> Bool {
    guard let known = self[page] else { return true }
    return known.contains(Fingerprint(of: id).value)
  }
}
