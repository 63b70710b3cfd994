import FrontMatter

/// The names that an entry may use: the variables of CSL 1.0.2 (input data schema), with those that
/// Zotero and pandoc add.
enum CSLVariables {
  /// Those that are read come first, so that the raw value of a `CSLField` is its position.
  static let all: [KeySchema] =
    CSLField.allCases.map(\.schema)
    + nameVariables.map { KeySchema($0, names, "people of CSL's variable; not printed") }
    + dateVariables.map { KeySchema($0, date, "a date of CSL's variable; not printed") }
    + textVariables.map { KeySchema($0, .text(), "CSL's variable; not printed") }
    + ["categories", "custom"].map { KeySchema($0, .raw("anything"), "for other programs") }

  static let table = NameTable(all.map(\.name))

  /// One name or a list of them.
  static let names = ValueKind.oneOrMore(.either([.text(), .mapping(name)]))

  static let date = ValueKind.either([
    .publicationDate, .mapping(day), .list(of: .either([.mapping(day), .publicationDate])),
  ])

  static let name = MappingSchema(
    "name",
    [
      KeySchema("family", .text(), "family name"),
      KeySchema("given", .text(), "given names, or their initials"),
      KeySchema("literal", .text(), "name of an institution"),
      KeySchema("non-dropping-particle", .text(), "van, de: printed before the family name"),
      KeySchema("dropping-particle", .text(), "von, d': printed behind the initials"),
      KeySchema("suffix", .text(), "Jr, III"),
      KeySchema("comma-suffix", .text(), "CSL's variable; not printed"),
      KeySchema("static-ordering", .text(), "CSL's variable; not printed"),
      KeySchema("parse-names", .text(), "CSL's variable; not printed"),
      KeySchema("isInstitution", .text(), "CSL's variable; not printed"),
    ],
    rules: [.requiredWithout("family", "literal")])

  static let day = MappingSchema(
    "date",
    [
      KeySchema("date-parts", .list(of: .list(of: .text())), "year, month and day: [[2020, 5]]"),
      KeySchema("year", .text(), "year"),
      KeySchema("month", .text(), "month, as a number"),
      KeySchema("day", .text(), "day of the month"),
      KeySchema("season", .text(), "1 to 4, from spring to winter; printed where no volume stands"),
      KeySchema("circa", .text(), "CSL's variable; not printed"),
      KeySchema("literal", .text(), "a date in words, of which the year is printed"),
      KeySchema("raw", .text(), "the same"),
    ])

  private static let nameVariables = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor",
    "curator", "director", "editorial-director", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer",
    "producer", "recipient", "reviewed-author", "script-writer", "series-creator", "translator",
  ]

  private static let dateVariables = [
    "available-date", "original-date", "submitted",
  ]

  private static let textVariables = [
    "abstract", "annote", "archive", "archive-place",
    "archive_collection", "archive_location", "authority", "call-number", "chapter-number",
    "citation-key", "citation-label", "citation-number", "dimensions", "division",
    "first-reference-note-number", "jurisdiction",
    "keyword", "locator", "medium", "number-of-volumes",
    "original-publisher", "original-publisher-place", "part",
    "part-number", "part-title", "printing-number", "references", "reviewed-genre",
    "reviewed-title", "scale", "section", "shortTitle", "source", "title-short", "volume-title",
    "year-suffix",
  ]
}

extension MappingSchema {
  /// An entry of `references.yaml`.
  static let source = MappingSchema(
    "source",
    CSLVariables.all.map {
      $0.name == CSLField.id.name
        ? KeySchema($0.name, $0.kind, required: true, example: $0.example, $0.purpose) : $0
    },
    rules: [.requiredWithout("type", "text"), .requiredWithout("title", "text")])

  /// An entry in a page's header, which may go without an id when it is a citation as it stands.
  static let sourceOfPage = MappingSchema(
    "source", CSLVariables.all,
    rules: ["id", "type", "title"].map { .requiredWithout($0, "text") })
}
