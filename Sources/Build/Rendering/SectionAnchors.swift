/// Which headings each page has, kept as small as can be: links to sections are checked against it when
/// all pages have been read.
struct SectionAnchors: Sendable {
  private var anchors: [Int: [UInt64]] = [:]

  mutating func add(_ ids: some Sequence<String>, of page: Int) {
    anchors[page] = ids.map { SourceDigest(Array($0.utf8)).value }
  }

  mutating func merge(_ other: SectionAnchors) {
    anchors.merge(other.anchors) { first, _ in first }
  }

  /// True for a page whose body was not read: it has problems of its own.
  func mayHave(_ id: String, on page: Int) -> Bool {
    guard let known = anchors[page] else { return true }
    return known.contains(SourceDigest(Array(id.utf8)).value)
  }
}
