extension FrontMatter {
  /// The keys of a page's header.
  package static let schema = MappingSchema(
    "front matter",
    [
      KeySchema(
        "title", .text(), required: true,
        example: "Exercise to keep low back pain from coming back",
        "the only main heading of the page"),
      KeySchema(
        "summary", .text(maxLength: 300), required: true,
        example: "People who exercise are less likely to have low back pain again within a year.",
        "the lead paragraph, also shown by search engines and in feeds"),
      KeySchema(
        "type", .choice(PageType.allCases.map(\.rawValue)), standard: PageType.article.rawValue,
        "the kind of page, which picks its layout"),
      KeySchema(
        "updated", .day, required: true, example: "2022-12-06",
        "the day as of which content and evidence are current"),
      KeySchema(
        "next_review", .plannedDate, example: "2025-06", "when the page is to be reviewed next"),
      KeySchema(
        "reviewed", .either([.day, .mapping(Review.schema)]),
        "the day of the last review of the whole page, and what was reviewed"),
      KeySchema("reviewers", .list(of: .mapping(Reviewer.schema)), "who reviewed it"),
      KeySchema("published", .day, "the day of the first publication"),
      KeySchema("owner", .text(), "who looks after the page"),
      KeySchema("order", .integer(0...9999), "place among the pages of its topic, lowest first"),
      KeySchema("topic", .text(), "the topic it belongs to, where its folder does not say"),
      KeySchema(
        "guide", .list(of: .path), example: "[causes.md, treatment.md]",
        "on a topic page: those of its pages that are read one after the other"),
      KeySchema(
        "conditions", .list(of: .either([.text(), .mapping(Condition.schema)])),
        "the conditions it is about, by name or with a code"),
      KeySchema(
        "specialty", .oneOrMore(.choice(MedicalSpecialty.allCases.map(\.rawValue))),
        example: "Musculoskeletal", "medical specialty, as schema.org names it"),
      KeySchema(
        "audience", .oneOrMore(.choice(Audience.allCases.map(\.rawValue))), example: "patients",
        "who it is written for"),
      KeySchema("image", .mapping(PageImage.schema), "the lead picture"),
      KeySchema(
        "references", .list(of: .either([.identifier, .raw("a CSL entry")])),
        "sources: ids of shared references, CSL entries, or 'text' for a citation as it stands"),
      KeySchema("changes", .list(of: .mapping(PageChange.schema)), "what changed, for readers"),
      KeySchema(
        "id", .identifier, example: "low-back-pain-exercise",
        "by what feeds know the page for good; its first address if left out"),
      KeySchema(
        "aliases", .list(of: .sitePath), example: "[/old-name/]",
        "earlier addresses, which lead here; the first one first"),
      KeySchema("draft", .flag, standard: "false", "whether to leave the page out of the site"),
      KeySchema(
        "withdrawn", .either([.flag, .mapping(Withdrawal.schema)]), standard: "false",
        "whether the page no longer holds, and why"),
      KeySchema("translation_of", .path, "the page it translates, where the paths differ"),
      KeySchema(
        "follows", .mapping(FollowedVersion.schema),
        "on a translation: the version of the original that it says the same as"),
      KeySchema(
        "glossary", .either([.flag, .list(of: .identifier), .mapping(GlossaryUse.schema)]),
        standard: "true",
        "where terms are linked by themselves: whether they are on this page, or which ones"),
      KeySchema("feedback", .flag, standard: "true", "whether to ask for feedback"),
      KeySchema(
        "suppress", .list(of: .mapping(Suppression.schema)),
        "checks that do not hold on this page, each with a reason"),
      KeySchema(
        "template", .identifier, example: "fact-sheet",
        "a layout other than the one of the page's type"),
    ],
    rules: [
      .required(
        "next_review", unless: "type",
        isOneOf: PageType.allCases.filter { !$0.needsNextReview }.map(\.rawValue)),
      .words(
        "`title`, `summary`, `owner`, `image.alt` and the names in `conditions` and `reviewers` have no invisible characters"
      ),
      .words("`guide` is for pages of type `topic`"),
      .words("`next_review` is not before `updated`"),
      .words("the day in `withdrawn` is not before `updated`"),
      .words("the days in `changes` are not before `published`, and each change is listed once"),
      .words(
        "`updated`, `reviewed`, `published` and the days in `changes`, `withdrawn` and `follows` are not in the future"
      ),
    ])
}
