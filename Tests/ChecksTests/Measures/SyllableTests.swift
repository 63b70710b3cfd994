import Search
import Testing

@testable import Checks

@Suite("Syllables")
struct SyllableTests {
  /// Words with a dot between any two syllables.
  private func check(_ words: String, _ language: WordLanguage) {
    for word in words.split(separator: " ") {
      let count = word.split(separator: "·").count
      let plain = word.filter { $0 != "·" }
      #expect(language.syllables(of: plain) == count, "\(word)")
    }
  }

  @Test(
    "of English words are heard",
    arguments: [
      "pain back knee eye breathe through caused used asked needs strength",
      "need·ed want·ed test·ed ta·ble mus·cle cra·dled han·dled sur·ge·ry",
      "dis·ease dis·eas·es ex·er·cise ex·er·cis·es nur·se's nur·ses health care",
      "di·et qui·et so·ci·e·ty a·re·a cre·ate re·act flu·id be·ing see·ing po·et",
      "pa·tient spe·cial phy·si·cian sta·tion mil·lion cau·tious re·gion",
      "safe·ly move·ment care·less some·times some·thing ev·ery·one there·fore",
      "eas·i·er ear·li·est pier rhy·thm me·tab·o·lis·m or·gan·is·m ba·sic·ally",
      "di·ar·rhoe·a nau·se·a pan·cre·as di·a·be·tes in·flu·en·za sci·ence",
      "be·yond yes yel·low play·ing quick ques·tion·naire lan·guage guide·line",
      "could·n't don't it's you're we'll",
    ])
  func english(_ words: String) { check(words, .english) }

  @Test(
    "of German words are their vowels, with those apart that are said apart",
    arguments: [
      "Schmerz Knie Arzt Bein Kreuz Haar Bäu·che Häu·ser ü·ber a·ber O·der",
      "Ü·bun·gen Rü·cken·schmer·zen The·ra·pie",
      "Pa·ti·ent Pa·ti·en·tin Bak·te·ri·en Stu·di·e Stu·di·en Fa·mi·li·e Li·ni·e",
      "be·ur·tei·len be·in·hal·ten be·ein·flus·sen ge·än·dert Mu·se·um I·de·en",
      "O·pe·ra·ti·on Ko·o·pe·ra·ti·on",
      "Quel·le be·quem Yo·ga Phy·sik A·e·ro·bic Eu·ro·pä·er Mi·grä·ne",
    ])
  func german(_ words: String) { check(words, .german) }

  @Test("the parts of a word with hyphens count each, a figure as one")
  func parts() {
    #expect(WordLanguage.english.syllables(of: "non-specific") == 4)
    #expect(WordLanguage.english.syllables(of: "60-minute") == 2)
    #expect(WordLanguage.english.syllables(of: "30,000") == 1)
    #expect(WordLanguage.german.syllables(of: "HIV-Infektion") == 5)
  }

  @Test("accents and capitals make no difference")
  func written() {
    #expect(WordLanguage.english.syllables(of: "Café") == 2)
    #expect(WordLanguage.english.syllables(of: "DIARRHOEA") == 4)
    #expect(WordLanguage.german.syllables(of: "U\u{308}bungen") == 3)
  }

  @Test("are not known in other languages")
  func others() {
    #expect(WordLanguage.other.syllables(of: "douleur") == nil)
  }
}
