extension FrontMatter {
  /// The keys of a page's header.
  package static let schema = MappingSchema(
    "front matter",
    [
      KeySchema("title", .text(), required: true, "the only main heading of the page"),
      KeySchema(
        "summary", .text(maxLength: 300), required: true,
        "the lead paragraph, also shown by search engines and in feeds"),
      KeySchema(
        "type", .choice(PageType.allCases.map(\.rawValue)),
        "the kind of page, which picks its layout; article if left out"),
      KeySchema(
        "updated", .day, required: true, "the day as of which content and evidence are current"),
      KeySchema("next_review", .plannedDate, "when the page is to be reviewed next"),
      KeySchema("reviewed", .day, "the day of the last review of the whole page"),
      KeySchema("reviewers", .list(of: .mapping(Reviewer.schema)), "who reviewed it"),
      KeySchema("published", .day, "the day of the first publication"),
      KeySchema("owner", .text(), "who looks after the page"),
      KeySchema("order", .integer(0...9999), "place among the pages of its topic, lowest first"),
      KeySchema("topic", .text(), "the topic it belongs to, where its folder does not say"),
      KeySchema(
        "conditions", .list(of: .either([.text(), .mapping(Condition.schema)])),
        "the conditions it is about, by name or with a code"),
      KeySchema("specialty", .oneOrMore(.text()), "medical specialty, as schema.org names it"),
      KeySchema("audience", .oneOrMore(.text()), "who it is written for"),
      KeySchema("image", .mapping(PageImage.schema), "the lead picture"),
      KeySchema(
        "references", .list(of: .either([.identifier, .raw("a CSL entry")])),
        "sources: ids of shared references, CSL entries, or 'text' for a citation as it stands"),
      KeySchema("changes", .list(of: .mapping(PageChange.schema)), "what changed, for readers"),
      KeySchema("aliases", .list(of: .address), "earlier addresses, which lead here"),
      KeySchema("draft", .flag, "whether to leave the page out of the site"),
      KeySchema(
        "withdrawn", .either([.flag, .mapping(Withdrawal.schema)]),
        "whether the page no longer holds, and why"),
      KeySchema("translation_of", .path, "the page it translates, where the paths differ"),
      KeySchema(
        "glossary", .either([.flag, .list(of: .identifier)]),
        "whether to explain glossary terms, or which ones"),
      KeySchema("feedback", .flag, "whether to ask for feedback"),
      KeySchema(
        "suppress", .list(of: .mapping(Suppression.schema)),
        "checks that do not hold on this page, each with a reason"),
      KeySchema("template", .identifier, "a layout other than the one of the page's type"),
    ])
}
