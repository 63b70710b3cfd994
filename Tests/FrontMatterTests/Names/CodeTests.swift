import Testing

@testable import FrontMatter

@Suite("Codes of languages and countries")
struct CodeTests {
  @Test(
    "language tags name a language that has a code",
    arguments: ["de", "EN", "pt-BR", "zh-Hant-TW", "gsw", "es-419", "de-CH-1996", "en-x-easy"])
  func tags(_ tag: String) {
    #expect(LanguageTags.isTag(tag))
  }

  @Test(
    "other texts are no tags, and what was meant is said where it can be told",
    arguments: [
      ("english", "en"), ("Deutsch", "de"), ("en_UK", "en-GB"), ("en-UK", "en-GB"),
      ("de_DE", "de-DE"), ("deu", "de"), ("cz", "cs"), ("xx", nil), ("e", nil), ("", nil),
      ("de-", "de"), ("-", nil), ("klingonisch", nil), ("d3", nil),
    ] as [(String, String?)])
  func noTags(_ text: String, _ meant: String?) {
    #expect(!LanguageTags.isTag(text))
    #expect(LanguageTags.correction(text) == meant)
  }

  @Test(
    "countries are two capital letters",
    arguments: [
      ("DE", nil), ("GB", nil), ("de", "DE"), ("UK", "GB"), ("uk", "GB"), ("Germany", "DE"),
      ("GER", "DE"), ("D", nil), ("Ruritania", nil),
    ] as [(String, String?)])
  func countries(_ text: String, _ meant: String?) {
    #expect(CountryCodes.isCode(text) == ["DE", "GB"].contains(text))
    if !CountryCodes.isCode(text) { #expect(CountryCodes.correction(text) == meant) }
  }
}
