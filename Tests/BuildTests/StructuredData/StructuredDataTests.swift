import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// What pages tell programs of themselves: in schema.org's terms, and nothing that readers do not see.
@Suite("Structured data")
struct StructuredDataTests {
  private static let base = "https://sitegen.example/"

  @Test("all values on all pages of the demonstration site are in terms that exist, and are shown")
  func demonstrationSite() throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let output = try TemporaryFolder()
    let options = BuildOptions(
      content: project.appending(path: "content").path,
      templates: project.appending(path: "templates").path,
      output: output.url.appending(path: "public").path,
      today: CivilDay(year: 2026, month: 12, day: 1) ?? CivilDay(number: 0), jobs: 2)
    #expect(try Builder(options).build().isPublished)
    let tree = try FileTree(of: output.url.appending(path: "public"))
    var count = 0
    for path in tree.paths where path.hasSuffix(".html") {
      let page = try ShownPage(tree[path] ?? "", base: Self.base)
      guard let graph = page.graph else { continue }
      count += 1
      expectShown(graph, on: page, path)
    }
    #expect(count > 10)
  }

  @Test("a page with all that a header can say says it in data and in words")
  func wholeHeader() throws {
    let site = try Self.site()
    let built = try site.published()
    let page = try ShownPage(built["sleep/index.html"] ?? "", base: "https://example.org/")
    let graph = try #require(page.graph)
    expectShown(graph, on: page, "sleep")
    let node = try #require(graph.node("MedicalWebPage"))
    #expect(node["@id"]?.text == "https://example.org/sleep/#webpage")
    #expect(node["lastReviewed"]?.text == "2022-11-30")
    #expect(node["reviewedBy"]?["affiliation"]?["name"]?.text == "Sleep <Lab>")
    #expect(node["specialty"]?.elements.count == 2)
    #expect(node["audience"]?[0]?["@type"]?.text == "Patient")
    #expect(node["audience"]?[1]?["audienceType"]?.text == "carers")
    #expect(node["medicalAudience"]?.text == "https://schema.org/Clinician")
    #expect(node["about"]?["code"]?["codeValue"]?.text == "G47.0")
    #expect(node["correction"]?["datePublished"]?.text == "2022-12-01")
    #expect(node["citation"]?.elements.map { $0["@type"]?.text } == ["Book", "ScholarlyArticle"])
  }

  @Test(
    "an article names its journal, volume, issue and pages, and of its authors those that are printed"
  )
  func article() throws {
    let built = try Self.site().published()
    let page = try ShownPage(built["sleep/index.html"] ?? "", base: "https://example.org/")
    let article = try #require(page.graph?.node("MedicalWebPage")?["citation"]?[1])
    #expect(
      article["author"]?.elements.compactMap { $0["name"]?.text } == [
        "Able A", "Baker B", "Clay C",
      ])
    let issue = article["isPartOf"]
    #expect(issue?["issueNumber"]?.text == "2")
    #expect(issue?["isPartOf"]?["volumeNumber"]?.text == "176")
    #expect(issue?["isPartOf"]?["isPartOf"]?["name"]?.text == "J Sleep")
    #expect(article["pagination"]?.text == "199-208")
    #expect(
      article["sameAs"]?.elements.compactMap(\.text) == [
        "https://doi.org/10.5555/sleep", "https://pubmed.ncbi.nlm.nih.gov/26752509/",
      ])
  }

  @Test("no text can end the script element, and the order of members is always the same")
  func escapes() throws {
    let site = try Self.site()
    let html = try site.published()["sleep/index.html"] ?? ""
    let start = try #require(html.firstRange(of: "ld+json\">"))
    let data = html[start.upperBound...].prefix { $0 != "<" }
    #expect(data.contains("\\u003cLab\\u003e"))
    #expect(
      data.hasPrefix(
        #"{"@context":"https://schema.org","@graph":[{"@type":"MedicalWebPage","@id":"#))
    #expect(data.hasSuffix("]}"))
  }

  @Test("translations name their original, and it names them")
  func translations() throws {
    let site = try SiteFixture([
      "content/site.yaml": SiteFixture.files["content/site.yaml"]?
        .replacing("[en]", with: "[en, de]"),
      "content/de/index.md": SiteFixture.files["content/en/index.md"],
      "content/de/schlaf.md": SiteFixture.page.replacing(
        "next_review", with: "translation_of: en/sleep.md\nnext_review"),
    ])
    #expect(try site.build().isPublished)
    let built = try site.published()
    func node(_ path: String) throws -> JSONTree? {
      try ShownPage(built[path] ?? "", base: "https://example.org/").graph?.node("MedicalWebPage")
    }
    #expect(
      try node("en/sleep/index.html")?["workTranslation"]?["@id"]?.text
        == "https://example.org/de/schlaf/#webpage")
    #expect(
      try node("de/schlaf/index.html")?["translationOfWork"]?["@id"]?.text
        == "https://example.org/en/sleep/#webpage")
  }

  private func expectShown(_ graph: JSONTree, on page: ShownPage, _ path: String) {
    #expect(SchemaTerms.faults(in: graph) == [], "\(path)")
    // Names of things that readers see in other forms: lists of contents, fields of medicine, kinds of numbers.
    let unseen: Set<String> = [
      "@type", "@context", "accessibilityFeature", "specialty", "medicalAudience", "propertyID",
    ]
    for (key, value) in graph.leaves() where !unseen.contains(key) {
      guard let text = value.text else { continue }
      let isShown = text.hasPrefix("https://") ? page.shows(address: text) : page.shows(text)
      #expect(isShown, "\(path): \(key) \(text)")
    }
  }

  private static func site() throws -> SiteFixture {
    let site = try SiteFixture(["content/en/sleep.md": page])
    let templates = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "templates")
    try FileManager.default.removeItem(at: site.url("templates"))
    try FileManager.default.copyItem(at: templates, to: site.url("templates"))
    let report = try site.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.shortDescription) == [])
    return site
  }

  private static let page = """
    ---
    title: Sleep
    summary: About sleep.
    updated: 2022-12-06
    published: 2020-01-02
    reviewed: 2022-11-30
    next_review: 2028
    reviewers:
      - {name: A. Author, role: physician, organisation: Sleep <Lab>}
    conditions:
      - {name: Insomnia, also: [sleeplessness], code: G47.0, code_system: ICD-10-GM}
    specialty: [Neurologic, PrimaryCare]
    audience: [patients, carers, professionals]
    image: {src: bed.svg, alt: A bed, caption: A bed by night., credit: B. Painter, licence: CC-BY-4.0}
    changes:
      - {date: 2022-12-01, text: A figure was wrong., correction: true}
      - {date: 2022-11-01, text: New pictures.}
    references:
      - {id: one, type: book, title: A book on sleep, issued: 2020, publisher: Press}
      - id: two
        type: article-journal
        title: A study of sleep
        author: [Able A, Baker B, Clay C, Dent D]
        container-title: J Sleep
        issued: 2016
        volume: 176
        issue: 2
        page: 199-208
        DOI: 10.5555/sleep
        PMID: 26752509
    ---

    ## At night

    Sleep well [@one; @two].

    """
}
