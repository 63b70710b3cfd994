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

  @Test(
    "in an emergency, words that are no units excuse no foreign number",
    arguments: [
      "Call 911 to get help", "Make an emergency call to 911", "Call 911 per phone", "Alert 911",
      "Contact 911 now", "Use 911", "Phone 120", "Call 911 of course", "Reach us via 911",
      "Call 061", "Dial 193", "Call 108 for an ambulance",
    ])
  func foreign(_ words: String) {
    let list = "\n> * it hurts"
    #expect(codes("> [!EMERGENCY] \(words) if:\(list)") == ["CK042"])
    #expect(codes("> [!EMERGENCY] Call 112 if:\(list)\n>\n> \(words).") == ["CK042"])
    #expect(codes("> [!URGENT] \(words) if:\(list)") == ["CK043"])
  }

  @Test(
    "a number is the same with hyphens, spaces, and digits of other scripts",
    arguments: ["9-1-1", "9 1 1", "9\u{A0}1\u{A0}1", "9\u{2011}1\u{2011}1", "９１１", "٩١١", "۹۱۱"])
  func spelled(_ number: String) {
    #expect(codes("> [!EMERGENCY] Call \(number) if:\n> * it hurts") == ["CK042"])
    #expect(codes("Call \(number) at once.") == ["CK043"])
    #expect(codes("## Call \(number)\n\nAt once.") == ["CK043"])
    #expect(Page("Text.", header: "owner: Call \(number)").problems(CheckPolicy()).count == 1)
  }

  @Test(
    "figures beside one another are no number",
    arguments: ["call in 9, 1 or 1 days", "dial 9 1 1 2", "ring 1-9-1-1 times", "call it 9-1-10"])
  func noNumbers(_ words: String) {
    #expect(codes("We \(words).") == [])
  }

  @Test("the same in German", arguments: ["Die 120 alarmieren", "Kontaktieren Sie 911"])
  func foreignInGerman(_ words: String) {
    #expect(codes("> [!EMERGENCY] \(words), wenn:\n> * es wehtut", language: "de") == ["CK042"])
  }

  @Test(
    "figures are no foreign numbers, in a box and outside",
    arguments: [
      "Call 112 if the blood pressure is 120", "Call 112 if you took 120 mg",
      "Call 112 if the pulse is 110 to 119", "Call 112 if it is over 111",
      "You use 120 drops", "You call a doctor for a pressure of 120/80",
      "An ambulance came for 111 people", "It can reach 120",
      "Call 112 at a pulse of 111 per minute",
      "Someone aged 103 calls", "Call 112 after 120 minutes", "Call 112 if 120 of 300 are ill",
    ])
  func figures(_ words: String) {
    #expect(codes("> [!EMERGENCY] Call 112 if:\n> * \(words)") == [])
    #expect(codes("\(words).") == [])
  }

  @Test("without a number of its own, a site is told so once a page, and no number is checked")
  func unsaid() {
    let box = "> [!EMERGENCY] Call 911 if:\n> * it hurts"
    let found = Page(box, emergencyNumbers: []).problems(CheckPolicy())
    #expect(found.map(\.rule.code) == ["CK044"])
    #expect(found.first?.help?.contains("emergency: {number:") == true)
    #expect(Page("Call 911.", emergencyNumbers: []).problems(CheckPolicy()).isEmpty)
  }

  @Test("whatever leads out of an emergency is found at its place")
  func waysOut() {
    let box = "> [!EMERGENCY] Call 112 if:\n> * it hurts [@own2020][^n]\n>\n"
    let film = "> ```video\n> title: A\n> ```\n\n[^n]: A note."
    let found = Page(box + film).problems(CheckPolicy())
    #expect(found.map(\.rule.code) == ["CK032", "CK032", "CK032"])
    #expect(found.map { ($0.place.mark?.line ?? 0) - 7 } == [2, 2, 4])
  }
}
