package import Diagnostics
import HTML
package import Markdown

extension PageResolver {
  package mutating func term(
    _ id: String, at span: SourceSpan, problems: inout Problems
  ) -> TermLink? {
    let glossary = site.glossaries[language]
    guard let position = glossary.position(of: id) else {
      guard glossary.isKnown else { return nil }
      problems.report(
        GlossaryRules.unknown, "'\(id)' is not a term of the glossary", at: span.place,
        help: Suggestion.help(for: id, among: glossary.ids)
          ?? "add it to content/\(site.languages[language].tag)/glossary.yaml")
      return nil
    }
    if !terms.contains(position) { terms.append(position) }
    return TermLink(address: Address(path: "#term-\(id)"))
  }
}
