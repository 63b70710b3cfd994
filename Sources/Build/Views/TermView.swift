import HTML
import SiteModel
import Templates

/// How the terms of one language are shown.
struct TermView {
  let site: Site
  let language: Int
  let texts: SharedTexts
  /// Positions of the terms that stand on the same page.
  let shown: [Int]

  private var terms: [Term] { site.glossaries[language].terms }

  /// `mentions` is how often the page's text leads to the term; nil on the page that lists all terms. Below a text a
  /// definition leads back to the definitions, too, that lead to it.
  func value(_ position: Int, mentions: Int? = nil) -> Value {
    let term = terms[position]
    let related = term.see + (mentions == nil ? [] : users(of: position, beside: term.see))
    let see = related.compactMap { link(to: $0) }
    let mentions = mentions ?? 0
    var record = Record(TermField.schema)
    record[TermField.id] = .text(term.id)
    record[TermField.term] = .text(term.term)
    record[TermField.definition] = .markup(texts.definitions[language][position].markup)
    record[TermField.hasForms] = .flag(!term.also.isEmpty)
    record[TermField.forms] = .list(term.also.map { form($0) })
    record[TermField.hasSee] = .flag(!see.isEmpty)
    record[TermField.see] = .list(see)
    record[TermField.hasBacklinks] = .flag(mentions > 0)
    record[TermField.backlinks] = .list((0..<mentions).map { backlink(to: term, mention: $0 + 1) })
    return .record(record)
  }

  /// The terms of the page whose definitions use this one.
  private func users(of position: Int, beside related: [String]) -> [String] {
    shown.filter { texts.definitions[language][$0].terms.contains(position) }
      .map { terms[$0].id }.filter { !related.contains($0) }
  }

  private func form(_ text: String) -> Value {
    var record = Record(TermFormField.schema)
    record[TermFormField.form] = .text(text)
    return .record(record)
  }

  /// A related term is found on the same page, or else on the glossary's. Without that there is no way to it.
  private func link(to id: String) -> Value? {
    guard let position = site.glossaries[language].position(of: id) else { return nil }
    let page = site.glossaryPage(in: language).map { site.settings.base.path + $0 }
    guard let path = shown.contains(position) ? "" : page else { return nil }
    var record = Record(LinkField.schema)
    record[LinkField.title] = .text(terms[position].term)
    record[LinkField.address] = .address(Address(path: "\(path)#term-\(id)"))
    return .record(record)
  }

  private func backlink(to term: Term, mention: Int) -> Value {
    var record = Record(BacklinkField.schema)
    record[BacklinkField.anchor] = .text(TermUses.anchor(of: term.id, mention: mention))
    record[BacklinkField.label] = .text(
      site.languages[language].strings[.termBack]
        .filled(["term": term.term, "number": String(mention)]))
    return .record(record)
  }
}
