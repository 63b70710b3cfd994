/// Ids that headings do not get, because other parts of a page bear them: its layout's own, and those that
/// are made for sources, citations, terms and notes.
package struct ReservedIDs: Sendable {
  /// `ref-` covers `ref-steffens2016`.
  private let beginnings: [String]

  package init(beginnings: [String] = []) {
    self.beginnings = beginnings
  }

  func covers(_ id: String) -> Bool {
    beginnings.contains { id.hasPrefix($0) }
  }
}
