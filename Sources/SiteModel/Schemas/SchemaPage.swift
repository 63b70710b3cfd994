import FrontMatter

/// `docs/front-matter.md`: every key of every file, from the schemas that check them.
package struct SchemaPage {
  private var lines: [String] = []
  /// Mappings that are described already, by name.
  private var described: Set<String> = []

  /// Markdown, with a line's end at the end.
  package static let text: String = {
    var page = SchemaPage()
    page.lines = [
      "# Every key, file by file", "",
      "This page is printed by `sitegen schema --markdown` from the schemas that check the files; `make docs` renews",
      "it. Any key that is not here is an error. Where nothing else is said, a text is taken as it is written: `title:",
      "2025` and `title: no` are words. `sitegen schema site` and the like print the same for code editors, as JSON",
      "Schema; see [content.md](content.md#help-while-you-type).",
    ]
    for schema in PublishedSchema.allCases { page.add(schema) }
    return page.lines.joined(separator: "\n") + "\n"
  }()

  private mutating func add(_ schema: PublishedSchema) {
    lines += ["", "## \(Self.code(schema.title))", "", schema.introduction]
    described = []
    add(schema.kind, named: nil)
  }

  /// Describes the mappings that a kind is made of; `path` is the key that leads there.
  private mutating func add(_ kind: ValueKind, named path: String?) {
    switch kind {
    case .mapping(let schema): add(schema, named: path)
    case .list(let item), .oneOrMore(let item): add(item, named: path)
    case .either(let kinds): for kind in kinds { add(kind, named: path) }
    case .raw(let words):
      if let known = PublishedSchema.known[words] { refer(to: known, named: path) }
    default: break
    }
  }

  /// Entries in a header have the keys of `references.yaml`, which are described there.
  private mutating func refer(to kind: ValueKind, named path: String?) {
    guard case .mapping(let schema) = kind, let path else { return }
    lines += [
      "", "### `\(path)`: a CSL entry", "",
      "The keys are those of [`content/references.yaml`](#contentreferencesyaml).",
    ]
    addRules(schema)
  }

  private mutating func add(_ schema: MappingSchema, named path: String?) {
    guard described.insert(schema.name).inserted else { return }
    if let path { lines += ["", "### `\(path)`"] }
    lines += ["", "| key | takes | |", "|---|---|---|"]
    lines += schema.keys.map(row)
    if schema.others != nil { lines.append("| any other | a text | a text of a layout |") }
    addRules(schema)
    for key in schema.keys { add(key.kind, named: key.name) }
  }

  private mutating func addRules(_ schema: MappingSchema) {
    if schema.rules.isEmpty { return }
    lines.append("")
    lines += schema.rules.map { "* \($0.description)." }
  }

  private func row(_ key: KeySchema) -> String {
    var takes = Self.takes(key.kind)
    if case .text(let limit?) = key.kind { takes += ", at most \(limit) characters" }
    var about = (key.isRequired ? "**required**; " : "") + key.purpose
    if let standard = key.standard { about += "; `\(standard)` if left out" }
    if let example = key.example { about += ". `\(key.name): \(example)`" }
    return "| `\(key.name)` | \(takes) | \(about) |"
  }

  /// Names of mappings instead of "keys with values", and words to write as code.
  private static func takes(_ kind: ValueKind) -> String {
    switch kind {
    case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let item): "a list of: \(takes(item))"
    case .oneOrMore(let item): "\(takes(item)), or a list of them"
    case .mapping: "the keys below"
    case .either(let kinds): kinds.map(takes).joined(separator: ", or ")
    default: kind.description
    }
  }

  private static func code(_ title: String) -> String {
    title.hasPrefix("`")
      ? title
      : title.contains("/") ? "`\(title)`" : title.prefix(1).uppercased() + title.dropFirst()
  }
}
