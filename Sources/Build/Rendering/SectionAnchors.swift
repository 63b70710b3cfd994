import Fingerprints

/// Which headings each page has, kept as small as can be: links to sections are checked against it when
/// all pages have been read.
struct SectionAnchors: Sendable {
  private var anchors: [Int: [UInt64]] = [:]

  mutating func add(_ ids: some Sequence<String>, of page: Int) {
    add(ids.map { Fingerprint(of: $0).value }, of: page)
  }

  mutating func add(_ digests: [UInt64], of page: Int) {
    anchors[page] = digests
  }

  mutating func merge(_ other: SectionAnchors) {
    anchors.merge(other.anchors) { first, _ in first }
  }

  var isEmpty: Bool { anchors.isEmpty }

  /// Digests of the ids; nil for a page that was not read.
  subscript(page: Int) -> [UInt64]? { anchors[page] }

  /// True for a page whose body was not read: it has problems of its own.
  func mayHave(_ id: String, on page: Int) -> Bool {
    guard let known = anchors[page] else { return true }
    return known.contains(Fingerprint(of: id).value)
  }
}
