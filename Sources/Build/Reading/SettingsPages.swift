import Diagnostics
import FrontMatter
import SiteModel

/// Checks what `site.yaml` says of the rest of the site: that the pages and files that it names are there, in each language,
/// and that its days have come.
struct SettingsPages {
  let site: Site

  func check(problems: inout Problems) {
    let settings = site.settings
    check("methods", settings.methods, problems: &problems)
    // Beside the pages on comments, `feedback/` is free.
    site.checkFormReceiver(
      made: [
        LetterList.pagesFolder, SearchedPages.folder, GeneratedPages.thanksFolder,
        GeneratedPages.notSentFolder,
      ], problems: &problems)
    check("feedback.help", settings.feedback?.help, problems: &problems)
    check("feedback.privacy.policy", settings.feedback?.privacy?.policy, problems: &problems)
    if let span = settings.tags.span, settings.tags.firstDay > site.today {
      problems.report(
        SettingsRules.permanentIDs,
        "'\(settings.tags.text)' has a day that has not come (today is \(site.today))",
        at: settings.source.place(span), help: "write a day on which the domain was yours")
    }
    check("accessibility.page", settings.accessibility?.page, problems: &problems)
    check("privacy.page", settings.privacy?.page, problems: &problems)
    if let logo = settings.publisher.logo, site.file(at: logo.value) == nil {
      problems.report(
        BuildRules.missingSettingsPage,
        "publisher.logo names 'content/\(logo.value)', which is not there",
        at: place(of: logo),
        help: site.helpForLink(on: logo.value)
          ?? Suggestion.help(for: logo.value, among: site.files))
    }
  }

  private func check(_ key: String, _ named: Located<String>?, problems: inout Problems) {
    guard let named else { return }
    for (index, language) in site.languages.enumerated() {
      let source = "\(language.tag)/\(named.value)"
      if let page = site.page(at: source) {
        reportAbsence(of: page, named, problems: &problems)
        continue
      }
      let candidates = site.pages.filter { $0.language == index && $0.isMeantForSite }
        .map { String($0.pathInLanguage) }
      problems.report(
        BuildRules.missingSettingsPage, "\(key) names 'content/\(source)', which is not there",
        at: place(of: named),
        help: site.helpForLink(on: source)
          ?? Suggestion.help(for: named.value, among: candidates)
          ?? "add the page, or take the line out")
    }
  }

  private func reportAbsence(
    of page: Int, _ named: Located<String>, problems: inout Problems
  ) {
    guard let absence = site.pages[page].absenceOfPage else { return }
    problems.reportUnpublished(
      "'content/\(site.pages[page].source)'", absence, at: place(of: named))
  }

  private func place(of named: Located<String>) -> Place { site.settings.source.place(named.span) }
}
