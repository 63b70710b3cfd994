import SiteModel
import Templates

/// The page with all terms of a language, from A to Z.
struct GlossaryPages {
  let site: Site
  let texts: SharedTexts

  /// Nil in a language that has no such page.
  func view(_ language: Int) -> GeneratedView? {
    guard let path = site.glossaryPage(in: language) else { return nil }
    let strings = site.languages[language].strings
    var view = GeneratedView(
      site: site, language: language, title: strings.text(.glossaryTitle),
      summary: strings.text(.glossarySummary), path: path, isIndexed: true)
    view.letters = letters(language)
    view.structuredData =
      GlossaryGraph(
        site: site, language: language, texts: texts, address: site.settings.base.text + path
      ).markup()
    view.alternates = Alternates(site: site).values(ofPages: pages)
    view.translations = pages.filter { $0.language != language }.map {
      PageLinks(site, language: language).translation($0.language, at: $0.path)
    }
    view.untranslated = site.languages.indices.filter { site.glossaryPage(in: $0) == nil }
      .compactMap { PageLinks(site, language: language).untranslated($0) }
    return view
  }

  /// The same page in all languages that have it.
  private var pages: [(language: Int, path: String)] {
    site.languages.indices.compactMap { language in
      site.glossaryPage(in: language).map { (language, $0) }
    }
  }

  private func letters(_ language: Int) -> [Value] {
    let glossary = site.glossaries[language]
    let terms = TermView(
      site: site, language: language, texts: texts, shown: Array(glossary.terms.indices))
    return LetterIndex(
      glossary.terms.map(\.term), language: site.languages[language].tag
    ).sections.map { section in
      var record = LetterField.record(
        section, address: "#\(section.anchor)", isOpen: !section.members.isEmpty)
      record[LetterField.terms] = .list(section.members.map { terms.value($0) })
      return .record(record)
    }
  }
}
