import Diagnostics
import Testing

@testable import FrontMatter

@Suite("A page's header")
struct FrontMatterTests {
  private static let everyKey = """
    ---
    title: "Low back pain: what helps?"
    summary: >
      Exercise helps.
      It is important to keep it up.
    type: research-summary
    updated: 2022-12-06
    next_review: 2025
    reviewed: 2022-11-30
    reviewers:
      - {name: A. Author, role: physiotherapist, organisation: Clinic}
      - name: B. Author
    published: 2015-01-02
    owner: editorial office
    order: 3
    topic: low-back-pain
    conditions:
      - recurrent low back pain
      - {name: low back pain, also: [lumbago], code: M54.5, code_system: ICD-10-GM}
    specialty: Musculoskeletal
    audience: [patients, carers]
    image: {src: stretching.jpg, alt: Man stretching, caption: C, credit: D, licence: CC-BY-4.0}
    references: [skelly2020, {id: steffens2016, type: article-journal}, {text: As it stands}]
    changes:
      - {date: 2022-12-06, text: New study, significant: true}
      - {date: 2021-01-01, text: Wrong number, correction: true}
    aliases: [/old/, "https://www.example.org/older"]
    draft: true
    withdrawn: {date: 2023-01-01, reason: Out of date, replacement: other.md}
    translation_of: back/exercise.md
    glossary: [physiotherapist]
    feedback: false
    template: plain
    ---
    Text
    """

  @Test("every key is read")
  func complete() throws {
    let reading = try read(Self.everyKey)
    let page = try #require(reading.frontMatter)
    #expect(reading.isPublishable)
    #expect(page.title.value == "Low back pain: what helps?")
    #expect(page.summary.value == "Exercise helps. It is important to keep it up.")
    #expect(page.type == .researchSummary)
    #expect(page.updated.value.description == "2022-12-06")
    #expect(page.nextReview?.value == .year(2025))
    #expect(page.reviewed?.value.description == "2022-11-30")
    #expect(page.reviewers.map(\.name.value) == ["A. Author", "B. Author"])
    #expect(page.reviewers.map(\.role?.value) == ["physiotherapist", nil])
    #expect(page.reviewers.first?.organisation?.value == "Clinic")
    #expect(page.published?.value.description == "2015-01-02")
    #expect(page.owner?.value == "editorial office")
    #expect(page.order?.value == 3)
    #expect(page.topic?.value == "low-back-pain")
    #expect(page.specialty.map(\.value) == [.musculoskeletal])
    #expect(page.audience.map(\.value) == [.patients, .carers])
    #expect(page.aliases.map(\.value) == ["/old/", "https://www.example.org/older"])
    #expect(page.isDraft)
    #expect(page.translationOf?.value == "back/exercise.md")
    #expect(!page.hasFeedback)
    #expect(page.template?.value == "plain")
  }

  @Test("what has parts is read with its parts")
  func parts() throws {
    let page = try #require(try read(Self.everyKey).frontMatter)
    #expect(page.conditions.map(\.name.value) == ["recurrent low back pain", "low back pain"])
    #expect(page.conditions.last?.otherNames.map(\.value) == ["lumbago"])
    #expect(page.conditions.last?.code?.value == "M54.5")
    #expect(page.conditions.last?.codeSystem?.value == .icd10GM)
    #expect(page.image?.source.value == "stretching.jpg")
    #expect(page.image?.alternative?.value == "Man stretching")
    #expect(page.image?.caption?.value == "C")
    #expect(page.image?.credit?.value == "D")
    #expect(page.image?.licence?.value == .by4)
    #expect(page.changes.map(\.text.value) == ["New study", "Wrong number"])
    #expect(page.changes.map(\.isSignificant) == [true, false])
    #expect(page.changes.map(\.isCorrection) == [false, true])
    #expect(page.withdrawal?.date?.value.description == "2023-01-01")
    #expect(page.withdrawal?.reason?.value == "Out of date")
    #expect(page.withdrawal?.replacement?.value == "other.md")
    guard case .only(let terms) = page.glossary else { return #expect(Bool(false)) }
    #expect(terms.map(\.value) == ["physiotherapist"])
  }

  @Test("references are ids, or entries left to their own reader")
  func references() throws {
    let references = try #require(try read(Self.everyKey).frontMatter).references
    let found = references.map { item in
      switch item {
      case .id(let id): id.value
      case .entry(let entry): entry.entries.map { $0.key.text ?? "" }.joined(separator: ",")
      }
    }
    #expect(found == ["skelly2020", "id,type", "text"])
  }

  @Test("a reading of metadata leaves references out and checks all else")
  func metadata() throws {
    let page = try #require(try read(Self.everyKey, .metadata).frontMatter)
    #expect(page.references.isEmpty)
    #expect(page.title.value == "Low back pain: what helps?")
  }

  @Test("what is left out has its usual meaning")
  func defaults() throws {
    let text = "---\ntitle: T\nsummary: S\nupdated: 2022-12-06\nnext_review: 2025-06\n---\n"
    let page = try #require(try read(text).frontMatter)
    #expect(page.type == .article)
    #expect(page.nextReview?.value == .month(year: 2025, month: 6))
    #expect(page.glossary == .all)
    #expect(page.hasFeedback)
    #expect(!page.isDraft)
    #expect(page.withdrawal == nil)
  }

  @Test("pages that only lead to others need no next review", arguments: ["home", "topic", "info"])
  func noReview(_ type: String) throws {
    #expect(
      try read("---\ntitle: T\nsummary: S\nupdated: 2022-12-06\ntype: \(type)\n---\n").isPublishable
    )
  }

  @Test("a page with a bad date still gives its title")
  func partial() throws {
    var problems = Problems()
    let text = "---\ntitle: T\nsummary: S\nupdated: yesterday\nnext_review: 2020\n---\n"
    let today = try CivilDay(parsing: "2024-01-01")
    let reading = FrontMatter.read(
      SourceText(path: "a", text: text), today: today, problems: &problems)
    let page = try #require(reading?.frontMatter)
    #expect(page.title.value == "T")
    #expect(page.updated.isStandIn)
    #expect(reading?.isPublishable == false)
    #expect(problems.all.map(\.rule.code) == ["DT001"], "the stand-in is compared with nothing")
  }

  @Test("spans are those of the file, header lines and byte order mark included")
  func spans() throws {
    let source = SourceText(path: "a", text: "\u{FEFF}" + Self.everyKey)
    var problems = Problems()
    let today = try CivilDay(parsing: "2024-01-01")
    let reading = try #require(FrontMatter.read(source, today: today, problems: &problems))
    let page = try #require(reading.frontMatter)
    #expect(source.text(page.title.span) == "\"Low back pain: what helps?\"")
    #expect(source.place(page.title.span).description == "a:2:8")
    #expect(source.text(page.changes[1].date.span) == "2021-01-01")
  }

  private func read(
    _ text: String, _ extent: FrontMatter.Extent = .everything
  ) throws -> FrontMatterReading {
    var problems = Problems()
    let reading = FrontMatter.read(
      SourceText(path: "page.md", text: text), extent, today: try CivilDay(parsing: "2024-01-01"),
      problems: &problems)
    #expect(problems.isEmpty)
    return try #require(reading)
  }
}
