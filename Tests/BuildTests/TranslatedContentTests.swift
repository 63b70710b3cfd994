import Build
import Diagnostics
import Foundation
import Testing

@Suite("Figures and sources of translations")
struct TranslatedContentTests {
  private static let effect = """
    ```effect
    outcome: Short sleep
    time: within a year
    per: 100
    control: without a cat
    treatment: with a cat
    results:
      - control: 57
        treatment: 31
        direction: fewer
        risk_ratio: 0.55
        interval: [0.41, 0.74]
        certainty: moderate
    harms: not-reported
    source: one
    ```

    """
  private static let box = """
    ```fact-box
    title: Cats
    time: within a year
    per: 100
    options: [without a cat, with a cat]
    benefits:
      - {outcome: Warm feet, counts: [[41, 57], 31]}
    harms: not-reported
    source: one
    ```

    """
  private static let icons = """
    ```icon-array
    outcome: Short sleep
    time: within a year
    per: 100
    groups:
      - {label: with a cat, count: 31}
    source: one
    ```

    """

  private static let doi = "{id: one, type: book, title: A book, issued: 2020, DOI: 10.5555/One}"

  private static func page(
    _ body: String, sources: String = doi, header: String = "order: 1"
  ) -> String {
    """
    ---
    title: Sleep
    summary: About sleep.
    updated: 2022-12-06
    next_review: 2028
    \(header)
    references: [\(sources)]
    ---

    ## At night

    Sleep well [@one].

    \(body)
    """
  }

  private static func site(
    _ original: String, _ translation: String, settings: String = ""
  ) throws -> SiteFixture {
    try SiteFixture([
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "")
        .replacing("[en]", with: "[en, de]") + settings,
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "content/en/sleep.md": original, "content/de/sleep.md": translation,
    ])
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let name: String
    let block: String
    let replaced: String
    let by: String
    /// Of the message; nil where both say the same.
    let message: String?
    var testDescription: String { name }

