import Testing

@testable import Checks

@Suite("Reading measures")
struct ReadingMeasureTests {
  private static let english = """
    Many people have pain in the lower back. It usually goes away within a few weeks. Doctors often
    cannot say where it comes from. That does not mean that something serious is wrong. Staying active
    helps most people to get better. You can go for walks, swim or ride a bicycle. Long periods of rest
    make muscles weak. Medicines such as ibuprofen can relieve pain for some time. They may also cause
    stomach problems, so take them for a short time only. Ask a pharmacist which medicine is suitable if
    you take others regularly. A physiotherapist can show you exercises that strengthen the muscles of
    the back and the abdomen. Researchers have compared people who exercised with people who did not.
    Fewer of those who exercised had pain again within a year. Exercise has hardly any side effects,
    although muscles may ache in the beginning.
    """

  private static let german = """
    Viele Menschen haben Schmerzen im unteren Rücken. Meist vergehen sie nach einigen Wochen wieder.
    Woher sie kommen, lässt sich oft nicht sagen. Das heißt nicht, dass etwas Ernstes dahintersteckt.
    Den meisten hilft es, in Bewegung zu bleiben. Sie können spazieren gehen, schwimmen oder Rad fahren.
    Wer lange liegt, dessen Muskeln werden schwach. Medikamente wie Ibuprofen können Schmerzen für
    einige Zeit lindern. Sie können aber auch den Magen angreifen, nehmen Sie sie deshalb nur kurz ein.
    Fragen Sie in der Apotheke nach, wenn Sie regelmäßig andere Mittel einnehmen. In der Physiotherapie
    lernen Sie Übungen, die Bauch und Rücken kräftigen. Forschende haben Menschen mit und ohne Training
    verglichen. Von denen, die trainierten, hatten weniger innerhalb eines Jahres erneut Schmerzen.
    Training hat kaum Nebenwirkungen, auch wenn die Muskeln am Anfang schmerzen können.
    """

  private func isNear(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-6 }

  @Test("formulas give what another program gives for the same counts")
  func formulas() {
    let english = RunningText(
      words: 145, sentences: 14, longWords: 31, shortest: 94, longest: 18, syllables: 219)
    #expect(isNear(english.fleschEase, 68.547327586))
    #expect(isNear(english.fleschKincaid, 6.271354680))
    #expect(isNear(english.smog, 9.606745406))
    #expect(isNear(english.lix, 31.736453202))
    let german = RunningText(
      words: 129, sentences: 14, longWords: 38, shortest: 58, longest: 22, syllables: 230)
    #expect(isNear(german.amstad, 66.483388704))
    #expect(isNear(german.wiener, 6.316016168))
    #expect(isNear(german.lix, 38.671650055))
  }

  @Test("of English text are four, of German three, of others one")
  func languages() throws {
    let english = try #require(measures(of: Self.english))
    #expect(english.words == 145 && english.sentences == 14)
    #expect(
      english.measures.map(\.name) == [
        "Flesch Reading Ease", "Flesch–Kincaid grade", "SMOG", "LIX",
      ])
    let german = try #require(measures(of: Self.german, language: "de-AT"))
    #expect(german.words == 129 && german.sentences == 14)
    #expect(german.measures.map(\.name) == ["Amstad", "Wiener Sachtextformel", "LIX"])
    let other = try #require(measures(of: Self.english, language: "fr"))
    #expect(other.measures.map(\.name) == ["LIX"])
    #expect(other.measures.last == english.measures.last)
  }

  @Test("of a text are within what counting syllables otherwise moves")
  func texts() throws {
    let english = try #require(measures(of: Self.english)).measures.map(\.value)
    let german = try #require(measures(of: Self.german, language: "de")).measures.map(\.value)
    for (value, expected) in zip(english, [68.55, 6.27, 9.61, 31.74]) {
      #expect(abs(value - expected) < 1.5, "\(english)")
    }
    // The other program counts no syllable of one letter, such as that of "aber".
    for (value, expected) in zip(german, [66.48, 6.32, 38.67]) {
      #expect(abs(value - expected) < 6, "\(german)")
    }
  }

  @Test("of a short text are none, and it says why")
  func short() throws {
    let few = try #require(measures(of: "Exercise helps. It makes pain less likely."))
    #expect(few.measures.isEmpty)
    #expect(few.whyNone == "too short to measure: 7 of 100 words, 2 of 5 sentences")
    let one = try #require(measures(of: String(repeating: "word ", count: 120)))
    #expect(one.measures.isEmpty && one.words == 120 && one.sentences == 1)
    #expect(try #require(measures(of: Self.english)).whyNone == nil)
  }

  @Test("are none of a language that divides no words by spaces")
  func unspaced() throws {
    #expect(try #require(measures(of: Self.english, language: "zh-Hans")).measures.isEmpty)
    #expect(try #require(measures(of: "")).words == 0)
  }

  @Test(
    "count what is read as sentences and nothing else",
    arguments: [
      ("## Three more words\n\nIt helps.", 2, 1),
      ("| a | b |\n|---|---|\n| Two words. | More. |\n\nIt helps.", 2, 1),
      ("```sh\nIt is code.\n```\n\nIt helps.", 2, 1),
      ("```figure\nsrc: a.jpg\nalt: A picture of words.\n```\n\nIt helps.", 2, 1),
      ("![A picture of words.](a.jpg)\n\nIt helps.", 2, 1),
      ("> [!URGENT] Go there if:\n> * it hurts\n> * it bleeds", 4, 2),
      ("It `helps now` [@own2020] ≥ 5 %.", 2, 1),
      ("Choose:\n\n- one thing\n- two things.", 5, 3),
      ("It is <b>here</b>. Dr. Roe says: 3.5 mg!", 8, 2),
      ("It helps.[^n]\n\n[^n]: A note.", 4, 2),
    ])
  func counted(_ body: String, _ words: Int, _ sentences: Int) throws {
    let found = try #require(measures(of: body))
    #expect([found.words, found.sentences] == [words, sentences])
  }

  @Test("have bands whose limits belong to the band above")
  func bands() {
    #expect(
      [-5, 29.9, 30, 50, 60, 70, 80, 90, 120].map { ReadingBand(ease: $0) } == [
        .veryHard, .veryHard, .hard, .fairlyHard, .medium, .fairlyEasy, .easy, .veryEasy, .veryEasy,
      ])
    #expect(
      [3, 5, 6, 7, 9, 10, 12, 20].map { ReadingBand(schoolYears: $0) } == [
        .veryEasy, .easy, .fairlyEasy, .medium, .fairlyHard, .hard, .veryHard, .veryHard,
      ])
    #expect(
      [29, 30, 40, 50, 60].map { ReadingBand(lix: $0) } == [
        .veryEasy, .easy, .medium, .hard, .veryHard,
      ])
  }
}
