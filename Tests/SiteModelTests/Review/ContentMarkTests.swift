import Diagnostics
import FrontMatter
import Markdown
import Testing

@testable import SiteModel

@Suite struct ContentMarkTests {
  static let header = """
    ---
    title: Exercise
    summary: It helps.
    updated: 2022-12-06
    next_review: 2025
    references: [roe2016, {id: own, type: book, title: Own words, issued: 2019}]
    ---

    """
  static let body = """
    ## What helps

    Walking helps [@roe2016], and *swimming*  too [@own].

    ![A bridge](bridge.svg)

    ```effect
    claim: Fewer pains
    # In a year.
    of: 1000
    'with': {count: 30}
    ```

    The end.

    """
  static let library = """
    - {id: roe2016, type: book, title: A work, author: [{family: Roe, given: Ann}], issued: 2016}
    - {id: unused, type: book, title: Another}

    """

  static func mark(
    _ header: String = header, _ body: String = body, library: String = library
  ) throws -> ContentMark {
    try mark(SourceText(path: "content/en/page.md", text: header + body), library: library)
  }

  static func mark(_ source: SourceText, library: String) throws -> ContentMark {
    var problems = Problems()
    let shared = ReferenceLibrary(
      SourceText(path: "content/references.yaml", text: library), problems: &problems)
    let reading = try #require(
      FrontMatter.read(
        source, today: try CivilDay(parsing: "2026-11-22"), problems: &problems))
    let frontMatter = try #require(reading.frontMatter)
    return MarkdownParser().withDocument(source, body: reading.parts.body, problems: &problems) {
      document, problems in
      var sources = Bibliography(
        frontMatter.references, style: .iqwig, library: shared, source: source, problems: &problems)
      sources.addCited(document.allCitedIDs, from: shared)
      return ContentMark(of: document, frontMatter, sources: sources)
    }
  }

  @Test func aMarkIsTheSameWithEachVersionOfTheProgram() throws {
    // Marks stand in headers for years. Whoever must change this number makes each signed page of each site
    // look as if it had been changed.
    let mark = try Self.mark()
    let digits = ContentMark.Part.allCases.map { mark[$0].description }
    #expect(digits == ["286152f16c1c", "0089dc9d8102", "dec361135d8b"])
  }

  static let spellings: [(what: String, from: String, to: String)] = [
    ("the day of the update", "2022-12-06", "2024-01-02"),
    ("the plan", "next_review: 2025", "next_review: 2027-03"),
    ("quotes", "title: Exercise", "title: \"Exercise\""),
    ("a comment in the header", "summary: It", "# For editors\nsummary: It"),
    ("an owner", "updated:", "owner: Team\nupdated:"),
    ("an alias", "updated:", "aliases: [/old/]\nupdated:"),
    ("a folded summary", "summary: It helps.", "summary: >\n  It\n  helps."),
    ("the order of sources", "[roe2016, {id: own", "[{id: own"),
    (
      "the order of a source's fields", "type: book, title: Own words",
      "title: 'Own words', type: book"
    ),
    ("empty lines", "The end.", "\n\n\nThe end."),
    ("empty lines with blanks", "\n\nThe end.", "\n  \nThe end."),
    ("blanks at the end of a line", "The end.", "The end.  "),
    ("no newline at the end", "The end.\n", "The end."),
    ("a comment in the text", "The end.", "<!-- to do -->\n\nThe end."),
    ("a comment of two lines", "The end.", "<!-- to\n\ndo -->\nThe end."),
    ("a comment in the block", "# In a year.", "# In two years."),
    ("no comment in the block", "# In a year.\n", ""),
    (
      "the order of keys in the block", "claim: Fewer pains\n# In a year.\nof: 1000",
      "of: 1000\nclaim: Fewer pains"
    ),
    ("quotes in the block", "claim: Fewer pains", "claim: 'Fewer pains'"),
    ("another fence", "```", "~~~~"),
    ("the other form of a mapping", "'with': {count: 30}", "with:\n  count: 30"),
  ]

  @Test(arguments: spellings)
  func spellingChangesNoMark(_ change: (what: String, from: String, to: String)) throws {
    let page = Self.header + Self.body
    #expect(page.contains(change.from))
    let changed = page.replacing(change.from, with: change.to)
    let source = SourceText(path: "content/en/page.md", text: changed)
    #expect(try Self.mark(source, library: Self.library) == Self.mark(), "\(change.what)")
  }

  static let changes: [(what: String, from: String, to: String, parts: [ContentMark.Part])] = [
    ("the title", "title: Exercise", "title: Exercises", [.text]),
    ("the summary", "It helps.", "It can help.", [.text]),
    ("a word", "Walking", "Running", [.text]),
    ("emphasis", "*swimming*", "swimming", [.text]),
    ("a capital letter", "The end", "the end", [.text]),
    ("what a picture shows", "A bridge", "A bed", [.text]),
    ("a heading's level", "## What", "### What", [.text]),
    ("a figure", "of: 1000", "of: 100", [.figures]),
    ("a figure's words", "Fewer pains", "Fewer falls", [.figures]),
    ("another block", "```effect", "```fact-box", [.figures]),
    ("a source of the page's own", "Own words", "Other words", [.sources]),
    ("a source less", "roe2016, {", "{", []),
    ("a source more", "[roe2016", "[unused, roe2016", [.sources]),
    (
      "another order of text and block", "![A bridge](bridge.svg)\n\n", "", [.text]
    ),
    ("a citation less", " [@roe2016]", "", [.text]),
  ]

  @Test(arguments: changes)
  func aChangeOfWhatReadersReadIsNamed(
    _ change: (what: String, from: String, to: String, parts: [ContentMark.Part])
  ) throws {
    let page = Self.header + Self.body
    #expect(page.contains(change.from))
    let source = SourceText(
      path: "content/en/page.md", text: page.replacing(change.from, with: change.to))
    let now = try Self.mark(source, library: Self.library)
    #expect(now.changes(since: try Self.mark()) == change.parts, "\(change.what)")
  }

  @Test func aBlockThatIsMovedIsAChangeOfTheText() throws {
    let block = "```effect\nof: 1000\n```\n"
    let first = try Self.mark(Self.header, "One.\n\n\(block)\nTwo.\n")
    let second = try Self.mark(Self.header, "One.\n\nTwo.\n\n\(block)")
    #expect(second.changes(since: first) == [.text])
  }

  @Test func aSharedSourceThatChangesChangesTheSources() throws {
    let other = Self.library.replacing("A work", with: "A work that was retracted")
    #expect(try Self.mark(library: other).changes(since: try Self.mark()) == [.sources])
    let written = """
      # As our reference manager writes it.
      - id: unused
        type: book
        title: Something else
      - id: roe2016
        issued: '2016'
        title: "A work"
        author:
          - given: Ann
            family: Roe
        type: book

      """
    #expect(try Self.mark(library: written) == Self.mark())
  }

  @Test func aSourceThatIsOnlyCitedCountsAsOneThatIsListed() throws {
    let unlisted = Self.header.replacing("roe2016, ", with: "")
    #expect(try Self.mark(unlisted) == Self.mark())
  }

  @Test func anotherNameForASourceIsNoOtherSource() throws {
    let named = try Self.mark(
      Self.header.replacing("own,", with: "mine,"), Self.body.replacing("@own", with: "@mine"))
    #expect(named.changes(since: try Self.mark()) == [.text])
  }

  @Test func lineEndingsAndUnicodeFormsMakeNoDifference() throws {
    let page = Self.header + Self.body.replacing("The end.", with: "Das B\u{FC}ro \u{2264} 5.")
    let first = try Self.mark(
      SourceText(path: "content/en/page.md", text: page), library: Self.library)
    for other in [
      page.replacing("\n", with: "\r\n"), page.replacing("\n", with: "\r"),
      page.replacing("\u{FC}", with: "u\u{308}"), "\u{FEFF}" + page,
    ] {
      let source = SourceText(path: "content/en/page.md", text: other)
      #expect(try Self.mark(source, library: Self.library) == first)
    }
  }

  @Test func aBlockWithoutItsFenceTakesNoTextWithIt() throws {
    let quote = "> [!NOTE] Words\n> ```effect\n> of: 1000\n"
    let first = try Self.mark(Self.header, quote + "Behind it.\n")
    let second = try Self.mark(Self.header, quote + "Behind that.\n")
    #expect(second.changes(since: first) == [.text])
  }

  @Test func digestsAreTwelveSmallDigits() throws {
    #expect(ContentDigest("00ab00ab00ab")?.description == "00ab00ab00ab")
    for wrong in ["", "00ab", "00AB00AB00AB", "00ab00ab00ab0", "+0ab00ab00ab", "00ab00ab00ag"] {
      #expect(ContentDigest(wrong) == nil, "\(wrong)")
    }
    #expect(ContentDigest(0x1234_5678_9ABC_DEF0).description == "123456789abc")
    #expect(ContentDigest(1).description == "000000000000")
  }
}
