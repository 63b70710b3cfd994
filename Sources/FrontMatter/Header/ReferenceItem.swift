/// One item of the list `references`.
package enum ReferenceItem: Sendable {
  /// The id of an entry in the site's shared references.
  case id(Located<String>)
  /// A mapping, not yet decoded: a CSL entry, or `text` with a citation to be printed as it stands.
  /// It keeps the file's bytes in memory as long as it lives.
  case entry(YAMLValue)
}

extension ReferenceItem {
  static func read(_ reader: inout ValueReader) -> ReferenceItem? {
    guard reader.shape == .mapping else { return reader.text().map { .id($0) } }
    return reader.raw().map { .entry($0) }
  }
}
