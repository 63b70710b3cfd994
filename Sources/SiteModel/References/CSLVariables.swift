import FrontMatter

/// The names that an entry may use: the variables of CSL 1.0.2 (input data schema), with those that
/// Zotero and pandoc add.
enum CSLVariables {
  /// Those that are read come first, so that the raw value of a `CSLField` is its position.
  static let table = NameTable(CSLField.allCases.map(\.name) + others)

  private static let others = [
    "ISBN", "ISSN", "PMCID", "abstract", "accessed", "annote", "archive", "archive-place",
    "archive_collection", "archive_location", "authority", "available-date", "call-number",
    "categories", "chair", "chapter-number", "citation-key", "citation-label", "citation-number",
    "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "custom", "dimensions", "director", "division", "edition", "editorial-director", "event",
    "event-date", "event-place", "event-title", "executive-producer", "first-reference-note-number",
    "genre", "guest", "host", "illustrator", "interviewer", "jurisdiction", "keyword", "locator",
    "medium", "narrator", "note", "number", "number-of-pages", "number-of-volumes", "organizer",
    "original-author", "original-date", "original-publisher", "original-publisher-place",
    "original-title", "page-first", "part", "part-number", "part-title", "performer",
    "printing-number", "producer", "recipient", "references", "reviewed-author", "reviewed-genre",
    "reviewed-title", "scale", "script-writer", "section", "series-creator", "shortTitle", "source",
    "status", "submitted", "supplement-number", "title-short", "translator", "volume-title",
    "year-suffix",
  ]
}
