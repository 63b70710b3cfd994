import Diagnostics
import Testing

@testable import Checks

@Suite("How much a check weighs")
struct PolicyTests {
  private let here = Page("Read more [here](https://example.org/).")
  private let question = Page("## What helps?\n\nExercise.")

  @Test("by itself, as its rule says")
  func plain() {
    #expect(here.problems(CheckPolicy()).map(\.severity) == [.warning])
  }

  @Test("as the site says", arguments: [CheckLevel.hint, .warning, .error])
  func level(level: CheckLevel) {
    let found = here.problems(CheckPolicy(levels: ["links.text": level]))
    #expect(found.map(\.severity) == [level.severity])
  }

  @Test("not at all where the site switches it off")
  func off() {
    #expect(here.problems(CheckPolicy(levels: ["links.text": .off])).isEmpty)
  }

  @Test("as the profile says, and the site's own word goes before")
  func profile() {
    #expect(question.problems(CheckPolicy()).isEmpty)
    #expect(question.problems(CheckPolicy(profile: .iqwig)).isEmpty)
    #expect(question.problems(CheckPolicy(profile: .nhs)).map(\.rule.code) == ["CK007"])
    let own = CheckPolicy(profile: .nhs, levels: ["headings.questions": .off])
    #expect(question.problems(own).isEmpty)
  }
}

@Suite("Checks that a page sets aside")
struct SuppressionTests {
  private let body = "Read more [here](https://example.org/)."

  private func page(_ header: String) -> [Diagnostic] {
    Page(body, header: header).problems(CheckPolicy())
  }

  @Test("with a reason, what the check finds is not reported")
  func covered() {
    #expect(page("suppress: [{check: links.text, reason: It is the form's name.}]").isEmpty)
  }

  @Test("without a reason, it stays, and the reason is asked for")
  func withoutReason() {
    let found = page("suppress: [{check: links.text}]")
    #expect(found.map(\.rule.code).sorted() == ["CK012", "FM005"])
  }

  @Test("a check that finds nothing is not to be set aside")
  func unused() {
    let found = page(
      "suppress:\n  - check: links.text\n    reason: A name.\n  - check: words.quotes\n    reason: A name."
    )
    #expect(found.map(\.rule.code) == ["CK091"])
    #expect(found.first?.place.mark?.line == 10)
  }

  @Test("a misspelt name is an error with the right one")
  func unknown() {
    let found = page("suppress: [{check: link.text, reason: A name.}]")
    #expect(found.map(\.rule.code) == ["CK012", "CK090"])
    #expect(found.last?.help == "did you mean 'links.text'?")
  }
}
