import Build
import Diagnostics
import Foundation
import Testing

@Suite("What can be wrong with a glossary")
struct GlossaryCheckTests {
  private static func found(
    _ glossary: String, _ words: String = "A [nap](term:nap)", settings: String = "unused: off"
  ) throws -> [Diagnostic] {
    try GlossarySite.make(words, settings: settings, glossary: glossary).check().diagnostics
      .filter { $0.rule.code.hasPrefix("GL") || $0.rule.code.hasPrefix("LK") }
  }

  private static let nap = "- {id: nap, term: nap, definition: A short sleep.}\n"

  @Test("definitions that lead back to themselves are refused, with the way they take")
  func circular() throws {
    let circle = """
      - {id: nap, term: nap, definition: "A [bed](term:bed)."}
      - {id: a, term: letter, definition: "A [nap](term:nap)."}
      - {id: bed, term: bed, definition: "For a [rest](term:rest)."}
      - {id: rest, term: rest, definition: "A [nap](term:nap), a [rest](term:rest)."}

      """
    let found = try Self.found(circle)
    #expect(
      found.map(\.message) == [
        "the definition of 'nap' leads back to itself: nap → bed → rest → nap",
        "the definition of 'rest' uses the term itself",
      ])
    #expect(found.map(\.severity) == [.error, .error])
  }

  @Test("related terms may lead to one another")
  func related() throws {
    #expect(
      try Self.found(
        "- {id: nap, term: nap, see: bed, definition: A short sleep.}\n"
          + "- {id: bed, term: bed, see: nap, definition: Where one lies.}\n"
      ).isEmpty)
  }

  @Test("a thousand terms that use one another are read without trouble")
  func deep() throws {
    let terms = (0..<1000).map {
      "- {id: t\($0), term: word t\($0), definition: \"As [said](term:t\($0 + 1)).\"}\n"
    }
    let last = "- {id: t1000, term: last, definition: The end.}\n"
    #expect(try Self.found(Self.nap + terms.joined() + last).isEmpty)
    let circle = "- {id: t1000, term: last, definition: \"As [said](term:t0).\"}\n"
    #expect(try Self.found(Self.nap + terms.joined() + circle).map(\.rule.code) == ["GL008"])
  }

  @Test("a form that two terms have is warned of, and linked to neither by itself")
  func ambiguous() throws {
    let glossary = Self.nap + "- {id: rest, term: rest, also: [pause, nap], definition: A break.}\n"
    let found = try Self.found(glossary)
    #expect(found.map(\.message) == ["'nap' is a form of the term 'nap' too"])
    #expect(found.map(\.severity) == [.warning])
    let site = try GlossarySite.make("A nap, a pause", settings: "auto: true", glossary: glossary)
    _ = try site.build()
    let words = try GlossarySite.words(site)
    #expect(words == "A nap, a [pause]")
  }

  @Test(
    "a definition that only says the term is refused", arguments: ["Nap.", "naps", "'*A* nap'"])
  func saysNothing(_ definition: String) throws {
    let codes = try Self.found(
      "- {id: nap, term: nap, also: [naps, a nap], definition: \(definition)}\n"
    )
    .map(\.rule.code)
    #expect(codes == ["GL009"])
  }

  @Test(
    "a mistake in a definition is reported at its words, where YAML leaves them as they are",
    arguments: [
      ("definition: See [it](nope.md).", "4:24"), ("definition: 'See [it](nope.md).'", "4:25"),
      ("definition: \"See [it](nope.md).\"", "4:25"),
      ("definition: \"\\x53ee [it](nope.md).\"", "4:15"),
      ("definition: >\n    See\n    [it](nope.md).", "4:15"),
      ("definition: See [it](term:nope).", "4:24"),
      ("definition: See [it](sleep.md#nope).", "4:24"),
    ])
  func place(_ definition: String, _ expected: String) throws {
    let found = try Self.found("# terms\n- id: nap\n  term: nap\n  \(definition)\n")
    #expect(
      found.map { $0.place.description.split(separator: ":").suffix(2).joined(separator: ":") } == [
        expected
      ])
  }

  @Test("a term that no page uses is warned of, as much as the site says")
  func unused() throws {
    let glossary = Self.nap + "- {id: bed, term: bed, definition: Where one lies.}\n"
    for (settings, severity) in [
      ("", Severity.warning), ("unused: hint", .hint), ("unused: error", .error),
    ] {
      let found = try Self.found(glossary, settings: settings)
      #expect(found.map(\.message) == ["no page uses the term 'bed'"])
      #expect(found.map(\.severity) == [severity])
    }
    #expect(try Self.found(glossary, settings: "unused: off").isEmpty)
  }

  @Test("a term is used by another's definition, by a draft, and by what is linked by itself")
  func used() throws {
    let used = "- {id: nap, term: nap, definition: \"On a [bed](term:bed).\"}\n"
    let bed = "- {id: bed, term: bed, definition: Where one lies.}\n"
    #expect(try Self.found(used + bed, settings: "").isEmpty)
    #expect(
      try Self.found(Self.nap + bed, "A [nap](term:nap) in bed", settings: "auto: true").isEmpty)
    for (auto, draft) in [("false", "A [bed](term:bed)"), ("true", "A bed")] {
      let site = try GlossarySite.make(
        "A [nap](term:nap)", settings: "auto: \(auto)", glossary: Self.nap + bed,
        changes: ["content/en/later.md": GlossarySite.page(draft, "\ndraft: true")])
      #expect(try site.build().diagnostics.filter { $0.rule.code == "GL006" }.isEmpty)
    }
  }

  @Test("the warning is repeated by builds that read nothing of the page anew")
  func repeated() throws {
    let site = try GlossarySite.make("Words", glossary: Self.nap)
    for words in ["Words", "Words", "More words"] {
      try site.write(GlossarySite.page(words), to: "content/en/rest.md")
      #expect(
        try site.build().findings.map(\.shortDescription) == ["GL006 content/en/glossary.yaml:1:8"])
    }
    try site.write(GlossarySite.page("A [nap](term:nap)"), to: "content/en/rest.md")
    #expect(try site.build().findings.isEmpty)
    try site.write(GlossarySite.page("Other words"), to: "content/en/sleep.md")
    #expect(try site.build().findings.isEmpty)
  }
}
