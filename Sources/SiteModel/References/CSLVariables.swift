/// The names that an entry may use: the variables of CSL 1.0.2 (input data schema), with those that
/// Zotero and pandoc add.
enum CSLVariables {
  static let names: Set<String> = [
    "DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "abstract", "accessed", "annote", "archive",
    "archive-place", "archive_collection", "archive_location", "author", "authority",
    "available-date", "call-number", "categories", "chair", "chapter-number", "citation-key",
    "citation-label", "citation-number", "collection-editor", "collection-number",
    "collection-title", "compiler", "composer", "container-author", "container-title",
    "container-title-short", "contributor", "curator", "custom", "dimensions", "director",
    "division", "edition", "editor", "editorial-director", "event", "event-date", "event-place",
    "event-title", "executive-producer", "first-reference-note-number", "genre", "guest", "host",
    "id", "illustrator", "interviewer", "issue", "issued", "journalAbbreviation", "jurisdiction",
    "keyword", "language", "locator", "medium", "narrator", "note", "number", "number-of-pages",
    "number-of-volumes", "organizer", "original-author", "original-date", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part", "part-number",
    "part-title", "performer", "printing-number", "producer", "publisher", "publisher-place",
    "recipient", "references", "reviewed-author", "reviewed-genre", "reviewed-title", "scale",
    "script-writer", "section", "series-creator", "shortTitle", "source", "status", "submitted",
    "supplement-number", "text", "title", "title-short", "translator", "type", "version", "volume",
    "volume-title", "year-suffix",
  ]
}
