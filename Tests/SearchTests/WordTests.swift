import Testing

@testable import Search

@Suite("The words that pages are found by")
struct WordTests {
  /// Also checked in the browser, against the script (Tests/Browser).
  @Test(
    "forms of a word are found as one",
    arguments: [
      (WordLanguage.english, ["exercise", "exercises", "exercising", "exercised"], "exercis"),
      (.english, ["Therapy", "therapies"], "therapy"),
      (.english, ["running", "runs", "run"], "run"),
      (.english, ["swelling", "swelled", "swell"], "swell"),
      (.english, ["diagnosis", "diagnoses"], "diagnos"),
      (.english, ["bleeding", "bleed"], "bleed"),
      (.english, ["Café", "cafés"], "caf"),
      (.german, ["Hüfte", "Hüften", "Huefte", "HUFTE"], "huft"),
      (.german, ["Schmerz", "Schmerzen", "Schmerzes"], "schmerz"),
      (.german, ["Übung", "Übungen", "Uebungen"], "ubung"),
      (.german, ["Muskel", "Muskeln"], "muskel"),
      (.german, ["Ärztin", "Ärztinnen"], "arztin"),
      (.german, ["Frau", "Frauen"], "frau"),
      (.german, ["geöffnet", "geoeffnet"], "geoffnet"),
      (.german, ["Straße", "Strasse"], "strass"),
      (.german, ["Kreuz\u{AD}schmer\u{AD}zen"], "kreuzschmerz"),
      (.english, ["exer\u{AD}cise", "exer\u{AD}cising"], "exercis"),
      (.other, ["Ștefan", "Ştefan", "stefan"], "stefan"), (.other, ["țesut", "tesut"], "tesut"),
      (.other, ["أَلَم", "الم"], "الم"),
    ])
  func forms(_ language: WordLanguage, _ words: [String], _ term: String) {
    for word in words { #expect(Self.terms(word, language) == [term]) }
  }

  @Test("words that differ in meaning stay apart")
  func apart() {
    #expect(Self.terms("spring sprung", .english) == ["spring", "sprung"])
    #expect(Self.terms("pass past", .english) == ["pass", "past"])
    #expect(Self.terms("neu neun", .german) == ["neu", "neun"])
    #expect(Self.terms("need feed", .english) == ["need", "feed"])
  }

  @Test("what joins words divides them, and a letter alone is a word: vitamin D is not vitamin K")
  func parts() {
    #expect(
      Self.terms("X-ray follow-up patient’s", .english) == [
        "x", "ray", "follow", "up", "patient", "s",
      ])
    #expect(Self.terms("B12: 2,5 mg", .english) == ["b12", "2", "5", "mg"])
  }

  @Test("a page is not found by words that say nothing of it")
  func stopWords() {
    #expect(MadeUpIndex.oneOf("These are the pages").terms == ["pag"])
    #expect(MadeUpIndex.oneOf("Das sind die Seiten", .german).terms == ["seit"])
  }

  private static func terms(_ text: String, _ language: WordLanguage) -> [String] {
    WordFolding(language: language).words(in: text.utf8).map {
      String(decoding: Stem.of($0, language), as: UTF8.self)
    }
  }
}
