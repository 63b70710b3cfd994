extension Site {
  /// Where the page with all terms of a language is, below the site's base: `en/glossary/`. Nil where the site wants
  /// none, or the language has no terms.
  package func glossaryPage(in language: Int) -> String? {
    guard !glossaries[language].terms.isEmpty else { return nil }
    return glossaryFolder(in: language).map { relativePath("\($0)/", in: language) }
  }

  /// The languages that have such a page.
  package var languagesWithGlossaryPage: [Int] {
    languages.indices.filter { glossaryPage(in: $0) != nil }
  }

  /// The name of the page's folder, whether there are terms today or not.
  func glossaryFolder(in language: Int) -> String? {
    settings.glossary.folder(in: languages[language].tag)
  }
}
