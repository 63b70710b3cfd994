import Diagnostics
import Testing

@testable import Checks

@Suite("Boxes")
struct BoxTests {
  private func codes(_ body: String, language: String = "en") -> [String] {
    Page(body, language: language).problems(CheckPolicy()).map(\.rule.code)
  }

  @Test("a heading in German ends in wenn or falls", arguments: ["wenn:", "falls:"])
  func german(_ ending: String) {
    let body = "> [!URGENT] Gehen Sie in eine Praxis, \(ending)\n> * es stärker wehtut"
    #expect(codes(body, language: "de") == [])
    #expect(codes(body) == ["CK030"])
  }

  @Test("in languages whose words are not known, a heading must be there and may end in any word")
  func others() {
    #expect(codes("> [!URGENT] Consultez un médecin si :\n> * x", language: "fr") == [])
    #expect(codes("> [!URGENT]\n> * x", language: "fr") == ["CK030"])
  }

  @Test(
    "a German point says so anywhere in its line",
    arguments: [
      ("Fahren Sie nicht Auto", true), ("Trinken Sie keinen Alkohol", true),
      ("Verzichten Sie auf Alkohol", true), ("Trinken Sie Alkohol", false),
      ("Nehmen Sie Ibuprofen", false),
    ])
  func germanPoints(_ point: String, _ isFine: Bool) {
    #expect(codes("> [!DONT]\n> * \(point)", language: "de") == (isFine ? [] : ["CK037"]))
  }

  @Test("a heading may end behind formatting and before a citation")
  func formatted() {
    #expect(codes("> [!URGENT] Go *now* **if:** [@own2020]\n> * it hurts") == [])
  }

  @Test("a house that follows the NHS publishes no page that breaks its rules on care cards")
  func profile() {
    let body = "> [!URGENT] Go\n> * it hurts\n\nText."
    let found = Page(body).problems(CheckPolicy(profile: .nhs))
    #expect(found.map(\.rule.code) == ["CK030", "CK035"])
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test("comments behind a care card are not shown, and no text")
  func comment() {
    let card = "> [!URGENT] Go if:\n> * it hurts\n\n<!-- To do: ask. -->"
    #expect(codes(card) == [])
    #expect(codes(card + "\n\nText.") == ["CK035"])
  }

  @Test("a hidden care card is reported once, and at its own mark")
  func hidden() {
    let body = "> [!DETAILS] More\n>\n> > [!URGENT] Go if:\n> > * it hurts"
    let found = Page(body).problems(CheckPolicy())
    #expect(found.map(\.rule.code) == ["CK039"])
    #expect(found.map(\.place.mark?.line) == [10])
  }
}
