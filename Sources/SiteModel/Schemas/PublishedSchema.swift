package import FrontMatter

/// The files that editors write, each with its closed schema. What checks them is also what is printed here, for
/// code editors and as documentation.
package enum PublishedSchema: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case site
  case glossary
  case references
  case strings

  /// JSON Schema, draft 2020-12.
  package var jsonSchema: JSONValue {
    JSONSchema.document(
      of: kind, address: "urn:sitegen:schema:\(rawValue)", title: "sitegen: \(title)",
      known: Self.known)
  }

  /// What the schema calls a CSL entry in a page's header is described by another module.
  static let known: [String: ValueKind] = ["a CSL entry": .mapping(.sourceOfPage)]

  /// Where the file lies.
  var title: String {
    switch self {
    case .frontMatter: "header of a page"
    case .site: "content/site.yaml"
    case .glossary: "content/<lang>/glossary.yaml"
    case .references: "content/references.yaml"
    case .strings: "templates/strings/<lang>.yaml"
    }
  }

  /// One paragraph on the file as a whole.
  var introduction: String {
    switch self {
    case .frontMatter: "YAML between two lines `---` at the beginning of a page."
    case .site: "The settings of the site: one mapping."
    case .glossary: "The terms of one language: a list."
    case .references:
      "The sources that all pages may cite: a list of CSL entries. `references.json` is the same as JSON."
    case .strings:
      "Every word of the pages that is not content: one text a key. Layouts may use keys of their own beside these."
    }
  }

  var kind: ValueKind {
    switch self {
    case .frontMatter: .mapping(FrontMatter.schema)
    case .site: .mapping(.site)
    case .glossary: .list(of: .mapping(.term))
    case .references: .list(of: .mapping(.source))
    case .strings: .mapping(.strings)
    }
  }
}

extension MappingSchema {
  /// The texts that the program itself uses.
  static let strings = MappingSchema(
    "strings",
    SiteString.allCases.map { key in
      let kind: ValueKind =
        key == .textDirection ? .choice(["ltr", "rtl"]) : .phrase(key.placeholders.sorted())
      return KeySchema(key.rawValue, kind, required: true, key.purpose)
    }, others: .text())
}
