package import FrontMatter

/// The files that editors write, and the blocks of data in their pages, each with its closed schema. What checks them is also what is printed here, for
/// code editors and as documentation.
package enum PublishedSchema: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case site
  case glossary
  case references
  case strings
  case effect
  case factBox = "fact-box"
  case iconArray = "icon-array"
  case figure
  case video

  /// JSON Schema, draft 2020-12.
  package var jsonSchema: JSONValue {
    JSONSchema.document(
      of: kind, address: "urn:sitegen:schema:\(rawValue)", title: "sitegen: \(title)",
      known: Self.known)
  }

  /// What the schema calls a CSL entry in a page's header is described by another module.
  static let known: [String: ValueKind] = ["a CSL entry": .mapping(.sourceOfPage)]

  /// Where the file lies, or how the block begins.
  var title: String {
    switch self {
    case .frontMatter: "header of a page"
    case .site: "content/site.yaml"
    case .glossary: "content/<lang>/glossary.yaml"
    case .references: "content/references.yaml"
    case .strings: "templates/strings/<lang>.yaml"
    case .effect: "`effect` block"
    case .factBox: "`fact-box` block"
    case .iconArray: "`icon-array` block"
    case .figure: "`figure` block"
    case .video: "`video` block"
    }
  }

  /// One paragraph on the file or the block as a whole.
  var introduction: String {
    switch self {
    case .frontMatter: "YAML between two lines `---` at the beginning of a page."
    case .site: "The settings of the site: one mapping."
    case .glossary: "The terms of one language: a list."
    case .references:
      "The sources that all pages may cite: a list of CSL entries, alone or behind `references:` as pandoc writes it. `references.json` is the same as JSON, as Zotero exports it."
    case .strings:
      "Every word of the pages that is not content: one text a key. Layouts may use keys of their own beside these."
    case .effect:
      "What a treatment does, in figures: a fenced block in the text of a page. It is printed as a sentence, a sign for each person and a table."
    case .factBox:
      "Benefits and harms of two or more options: a fenced block in the text of a page, printed as a table."
    case .iconArray:
      "How many of 100 or 1,000 people something happens to: a fenced block in the text of a page, drawn with a sign for each person."
    case .figure:
      "A picture with its author and licence: a fenced block in the text of a page."
    case .video:
      "A film: a fenced block in the text of a page. Nothing is loaded from elsewhere until a reader plays it."
    }
  }

  var kind: ValueKind {
    switch self {
    case .frontMatter: .mapping(FrontMatter.schema)
    case .site: .mapping(.site)
    case .glossary: .list(of: .mapping(.term))
    case .references: .either([.list(of: .mapping(.source)), .mapping(.wrappedSources)])
    case .strings: .mapping(.strings)
    case .effect: .mapping(.effect)
    case .factBox: .mapping(.factBox)
    case .iconArray: .mapping(.iconArray)
    case .figure: .mapping(PageImage.schema)
    case .video: .mapping(.video)
    }
  }
}

extension MappingSchema {
  /// `references.yaml` as pandoc writes it.
  static let wrappedSources = MappingSchema(
    "references.yaml",
    [KeySchema("references", .list(of: .mapping(.source)), required: true, "the sources")])

  /// The texts that the program itself uses.
  static let strings = MappingSchema(
    "strings",
    SiteString.allCases.map { key in
      let kind: ValueKind =
        key == .textDirection ? .choice(["ltr", "rtl"]) : .phrase(key.placeholders.sorted())
      return KeySchema(key.rawValue, kind, required: true, key.purpose)
    }, others: .text())
}
