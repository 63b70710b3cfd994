import Diagnostics

extension Site {
  /// What a withdrawn page names to be read instead is a page that will be on the site. Linear in the pages.
  func checkReplacements(problems: inout Problems) {
    for page in pages where page.status == .withdrawn {
      guard let named = page.withdrawal?.replacement else { continue }
      let path = ContentPath(named.value, from: page.folder).path
      if let found = path.flatMap(self.page(at:)) {
        if let absence = pages[found].absenceOfPage {
          problems.reportUnpublished("'\(named.value)'", absence, at: named.place)
        } else if pages[found].language != page.language {
          reportForeign(named, pages[found], of: page, problems: &problems)
        }
      } else {
        reportUnknown(named, of: page, problems: &problems)
      }
    }
  }

  private func reportForeign(
    _ named: Page.Name, _ other: Page, of page: Page, problems: inout Problems
  ) {
    let (own, theirs) = (languages[page.language].tag, languages[other.language].tag)
    problems.report(
      PageRules.foreignReplacement,
      "'\(named.value)' is in another language ('\(theirs)') than this page ('\(own)')",
      at: named.place,
      help:
        "name a page in '\(own)', or delete 'replacement': versions in other languages are named anyway"
    )
  }

  private func reportUnknown(_ named: Page.Name, of page: Page, problems: inout Problems) {
    let candidates = pages.filter { $0.language == page.language && $0.isMeantForSite }
      .map { ContentPath.relative($0.source, from: page.folder) }
    problems.report(
      PageRules.unknownReplacement, "'\(named.value)' is not a page", at: named.place,
      help: ContentPath(named.value, from: page.folder).path.flatMap(helpForLink)
        ?? Suggestion.help(for: named.value, among: candidates)
        ?? "name the file from this page's folder, for instance ../asthma/inhalers.md")
  }

  /// The page to read instead of a withdrawn one, where it names one that is there.
  package func replacement(of page: Page) -> Int? {
    page.withdrawal?.replacement.flatMap { ContentPath($0.value, from: page.folder).path }
      .flatMap(self.page(at:))
  }
}
