import Diagnostics
import SiteModel

/// Terms that no page explains. Worked out anew in each build, from what all pages use, those that were kept too.
struct UnusedTerms {
  private let body: SiteBody
  private var context: RenderingContext { body.context }
  private var site: Site { context.site }

  init(_ body: SiteBody) {
    self.body = body
  }

  /// `refused` are pages with errors: what they would show is not known.
  func report(refused: Set<Int>, problems: inout Problems) {
    guard let severity = site.settings.glossary.unused.severity else { return }
    let used = body.terms
    let suspects = site.languages.indices.flatMap { language in
      site.glossaries[language].terms.indices.compactMap { position -> Term? in
        let term = site.glossaries[language].terms[position]
        // One of two with the same id is reported as such, and nobody knows which pages mean.
        guard site.glossaries[language].position(of: term.id) == position else { return nil }
        return used.contains(context.facts.term(position, language).position) ? nil : term
      }
    }
    guard !suspects.isEmpty else { return }
    var mentions = Mentions(of: suspects.flatMap(names), in: context, refused: refused)
    mentions.search()
    for term in suspects where mentions.found.isDisjoint(with: names(term)) {
      let problem = Diagnostic(
        GlossaryRules.unused, "no page uses the term '\(term.id)'", at: term.idPlace,
        help: "mark it where readers meet it, [words](term:\(term.id)), or take it out")
      problems.report(problem.weighing(severity))
    }
  }

  /// What a page that is not on the site may say when it uses a term.
  private func names(_ term: Term) -> [String] {
    [term.id] + (site.settings.glossary.isAutomatic ? [term.term] + term.also : [])
  }
}
