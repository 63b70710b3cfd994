import Build
import Diagnostics
import Testing

@Suite("A site's own texts")
struct OwnTextTests {
  private static let languages = ["en", "de"]

  /// A site in two languages with a text of its own, which a partial of its own prints.
  private static func site(_ changes: [String: String?] = [:]) throws -> SiteFixture {
    var files: [String: String?] = [
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "").replacing(
        "[en]", with: "[en, de]"),
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "templates/custom/partials/advice.html": "<p>{{strings.phone_advice}}</p>\n",
      "templates/article.html": GoldenTemplates.layout("article").replacing(
        "{{{body}}}", with: "{{{body}}}\n{{>partials/advice}}"),
    ]
    for language in languages { files[own(language)] = "phone_advice: 116 117\n" }
    return try SiteFixture(files.merging(changes) { $1 })
  }

  private static func own(_ language: String) -> String {
    "templates/custom/strings/\(language).yaml"
  }

  private static func problems(_ site: SiteFixture) throws -> [[String]] {
    try site.build().findings.map { [$0.shortDescription, $0.help ?? ""] }
  }

  @Test("a text that all languages have is printed")
  func complete() throws {
    let site = try Self.site()
    #expect(try Self.problems(site) == [])
    #expect(try site.published()["en/sleep/index.html"]?.contains("116 117") == true)
  }

  @Test("a name that a partial misspells is one error, however many languages there are")
  func misspeltInPartial() throws {
    let partial = "templates/custom/partials/advice.html"
    let site = try Self.site([partial: "<p>{{strings.phone_advise}}</p>\n"])
    #expect(
      try Self.problems(site) == [["TP014 \(partial):1:14", "did you mean 'phone_advice'?"]])
    try site.write("<p>{{strings.opening}}</p>\n", to: partial)
    #expect(
      try Self.problems(site) == [
        [
          "TP014 \(partial):1:14",
          "add it to the texts of each language, in templates/custom/strings/ or templates/strings/",
        ]
      ])
  }

  @Test("a text that a language lacks belongs into its own file, not into the theme's")
  func missing() throws {
    let site = try Self.site([Self.own("de"): "updated_on: Am {date}\n"])
    #expect(try Self.problems(site) == [["SG001 \(Self.own("de"))", "add 'phone_advice: …'"]])
  }

  @Test(
    "a misspelt name is told the one that is meant, also where the theme has the text",
    arguments: [
      ("phone_advise: 116 117\n", "did you mean 'phone_advice'?"),
      ("phone_advice: 116 117\nupdatet_on: As of {date}\n", "did you mean 'updated_on'?"),
      ("phone_advice: 116 117\nphone_advise: 112\n", "remove it"),
    ])
  func misspelt(texts: String, help: String) throws {
    let site = try Self.site([Self.own("de"): texts])
    let line = texts.split(separator: "\n").count
    #expect(try Self.problems(site) == [["SG004 \(Self.own("de")):\(line):1", help]])
  }

  @Test(
    "a file of a language that the site does not have is warned of",
    arguments: [
      ("custom/strings/fr", "add 'fr' to 'languages' in content/site.yaml, or take the file out"),
      ("custom/strings/dee", "did you mean 'templates/custom/strings/de.yaml'?"),
      ("custom/strings/de-DE", "did you mean 'templates/custom/strings/de.yaml'?"),
      ("strings/deutsch", "did you mean 'templates/strings/de.yaml'?"),
      (
        "strings/klingon",
        "name the file after its language, for instance templates/strings/en.yaml"
      ),
    ])
  func stranger(path: String, help: String) throws {
    let site = try Self.site(["templates/\(path).yaml": "updated_on: x\n"])
    #expect(try Self.problems(site) == [["FL004 templates/\(path).yaml", help]])
    #expect(try site.published().paths.contains("en/sleep/index.html"))
  }

  @Test("a text that is turned is an error, as in a page")
  func turned() throws {
    let path = Self.own("de")
    let site = try Self.site([path: "phone_advice: 116 \u{202E}117\n"])
    #expect(
      try Self.problems(site) == [
        ["FM018 \(path):1:19", "delete it; text of another direction needs no mark in the file"]
      ])
  }

  @Test("a theme may have more languages than the site")
  func spareLanguage() throws {
    #expect(try Self.problems(Self.site(["templates/strings/fr.yaml": "updated_on: x\n"])) == [])
  }
}
