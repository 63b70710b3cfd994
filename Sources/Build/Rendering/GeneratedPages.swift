import HTML
import SiteModel
import Templates

/// The pages that have no source: not found, thank you, not sent, the glossary, and on a site with several languages the
/// choice between them at its root.
struct GeneratedPages {
  let site: Site
  let layouts: Layouts
  let texts: SharedTexts

  static let thanksFolder = "feedback/thanks/"
  static let notSentFolder = "feedback/not-sent/"

  struct Output {
    let path: String
    let bytes: [UInt8]
    let isIndexed: Bool
  }

  func all() -> [Output] {
    var outputs: [Output] = []
    for language in site.languages.indices {
      outputs.append(notFound(language, at: site.relativePath("404.html", in: language)))
      if hasForm { outputs.append(thanks(language)) }
      if hasForm, layouts.answersIncomplete { outputs.append(notSent(language)) }
      if layouts.isSearched { outputs.append(search(language)) }
      if let view = GlossaryPages(site: site, texts: texts).view(language) {
        outputs.append(output(Layouts.glossary, view.path + "index.html", view))
      }
    }
    guard site.settings.isMultilingual else { return outputs }
    // Servers look for this one, whatever the language.
    outputs.append(notFound(0, at: "404.html"))
    outputs.append(choiceOfLanguage())
    return outputs
  }

  private var hasForm: Bool { site.settings.feedback?.action != nil }

  private func notFound(_ language: Int, at path: String) -> Output {
    output(
      Layouts.notFound, path,
      GeneratedView(
        site: site, language: language, title: text(.notFoundTitle, language),
        summary: text(.notFoundSummary, language), path: path, isIndexed: false,
        translations: otherHomes(language)))
  }

  private func thanks(_ language: Int) -> Output {
    let folder = site.relativePath(Self.thanksFolder, in: language)
    return output(
      Layouts.thanks, folder + "index.html",
      GeneratedView(
        site: site, language: language, title: text(.thanksTitle, language),
        summary: text(.thanksSummary, language), path: folder, isIndexed: false,
        translations: otherHomes(language)))
  }

  /// The form once more, with what was wrong: for whoever receives comments to fill in and to answer with. The field
  /// that says which page was read is empty until then.
  private func notSent(_ language: Int) -> Output {
    let folder = site.relativePath(Self.notSentFolder, in: language)
    let title = text(.notSentTitle, language)
    let inTab = DocumentTitle(site, language: language).text(for: title)
    return output(
      Layouts.notSent, folder + "index.html",
      GeneratedView(
        site: site, language: language, title: title, summary: text(.notSentSummary, language),
        documentTitle: site.languages[language].strings[.errorTitle].filled(["page": inTab]),
        path: folder, isIndexed: false, translations: otherHomes(language)))
  }

  /// Not for other searches: its results are nowhere but in the browser.
  private func search(_ language: Int) -> Output {
    let folder = site.relativePath(SearchedPages.folder, in: language)
    var view = GeneratedView(
      site: site, language: language, title: text(.searchTitle, language),
      summary: text(.searchSummary, language), path: folder, isIndexed: false)
    let others = site.languages.indices.filter { $0 != language }
    view.translations = others.map {
      PageLinks(site, language: language).translation(
        $0, at: site.relativePath(SearchedPages.folder, in: $0))
    }
    return output(Layouts.search, folder + "index.html", view)
  }

  private func choiceOfLanguage() -> Output {
    var view = GeneratedView(
      site: site, language: 0, title: text(.languagesTitle, 0), summary: text(.languagesSummary, 0),
      path: "", isIndexed: true)
    view.alternates = Alternates(site: site).valuesOfRoot()
    view.translations = homes(site.languages.indices)
    return output(Layouts.languages, "index.html", view)
  }

  /// Whoever does not read this language finds the way to another.
  private func otherHomes(_ language: Int) -> [Value] {
    homes(site.languages.indices.filter { $0 != language })
  }

  private func homes(_ languages: some Sequence<Int>) -> [Value] {
    languages.compactMap(site.home(of:)).filter { site.pages[$0].isPublished }
      .map(PageLinks(site, language: 0).translation)
  }

  private func output(_ layout: String, _ path: String, _ view: GeneratedView) -> Output {
    var html = HTMLBuffer()
    layouts[layout, view.language]?.render(view.record(), into: &html)
    return Output(path: path, bytes: html.bytes, isIndexed: view.isIndexed)
  }

  private func text(_ key: SiteString, _ language: Int) -> String {
    site.languages[language].strings.text(key)
  }
}
