package import Diagnostics
package import HTML
package import Markdown

extension PageResolver {
  /// `[@a; @b, p. 12]` becomes `[2; 5, p. 12]`, each number a link to its source and the place where the
  /// source links back to (DPUB-ARIA 1.1, doc-biblioref).
  package mutating func citation(
    _ group: [CitationItem], into html: inout HTMLBuffer, problems: inout Problems
  ) {
    html.append("<sup class=\"citation\">[")
    // A comma stands before a place in a source, so it cannot part sources from one another as well.
    let hasPlaces = group.count > 1 && group.contains { $0.locator != nil }
    for (position, item) in group.enumerated() {
      if position > 0 { html.append(hasPlaces ? "; " : ", ") }
      citation(item, into: &html, problems: &problems)
    }
    html.append("]</sup>")
  }

  private mutating func citation(
    _ item: CitationItem, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    guard let cited = bibliography.cite(item.id) else {
      guard bibliography.knowsItsSources(library) else { return }
      problems.report(
        ReferenceRules.undefined, "'\(item.id)' is not a source of this page", at: item.span.place,
        help: Suggestion.help(for: item.id, among: bibliography.ids + Array(library.ids))
          ?? "add it to the page's references or to content/references.yaml")
      return
    }
    html.append("<a href=\"#ref-")
    html.append(addressComponent: item.id)
    html.append("\" id=\"cite-")
    html.append(text: item.id)
    html.append("-")
    html.append(cited.occurrence)
    html.append("\" role=\"doc-biblioref\" aria-label=\"")
    citationLabel.append(to: &html, filling: "number", with: cited.number)
    html.append("\">")
    html.append(cited.number)
    html.append("</a>")
    if let locator = item.locator {
      html.append(", ")
      html.append(text: locator)
    }
  }
}
