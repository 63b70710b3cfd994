/// Which glossary terms are linked on a page without being marked, where the site does so.
package enum GlossaryUse: Sendable, Hashable {
  case all
  case none
  /// Ids of terms.
  case only([Located<String>])
  /// All but these.
  case except([Located<String>])
}

extension GlossaryUse {
  static let schema = MappingSchema(
    "glossary",
    [
      KeySchema(
        "except", .oneOrMore(.identifier), required: true, example: "risk",
        "terms that are not linked")
    ])

  /// A flag, a list of ids, or a mapping with what is left out.
  static func read(_ reader: inout ValueReader) -> GlossaryUse? {
    switch reader.shape {
    case .list: reader.list { $0.text() }.map { .only($0) }
    case .mapping: reader.mapping { .except($0.texts("except")) }
    case .text: reader.flag().map { $0.value ? .all : .none }
    }
  }
}
