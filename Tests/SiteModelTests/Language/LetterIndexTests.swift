import Testing

@testable import SiteModel

@Suite("Names from A to Z")
struct LetterIndexTests {
  private static func index(_ terms: [String], _ language: String) -> LetterIndex {
    LetterIndex(terms, language: language)
  }

  private static func order(_ terms: [String], _ language: String) -> [String] {
    index(terms, language).sections.flatMap { $0.members.map { terms[$0] } }
  }

  private static func titles(_ terms: [String], _ language: String) -> String {
    index(terms, language).sections.filter { !$0.members.isEmpty }.map(\.title).joined()
  }

  @Test("letters with marks stand with their plain forms, case and hyphens do not count")
  func order() {
    let words = [
      "Zyste", "ärztlich", "Arm", "Arzt", "ab-", "Öl", "Ohr", "Straße", "Strasse-n", "Épilation",
    ]
    #expect(
      Self.order(words, "de")
        == [
          "ab-", "Arm", "Arzt", "ärztlich", "Épilation", "Ohr", "Öl", "Straße", "Strasse-n",
          "Zyste",
        ])
    #expect(Self.titles(words, "de") == "AEOSZ")
  }

  @Test("letters of a language's own have their own place")
  func ownLetters() {
    #expect(
      Self.order(["öra", "zon", "ål", "äta", "arm"], "sv") == ["arm", "zon", "ål", "äta", "öra"])
    #expect(Self.titles(["öra", "zon", "arm"], "sv") == "AZÖ")
    #expect(Self.order(["ñu", "nz", "o"], "es-MX") == ["nz", "ñu", "o"])
    #expect(Self.titles(["igne", "ılık"], "tr") == "Iİ")
  }

  @Test("all letters are there where terms are written in them")
  func alphabet() {
    let sections = Self.index(["pain"], "en").sections
    #expect(sections.map(\.title).joined() == "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    #expect(sections.filter { !$0.members.isEmpty }.map(\.anchor) == ["page-letter-p"])
  }

  @Test("other scripts have the letters that begin a term, in the order of Unicode")
  func otherScripts() {
    #expect(Self.index(["боль", "астма"], "ru").sections.map(\.title) == ["А", "Б"])
    #expect(Self.titles(["боль", "RCT"], "ru") == "RБ")
  }

  @Test("Arabic letters with a hamza stand with the letter that carries it")
  func arabic() {
    let words = ["أين", "آلام", "التهاب", "إصابة", "خصوصية"]
    #expect(Self.titles(words, "ar") == "اخ")
    #expect(Self.order(words, "ar") == ["إصابة", "آلام", "التهاب", "أين", "خصوصية"])
    #expect(Self.index(words, "ar").sections.count == 28)
  }

  @Test("what begins with a number comes first")
  func numbers() {
    #expect(Self.titles(["5-HT", "(a)", "95 %"], "en") == "0–9A")
    #expect(Self.index(["5-HT"], "en").sections.first?.anchor == "page-letter-0")
  }

  @Test("a glossary without terms has no letters")
  func none() {
    #expect(Self.index([], "en").sections.isEmpty)
  }
}
