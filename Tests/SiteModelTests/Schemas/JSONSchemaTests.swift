import Diagnostics
import Foundation
import FrontMatter
import Markdown
import Testing

@testable import SiteModel

@Suite("Schemas for code editors")
struct JSONSchemaTests {
  /// The project's own folder.
  static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("the demonstration site keeps to them", arguments: PublishedSchema.allCases)
  func demonstration(_ schema: PublishedSchema) throws {
    let sources = try Self.sources(of: schema)
    #expect(!sources.isEmpty)
    for source in sources { #expect(try faults(of: source, schema) == [], "\(source.path)") }
  }

  /// Files, or blocks in the pages of the demonstration site.
  private static func sources(of schema: PublishedSchema) throws -> [SourceText] {
    let sources = try files(of: schema).map {
      SourceText(path: $0.path(), bytes: Array(try Data(contentsOf: $0)))
    }
    guard let name = ComponentBlock.Name(rawValue: schema.rawValue) else { return sources }
    return sources.flatMap { FoundBlocks.blocks(in: $0) }.filter { $0.name == name }.map {
      SourceText(path: $0.text.source.path, text: $0.text.source.text($0.text.content))
    }
  }

  private static func files(of schema: PublishedSchema) throws -> [URL] {
    let content = project.appending(path: "content")
    switch schema {
    case .site: return [content.appending(path: "site.yaml")]
    case .references: return [content.appending(path: "references.yaml")]
    case .glossary:
      return ["ar", "de", "en"].map { content.appending(path: "\($0)/glossary.yaml") }
    case .strings:
      return ["ar", "de", "en"].map { project.appending(path: "templates/strings/\($0).yaml") }
    // The demonstration site has no film; the one for browsers has.
    case .video: return [project.appending(path: "Tests/Browser/sites/films/en/film.md")]
    case .frontMatter, .effect, .factBox, .iconArray, .figure:
      let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path())
      return paths.filter { $0.hasSuffix(".md") }.map { content.appending(path: $0) }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let schema: PublishedSchema
    let text: String
    let faults: [String]

    init(_ schema: PublishedSchema, _ text: String, _ faults: String...) {
      self.schema = schema
      self.text = text
      self.faults = faults
    }

    var testDescription: String { "\(schema.rawValue): \(faults) \(text)" }
  }

  @Test("they find mistakes that sitegen finds", arguments: mistakes)
  func mistake(_ mistake: Case) throws {
    #expect(try faults(of: mistake.source, mistake.schema) == mistake.faults)
    #expect(try mistake.problems().hasErrors)
  }

  @Test("what sitegen takes, they take", arguments: accepted)
  func taken(_ accepted: Case) throws {
    #expect(try faults(of: accepted.source, accepted.schema) == [])
    #expect(try !accepted.problems().hasErrors)
  }

  @Test("each is JSON, has an address of its own and refuses other keys")
  func form() throws {
    let documents = PublishedSchema.allCases.map(\.jsonSchema.document)
    for document in documents { _ = try JSONSerialization.jsonObject(with: Data(document.utf8)) }
    let addresses = try documents.map { try schema($0)["$id"]?.text }
    #expect(Set(addresses).count == PublishedSchema.allCases.count)
  }

  private func faults(of source: SourceText, _ published: PublishedSchema) throws -> [String] {
    var problems = Problems()
    let document: YAMLDocument?
    if published == .frontMatter {
      let parts = try #require(SourceParts.split(source, problems: &problems))
      document = YAMLDocument.read(source, in: parts.header, problems: &problems)
    } else {
      document = YAMLDocument.read(source, problems: &problems)
    }
    return try SchemaCheck.faults(
      of: try #require(document).root, against: try schema(published.jsonSchema.document))
  }

  private func schema(_ text: String) throws -> YAMLValue {
    var problems = Problems()
    let document = YAMLDocument.read(
      SourceText(path: "schema.json", text: text), problems: &problems)
    #expect(problems.isEmpty)
    return try #require(document).root
  }

  private static func page(_ line: String, without key: String = "-") -> String {
    let keys = ["title: T", "summary: S", "updated: 2022-12-06", "next_review: 2025"]
    let kept = keys.filter { !$0.hasPrefix(key) } + [line]
    return "---\n" + kept.joined(separator: "\n") + "\n---\n"
  }

  private static func site(_ line: String) -> String {
    """
    title: T
    base_url: https://www.example.org/
    languages: [en]
    publisher: {name: P}
    email: a@example.org
    \(line)
    """
  }

  private static func source(_ line: String) -> String {
    "- id: a\n  type: book\n  title: T\n  \(line)\n"
  }

  private static func icons(_ line: String, group: String) -> String {
    "outcome: Pain\n\(line)\nper: 100\nsource: steffens2016\ngroups: [{\(group)}]\n"
  }

  private static func effect(_ result: String) -> String {
    let rest = ["direction: fewer", "certainty: low"].filter {
      !result.contains($0.prefix { $0 != ":" })
    }
    return """
      outcome: Pain
      time: within a year
      per: 100
      control: without
      treatment: with
      harms: not-reported
      source: [steffens2016, another]
      results: [{\(([result, "control: 57", "treatment: 31"] + rest).joined(separator: ", "))}]

      """
  }

  private static func box(_ benefits: String) -> String {
    """
    title: Exercise
    time: within a year
    per: 100
    options: [without, with]
    harms: not-reported
    source: steffens2016
    \(benefits)

    """
  }

  private static let mistakes = [
    Case(.frontMatter, page("next_reveiw: 2025"), "/next_reveiw: not allowed"),
    Case(.frontMatter, page("", without: "title"), ": required"),
    Case(.frontMatter, page("", without: "next_review"), ": allOf"),
    Case(.frontMatter, page("type: artikel"), "/type: enum"),
    Case(.frontMatter, page("owner: [a]"), "/owner: type"),
    Case(.frontMatter, page("owner:"), "/owner: type"),
    Case(.frontMatter, page("owner: ''"), "/owner: minLength"),
    Case(.frontMatter, page("order: 10000"), "/order: maximum"),
    Case(.frontMatter, page("order: 1.5"), "/order: type"),
    Case(.frontMatter, page("draft: ja"), "/draft: type"),
    Case(.frontMatter, page("reviewed: 6.12.2022"), "/reviewed: pattern"),
    Case(.frontMatter, page("reviewed: 2022-13-06"), "/reviewed: pattern"),
    Case(.frontMatter, page("reviewed: 2022-12-06 10:00"), "/reviewed: pattern"),
    Case(
      .frontMatter, page("summary: \(String(repeating: "a", count: 301))", without: "summary"),
      "/summary: maxLength"),
    Case(.frontMatter, page("audience: [patient]"), "/audience: anyOf"),
    Case(.frontMatter, page("image: {src: a.jpg}"), "/image: allOf"),
    Case(.frontMatter, page("image: {src: a.jpg, alt: A, decorative: true}"), "/image: allOf"),
    Case(
      .frontMatter, page("image: {src: a.jpg, alt: A, licence: CC BY 4.0}"), "/image/licence: enum"),
    Case(.frontMatter, page("references: [Smith 2020]"), "/references/0: anyOf"),
    Case(.frontMatter, page("aliases: [javascript:a]"), "/aliases/0: pattern"),
    Case(.frontMatter, page("translation_of: 'a\\b.md'"), "/translation_of: pattern"),
    Case(.site, site("languages_: [en]"), "/languages_: not allowed"),
    Case(.site, site("citation_style: apa"), "/citation_style: enum"),
    Case(.site, site("limits: {nesting: 1000}"), "/limits/nesting: maximum"),
    Case(.site, site("limits: {depth: 10}"), "/limits/depth: not allowed"),
    Case(.site, site("disclaimer: {english: D}"), "/disclaimer: anyOf"),
    Case(.site, site("channels: [{label: L}]"), "/channels/0: required"),
    Case(.glossary, "- id: a b\n  term: A\n  definition: D\n", "/0/id: pattern"),
    Case(.glossary, "- id: a\n  term: A\n", "/0: required"),
    Case(.glossary, "id: a\nterm: A\n", ": type"),
    Case(.references, source("tilte: U"), "/0/tilte: not allowed"),
    Case(.references, "- {id: a, type: boook, title: T}\n", "/0/type: enum"),
    Case(.references, "- {id: a, type: book}\n", "/0: allOf"),
    Case(.references, source("author: {family: [a]}"), "/0/author: anyOf"),
    Case(.references, source("author: {familiy: a}"), "/0/author: anyOf"),
    Case(.references, source("issued: soon"), "/0/issued: anyOf"),
    Case(.references, source("URL: example.org"), "/0/URL: pattern"),
    Case(.references, source("ISSN: [a, b]"), "/0/ISSN: type"),
    Case(.iconArray, icons("time: within a year", group: "count: a few"), "/groups/0/count: anyOf"),
    Case(.iconArray, icons("time: within a year", group: "label: all"), "/groups/0: required"),
    Case(
      .iconArray, icons("tiem: within a year", group: "count: 3"), ": required",
      "/tiem: not allowed"),
    Case(.effect, effect("risk_ratio: '0,55'"), "/results/0/risk_ratio: type"),
    Case(.site, site("review: {states: {due_soon: withdraw}}"), "/review/states/due_soon: anyOf"),
    Case(
      .site, site("review: {states: {due_soon: {topic: notice}}}"),
      "/review/states/due_soon: anyOf"),
    Case(.effect, effect("direction: less"), "/results/0/direction: enum"),
    Case(.factBox, box("benefits: not reported"), "/benefits: anyOf"),
    Case(.factBox, box("benefits: [{outcome: Pain}]"), "/benefits: anyOf"),
    Case(.figure, "src: bed.svg\nlicence: CC\nalt: A bed\n", "/licence: enum"),
    Case(.figure, "alt: A bed\n", ": required"),
    Case(.video, "title: T\n", ": required"),
    Case(.references, source("issued: 2016/soon"), "/0/issued: anyOf"),
    Case(.references, "references: []\nnocite: a\n", "/nocite: not allowed"),
  ]

  private static let accepted = [
    Case(.frontMatter, page("owner: 007")), Case(.frontMatter, page("owner: no")),
    Case(.frontMatter, page("title: 2025", without: "title")),
    Case(.frontMatter, page("title: true", without: "title")),
    Case(.frontMatter, page("type: home", without: "next_review")),
    Case(.frontMatter, page("next_review: 2025-06-30", without: "next_review")),
    Case(.frontMatter, page("image: {src: a.jpg, decorative: true}")),
    Case(.frontMatter, page("withdrawn: {date: 2023-01-01, reason: R}")),
    Case(.frontMatter, page("glossary: [a, b]")), Case(.frontMatter, page("glossary: false")),
    Case(.frontMatter, page("references: [a, {text: As it stands}]")),
    Case(.frontMatter, page("specialty: [Musculoskeletal, Physiotherapy]\naudience: patients")),
    Case(.site, site("limits: {page_bytes: 100000, table_columns: 30}")),
    Case(.site, site("disclaimer: {en: D}")),
    Case(.site, site("review: {interval: {info: 12}, states: {overdue: {article: notice}}}")),
    Case(.site, site("review: {interval: 36, states: {due_soon: {topic: hint}, changed: error}}")),
    Case(.references, source("issued: {date-parts: [[2020, 5]]}")),
    Case(.references, source("issued: [{year: 2020, month: 5}]")),
    Case(.references, source("author: [A B, {family: C, given: D}, {literal: E}]")),
    Case(.references, source("accessed: {literal: last week}")),
    Case(.references, source("issued: 2016-02/2016-03")),
    Case(.references, source("issued: 2016~")),
    Case(.references, source("issued: {date-parts: [[2016, 2], [2016, 3]]}")),
    Case(.references, "references:\n- {id: a, type: book, title: T}\n"),
    Case(.references, source("volume: 176")), Case(.references, "- {id: a, text: As it stands}\n"),
    Case(.glossary, "- {id: a, term: A, definition: D, also: B, see: [a]}\n"),
    Case(.iconArray, icons("time: within a year", group: "count: [3, 5]")),
    Case(.effect, effect("direction: fewer, risk_ratio: 0.55, certainty: [low, very-low]")),
    Case(.factBox, box("benefits: [{outcome: Pain, counts: [57, [31, 32]]}]")),
  ]
}

extension JSONSchemaTests.Case {
  var source: SourceText { SourceText(path: "file", text: text) }

  /// What sitegen itself says of the file.
  func problems() throws -> Problems {
    var problems = Problems()
    switch schema {
    case .frontMatter:
      let reading = FrontMatter.read(
        source, today: try CivilDay(parsing: "2024-01-01"), problems: &problems)
      for item in reading?.frontMatter?.references ?? [] {
        guard case .entry(let entry) = item else { continue }
        _ = Reference.read(entry, fallbackID: "a", problems: &problems)
      }
    case .site: _ = SiteSettings.read(source, problems: &problems)
    case .glossary: _ = Glossary.read(source, problems: &problems)
    case .references: _ = ReferenceLibrary(source, problems: &problems)
    case .strings: _ = StringCatalogue.read(source, problems: &problems)
    case .effect, .factBox, .iconArray, .figure, .video:
      let block = "```\(schema.rawValue)\n\(text)\n```\n"
      for problem in try ComponentPage(block).problems { problems.report(problem) }
    }
    return problems
  }
}
