package import Diagnostics
import HTML
package import Markdown

extension PageResolver {
  package mutating func term(
    _ id: String, at span: SourceSpan, problems: inout Problems
  ) -> TermLink? {
    let glossary = site.glossaries[language]
    guard let position = glossary.position(of: id) else {
      glossary.reportUnknown(
        id, of: site.languages[language].tag, at: span.place, problems: &problems)
      return nil
    }
    return mention(position)
  }

  package var linksTerms: Bool { automaticTerms.isOn }

  /// The first use of a term is linked, unless the author linked one before it.
  package mutating func found(term position: Int) -> TermLink? {
    guard automaticTerms.links(position), !terms.contains(position) else { return nil }
    return mention(position)
  }

  /// The way to a definition, and an id for the way back.
  private mutating func mention(_ position: Int) -> TermLink {
    let mention = terms.add(position)
    let id = site.glossaries[language].terms[position].id
    return TermLink(
      address: Address(path: "#term-\(id)"),
      mentionID: marksMentions ? TermUses.anchor(of: id, mention: mention) : nil)
  }
}
