import Checks
import Diagnostics
import FrontMatter

/// The closed schema of `site.yaml`.
extension MappingSchema {
  static let site = MappingSchema(
    "site.yaml",
    [
      KeySchema("title", .localisedText, required: true, "name of the site"),
      KeySchema(
        "base_url", .text(), required: true, example: "https://www.example.org/",
        "address of the site, with https://"),
      KeySchema(
        "permanent_ids", .text(), example: "example.org,2026",
        "who gives pages their ids in feeds; the host of `base_url` if left out"),
      KeySchema(
        "languages", .list(of: .languageTag), required: true, "the first is the default"),
      KeySchema("publisher", .mapping(.publisher), required: true, "who answers for the content"),
      KeySchema(
        "email", .localisedText, required: true, example: "feedback@example.org",
        "where readers may write to"),
      KeySchema(
        "citation_style", .choice(CitationStyle.allCases.map(\.rawValue)),
        standard: CitationStyle.iqwig.rawValue, "how sources are printed"
      ),
      KeySchema(
        "source_age", .integer(1...100), example: "5",
        "how many years before a page's `updated` a source may be of; nobody counts if left out"),
      KeySchema("feedback", .mapping(.feedback), "the comment form of each page"),
      KeySchema(
        "accessibility", .mapping(.accessibility),
        "what the statement on accessibility says, and on which page"),
      KeySchema(
        "privacy", .mapping(.privacy),
        "what the statement on privacy says of those who read, and on which page"),
      KeySchema("channels", .list(of: .mapping(.channel)), "newsletter, films and the like"),
      KeySchema("emergency", .mapping(.emergency), "whom readers call when lives are in danger"),
      KeySchema("disclaimer", .localisedText, "paragraphs below each page, in Markdown"),
      KeySchema("methods", .path, "the page on methods, below a language's folder"),
      KeySchema(
        "raw_html", .choice(["refuse", "allow"]), standard: "refuse",
        "whether harmless HTML is let through"),
      KeySchema("glossary", .mapping(.glossarySettings), "how pages use the glossary"),
      KeySchema(
        "review", .mapping(.review), "when pages are reviewed, by whom, and what follows if not"),
      KeySchema("checks", .mapping(.checks), "how much each check weighs"),
      KeySchema(
        "profile", .choice(CheckProfile.allCases.map(\.rawValue)), "house rules for the checks"),
      KeySchema("limits", .mapping(.limits), "how large and how deep the text of a page may be"),
      KeySchema(
        "search", .choice(SiteSettings.SearchKind.allCases.map(\.rawValue)),
        "whether pages can be searched; `own` where there is a layout `search.html`, if left out"),
      KeySchema(
        "pictures", .mapping(.pictureSettings), "smaller forms of pictures, for small screens"),
      KeySchema("print", .mapping(.printSettings), "how pages come out on paper"),
    ],
    rules: [
      .words("a text that is given by language is given for each of the `languages`"),
      .words("titles, names and labels have no invisible characters"),
    ])

  /// One key for each check.
  static let checks = MappingSchema(
    "check",
    (BodyChecks.rules + SourceRules.all + SettingsRules.all + HistoryRules.all
      + TranslationRules.all).compactMap { rule in
        rule.check.map {
          KeySchema($0.name, .choice(CheckLevel.allCases.map(\.rawValue)), rule.summary)
        }
      })

  static let publisher = MappingSchema(
    "publisher",
    [
      KeySchema("name", .localisedText, required: true, "name of the institution"),
      KeySchema("url", .address, "its website"),
      KeySchema("logo", .path, "its logo, below content/"),
      KeySchema("country", .countryCode, "its country, by ISO 3166"),
    ])

  static let channel = MappingSchema(
    "channel",
    [
      KeySchema("label", .localisedText, required: true, "what the link says"),
      KeySchema("url", .address, required: true, "where it leads"),
    ])
}