    init(_ name: String, _ block: String, _ replaced: String, _ by: String, _ message: String?) {
      (self.name, self.block, self.replaced, self.by) = (name, block, replaced, by)
      self.message = message
    }
  }

  @Test(
    "numbers and words of the schema are compared, and what people read is not",
    arguments: [
      Change("nothing", effect, "57", "57", nil),
      Change("an outcome", effect, "Short sleep", "Kurzer Schlaf", nil),
      Change("a time", effect, "within a year", "in 12 Monaten", nil),
      Change("the groups' names", effect, "without a cat", "ohne Katze", nil),
      Change("a zero at the end", effect, "[0.41, 0.74]", "[0.410, 0.740]", nil),
      Change(
        "the order of keys", icons, "{label: with a cat, count: 31}", "{count: 31, label: so}", nil),
      Change(
        "a count", effect, "treatment: 31", "treatment: 32",
        "'effect' says 'treatment: 32', and the original 'treatment: 31'"),
      Change(
        "an interval", effect, "0.74]", "0.75]",
        "'effect' says 'interval: [0.41, 0.75]', and the original 'interval: [0.41, 0.74]'"),
      Change(
        "an interval that is missing", effect, "    interval: [0.41, 0.74]\n", "",
        "'effect' says nothing for 'interval', and the original 'interval: [0.41, 0.74]'"),
      Change(
        "a total", icons, "per: 100", "per: 1000",
        "'icon-array' says 'per: 1000', and the original 'per: 100'"),
      Change(
        "how sure one can be", effect, "moderate", "[low, moderate]",
        "'effect' says 'certainty: [low, moderate]', and the original 'certainty: moderate'"),
      Change(
        "harms that nobody looked for", effect, "harms: not-reported",
        "harms: Man weiß von Kratzern.",
        "'effect' says 'harms: a text', and the original 'harms: not-reported'"),
      Change(
        "a range", box, "[[41, 57], 31]", "[41, 31]",
        "'fact-box' says 'counts: [41, 31]', and the original 'counts: [[41, 57], 31]'"),
      Change(
        "a row more", box, "31]}", "31]}\n  - {outcome: Naps, counts: [1, 2]}",
        "'fact-box' says 'benefits: 2 entries', and the original 'benefits: 1 entry'"),
      Change(
        "an option more", box, "a cat]", "a cat, with two]",
        "'fact-box' says 'options: 3 entries', and the original 'options: 2 entries'"),
      Change(
        "a group more", icons, "31}", "31}\n  - {label: without, count: 40}",
        "'icon-array' says 'groups: 2 entries', and the original 'groups: 1 entry'"),
      Change(
        "a block more", icons, icons, icons + "\n" + icons,
        "2 blocks 'icon-array' here, and one block 'icon-array' in the original"),
      Change(
        "a block less", icons, icons, "",
        "no block 'icon-array' here, and one block 'icon-array' in the original"),
    ])
  func figures(change: Change) throws {
    let other = change.block.replacing(change.replaced, with: change.by, maxReplacements: 1)
      // The third option needs its counts.
      .replacing(
        "[[41, 57], 31]", with: change.by.hasSuffix("two]") ? "[[41, 57], 31, 3]" : "[[41, 57], 31]"
      )
    let site = try Self.site(Self.page(change.block), Self.page(other))
    let report = try site.build()
    #expect(report.isPublished)
    #expect(report.findings.map(\.rule.code) == (change.message == nil ? [] : ["RV062"]))
    #expect(report.findings.first?.message == change.message)
    #expect(report.findings.allSatisfy { $0.place.path.hasSuffix("content/de/sleep.md") })
    #expect(report.findings.allSatisfy { $0.help?.contains("translations.figures") == true })
  }

  @Test("the place is that of the value, and a note names the original's")
  func places() throws {
    let translation = Self.page(
      Self.effect + "\n" + Self.effect.replacing("treatment: 31", with: "treatment: 32"),
      header: "order: 1\nowner: Somebody")
    let site = try Self.site(Self.page(Self.effect + "\n" + Self.effect), translation)
    let warning = try #require(try site.build().findings.first)
    #expect(warning.shortDescription == "RV062 content/de/sleep.md:40:16")
    #expect(
      warning.message
        == "'effect' no. 2 says 'treatment: 32', and the original 'treatment: 31'")
    #expect(warning.notes.first?.place?.description.hasSuffix("content/en/sleep.md:39:16") == true)
  }

  @Test(
    "sources are told by their numbers and addresses, not by what pages call them",
    arguments: [
      (doi, "{id: one, type: book, title: Ein Buch, issued: 2020, DOI: 10.5555/one}", nil),
      (
        doi.replacing("}", with: ", PMID: 123}"),
        "{id: one, type: book, title: Ein Buch, issued: 2020, PMID: 123}", nil
      ),
      (
        "{id: one, type: webpage, title: A, URL: 'https://a.example/x', accessed: 2026-01-02}",
        "{id: one, type: webpage, title: A, URL: 'https://a.example/x', accessed: 2026-03-02}", nil
      ),
      ("{id: one, text: A book of 2020.}", "{id: one, text: Ein Buch von 2020.}", nil),
      (
        doi, "{id: one, type: book, title: A book, issued: 2020, DOI: 10.5555/two}",
        "the source 'one' of the original is not here; the source 'one' is not in the original"
      ),
      (
        doi + ", {id: two, type: book, title: Two, issued: 2021}", doi,
        "the source 'two' of the original is not here"
      ),
      (
        doi, doi + ", {id: two, type: book, title: Two, issued: 2021}",
        "the source 'two' is not in the original"
      ),
      (
        doi
          + ", {id: b, type: book, title: B, issued: 2021}, {id: c, type: book, title: C, issued: 2021}",
        doi, "2 sources of the original are not here: 'b' and 'c'"
      ),
    ] as [(String, String, String?)])
  func sources(original: String, translation: String, message: String?) throws {
    let site = try Self.site(Self.page("", sources: original), Self.page("", sources: translation))
    let found = try site.build().findings
    #expect(found.map(\.rule.code) == (message == nil ? [] : ["RV063"]))
    #expect(found.first?.message == message)
  }

  @Test("a change of one page alone brings the finding of the other, and mending it takes it away")
  func incremental() throws {
    let other = Self.effect.replacing("treatment: 31", with: "treatment: 32")
    let site = try Self.site(Self.page(Self.effect), Self.page(Self.effect))
    #expect(try site.build().findings.isEmpty)
    for round in 0..<2 {
      try site.write(Self.page(other), to: "content/en/sleep.md")
      let report = try site.build()
      #expect(report.findings.map(\.shortDescription) == ["RV062 content/de/sleep.md:22:16"])
      #expect(report.work.rendered == 1)
      #expect(try site.build().findings.count == 1)
      // Neither page is read.
      try site.write(
        (SiteFixture.files["content/en/index.md"] ?? "")
          .replacing("Welcome.", with: "Welcome \(round)."), to: "content/en/index.md")
      #expect(try site.build().findings.count == 1)
      try site.write(Self.page(Self.effect), to: "content/en/sleep.md")
      #expect(try site.build().findings.isEmpty)
    }
    try site.write(Self.page(other), to: "content/de/sleep.md")
    #expect(try site.build().findings.count == 1)
    try FileManager.default.removeItem(at: site.url("content/en/sleep.md"))
    #expect(try site.build().findings.isEmpty)
  }

  @Test("a translation sets it aside with a reason, and is told when there is nothing to set aside")
  func suppressed() throws {
    let header = "suppress: [{check: translations.figures, reason: Another country.}]"
    let other = Self.effect.replacing("treatment: 31", with: "treatment: 32")
    let site = try Self.site(Self.page(Self.effect), Self.page(other, header: header))
    #expect(try site.build().findings.isEmpty)
    try site.write(Self.page(other), to: "content/en/sleep.md")
    #expect(
      try site.build().findings.map(\.shortDescription) == ["CK091 content/de/sleep.md:6:20"])
  }

  @Test("a site weighs both as it likes")
  func weight() throws {
    let other = Self.effect.replacing("treatment: 31", with: "treatment: 32")
    for (level, codes) in [("off", []), ("error", ["RV062"])] {
      let site = try Self.site(
        Self.page(Self.effect), Self.page(other),
        settings: "checks: {translations.figures: \(level)}\n")
      let report = try site.build()
      #expect(report.findings.map(\.rule.code) == codes)
      #expect(report.isPublished == codes.isEmpty)
    }
  }

  @Test("of three languages each is held against the first, and one language against none")
  func languages() throws {
    let other = Self.effect.replacing("treatment: 31", with: "treatment: 32")
    let site = try Self.site(Self.page(other), Self.page(Self.effect))
    try site.write(
      (SiteFixture.files["content/site.yaml"] ?? "").replacing("[en]", with: "[en, de, fr]"),
      to: "content/site.yaml")
    try site.write(SiteFixture.files["content/en/index.md"] ?? "", to: "content/fr/index.md")
    try site.write(Self.page(Self.effect), to: "content/fr/sleep.md")
    try site.write(
      String(decoding: try Data(contentsOf: site.url("templates/strings/de.yaml")), as: UTF8.self),
      to: "templates/strings/fr.yaml")
    #expect(
      try site.build().findings.map(\.shortDescription) == [
        "RV062 content/de/sleep.md:22:16", "RV062 content/fr/sleep.md:22:16",
      ])
  }
}
