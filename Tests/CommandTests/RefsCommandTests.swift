import Foundation
import Testing

@Suite("sitegen refs, as a user runs it")
struct RefsCommandTests {
  private let site: MistakenSite

  init() throws {
    site = try MistakenSite()
    try write(
      "content/references.yaml",
      """
      - {id: one, type: book, title: A book on sleep, issued: 2020}
      - {id: two, type: article-journal, author: [Doe J, {family: Roe, given: Ann}, {literal: R&D Group}],
         title: "Sleep & <i>rest</i>: 50% of {all}", container-title: J_Sleep, issued: 2021-03, volume: 3, page: 1-9,
         DOI: 10.5555/two, ISSN: 0378-5955, abstract: Words.}
      - {id: three, text: "Doe J. Rest & sleep.", DOI: "https://doi.org/10.5555/three"}
      - {id: four, type: map, author: [Steffens D, et al.], title: A map of <i>all</i> sleep}

      """)
    try write(
      "content/en/later.md",
      MistakenSite.page(
        [
          "extra":
            "draft: true\nreferences:\n  - one\n  - {id: own, type: map, title: A map of sleep}"
        ]))
  }

  @Test("lists each source with its pages, drafts too")
  func text() throws {
    let outcome = try refs()
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        four
          Steffens D et al. A map of all sleep.
          - no page

        one
          A book on sleep. 2020.
          - content/en/later.md
          - content/en/sleep.md

        three
          Doe J. Rest & sleep.
          - no page

        two
          Doe J, Roe A, R&D Group. Sleep & rest: 50% of {all}. J_Sleep 2021; 3: 1-9.
          - no page

        own
          A map of sleep.
          - content/en/later.md

        """)
    #expect(outcome.messages == "5 sources on 2 pages\n")
  }

  @Test("names the pages that rest on one source")
  func citedBy() throws {
    let outcome = try refs("--cited-by", "one")
    #expect(outcome.output == "content/en/later.md\ncontent/en/sleep.md\n")
    #expect(outcome.status == 0)
  }

  @Test("an id that no source has ends with 1, with help and without output")
  func unknown() throws {
    let outcome = try refs("--cited-by", "tow")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("did you mean 'two'?"))
  }

  @Test("finds sources that no page rests on")
  func unused() throws {
    let outcome = try refs("--unused", "--format", "json")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.contains(#""title":"A map of all sleep""#) == true)
    let source = try JSONDecoder().decode(Listed.self, from: Data((lines.last ?? "").utf8))
    #expect(source.id == "two")
    #expect(source.doi == "10.5555/two")
    #expect(source.year == 2021)
    #expect(source.pages == [])
  }

  private struct Listed: Decodable {
    let id, doi: String
    let year: Int
    let pages: [String]
  }

  @Test("prints CSL-JSON with all fields, names in parts and dates as numbers")
  func cslJSON() throws {
    let outcome = try refs("--cited-by", "two", "--format", "csl-json")
    let list = try JSONDecoder().decode([Entry].self, from: Data(outcome.output.utf8))
    let source = try #require(list.first)
    #expect(source.abstract == "Words.")
    #expect(source.issued == ["date-parts": [[2021, 3]]])
    #expect(
      source.author == [
        ["family": "Doe", "given": "J"], ["family": "Roe", "given": "Ann"],
        ["literal": "R&D Group"],
      ])
  }

  @Test("names no author whom nobody named, and makes a citation in words a document")
  func cslJSONOfWords() throws {
    let others = try refs("--cited-by", "four", "--format", "csl-json").output
    #expect(!others.contains("et al."))
    #expect(others.contains(#""family": "Steffens""#))
    let words = try refs("--cited-by", "three", "--format", "csl-json").output
    #expect(words.contains(#""type": "document""#))
    #expect(words.contains(#""title": "Doe J. Rest & sleep.""#))
    #expect(words.contains(#""DOI": "#))
    #expect(!words.contains(#""text""#))
    #expect(
      try refs("--cited-by", "three", "--format", "bibtex").output == #"""
        @misc{three,
          title = {{Doe J. Rest \& sleep.}},
          doi = {10.5555/three}
        }

        """#)
  }

  @Test("a page rests on what its figures cite")
  func components() throws {
    try write(
      "content/en/figure.md",
      MistakenSite.page(
        [:], "```fact-box\nsource: two\n```\n"))
    #expect(try refs("--cited-by", "two").output == "content/en/figure.md\n")
  }

  private struct Entry: Decodable {
    let abstract: String
    let issued: [String: [[Int]]]
    let author: [[String: String]]
  }

  @Test("prints BibTeX with the characters of TeX made plain")
  func bibtex() throws {
    let outcome = try refs("--cited-by", "two", "--format", "bibtex")
    #expect(
      outcome.output == #"""
        @article{two,
          author = {Doe, J and Roe, Ann and {R\&D Group}},
          title = {{Sleep \& rest: 50\% of \{all\}}},
          journal = {J\_Sleep},
          volume = {3},
          pages = {1--9},
          year = {2021},
          doi = {10.5555/two},
          issn = {0378-5955},
          month = mar
        }

        """#)
  }

  @Test("errors in the site end with 1, and what can be read is listed")
  func errors() throws {
    try write("content/references.yaml", "- {id: one, type: bok, title: A book on sleep}\n")
    let outcome = try refs()
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("RF005"))
    #expect(outcome.output.hasPrefix("own\n"))
  }

  @Test("two lists at once are wrong usage")
  func usage() throws {
    #expect(try refs("--unused", "--cited-by", "one").status == 64)
  }

  private func refs(_ arguments: String...) throws -> Program.Outcome {
    try site.program.run(["refs", "--as-of", "2026-11-22"] + arguments)
  }

  private func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: site.folder.appending(path: path))
  }
}
