/// Which glossary terms are explained on a page.
package enum GlossaryUse: Sendable, Hashable {
  case all
  case none
  /// Ids of terms.
  case only([Located<String>])
}

extension GlossaryUse {
  /// A flag, or a list of ids.
  static func read(_ reader: inout ValueReader) -> GlossaryUse? {
    if reader.shape == .list { return reader.list { $0.text() }.map { .only($0) } }
    return reader.flag().map { $0.value ? .all : .none }
  }
}
