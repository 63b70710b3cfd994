import Checks
import Diagnostics
import Markdown
import SiteModel

/// What the second pass needs and does not change; shared by all threads.
struct RenderingContext: Sendable {
  let sources: SiteSources
  let site: Site
  let layouts: Layouts
  let texts: SharedTexts
  let assets: ThemeAssets
  let facts: SiteFacts
  let smallerPictures: SmallerPictures
  /// What was found when addresses were compared.
  let addressDiagnostics: [Diagnostic]
  /// Whether nothing but bodies is other than the last build has it.
  let isSameSite: Bool
  /// What was found when layouts were read and compiled.
  let layoutDiagnostics: [Diagnostic]
  let links: [PageLinks]
  /// Per language.
  let siteNodes: [SiteNodes]
  let purpose: BuildReport.Purpose
  let renderers: [BodyRenderer]
  private(set) var checks: BodyChecks
  /// What checks know of each language's pages.
  let checkedLanguages: [PageLanguage]
  /// The pages of which a translation keeps what they said: it is to be known what they say now.
  let knownOriginals: Set<Int>
  /// Whether it is worked out how hard pages read.
  private(set) var measuresReading = false
  /// What readers can find; nil on a site that cannot be searched.
  let searched: SearchedPages?
  /// Whether words are gathered for them.
  var isIndexed: Bool { update != nil || purpose == .preview }
  /// Nil when problems are known already: then pages are checked and nothing is written.
  var update: TreeUpdate?

  init(
    purpose: BuildReport.Purpose, sources: SiteSources, site: Site, layouts: Layouts,
    texts: SharedTexts, assets: ThemeAssets, facts: SiteFacts,
    smallerPictures: SmallerPictures, addressDiagnostics: [Diagnostic],
    layoutDiagnostics: [Diagnostic], isSameSite: Bool
  ) {
    self.purpose = purpose
    self.sources = sources
    self.site = site
    self.layouts = layouts
    self.texts = texts
    self.assets = assets
    self.facts = facts
    self.smallerPictures = smallerPictures
    self.addressDiagnostics = addressDiagnostics
    self.layoutDiagnostics = layoutDiagnostics
    self.isSameSite = isSameSite
    searched =
      layouts.isSearched && site.settings.search != .pagefind ? SearchedPages(site) : nil
    links = site.languages.indices.map { PageLinks(site, language: $0) }
    siteNodes = site.languages.indices.map { SiteNodes(site, language: $0) }
    checks = Self.checks(of: site, listsHints: purpose.listsHints)
    checkedLanguages = site.languages.map { PageLanguage(site, $0.tag) }
    knownOriginals = site.knownOriginals
    renderers = site.languages.indices.map { language in
      let terms =
        site.settings.glossary.isAutomatic ? TermForms(site.glossaries[language].forms) : nil
      return BodyRenderer(BodyOptions(site, language: language, terms: terms))
    }
  }

  /// The same for an editor, who wants to see what is otherwise only counted, or not looked at.
  var inspecting: RenderingContext {
    var context = self
    context.checks = Self.checks(of: site, listsHints: true)
    context.measuresReading = true
    return context
  }

  private static func checks(of site: Site, listsHints: Bool) -> BodyChecks {
    BodyChecks(
      site.settings.checks,
      others: SourceRules.names + ReviewRules.names + HistoryRules.names + TranslationRules.names,
      listsHints: listsHints)
  }
}

extension PageLanguage {
  /// What checks know of a language of the site.
  init(_ site: Site, _ tag: String) {
    self.init(
      tag, emergencyNumbers: site.settings.emergency?.all(in: tag) ?? [],
      isSharedSource: { site.library[$0] != nil })
  }
}
