import HTML
import SiteModel

/// What the page of all terms of a language tells programs of them.
struct GlossaryGraph {
  let site: Site
  let language: Int
  let texts: SharedTexts
  /// The page's whole address.
  let address: String

  func markup() -> Markup {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array { json in
        json.object { writeSet(to: &$0) }
        json.written(SiteNodes(site, language: language).nodes)
      }
    }
    return json.markup
  }

  private func writeSet(to json: inout JSONWriter) {
    json.type("DefinedTermSet")
    json.id(address, "#terms")
    json.member("url", address: address)
    json.member("name", site.languages[language].strings.text(.glossaryTitle))
    json.member("description", site.languages[language].strings.text(.glossarySummary))
    json.member("inLanguage", site.languages[language].tag)
    json.reference("publisher", site.settings.base.text, "#publisher")
    json.key("hasDefinedTerm")
    json.array { json in
      for position in site.glossaries[language].terms.indices {
        json.object { writeTerm(position, to: &$0) }
      }
    }
  }

  private func writeTerm(_ position: Int, to json: inout JSONWriter) {
    let term = site.glossaries[language].terms[position]
    json.type("DefinedTerm")
    json.key("@id")
    json.address(address, "#term-", term.id)
    json.key("url")
    json.address(address, "#term-", term.id)
    json.member("name", term.term)
    if !term.also.isEmpty {
      json.key("alternateName")
      json.array { json in for form in term.also { json.string(form) } }
    }
    json.member("description", texts.definitions[language][position].markup.words)
    json.reference("inDefinedTermSet", address, "#terms")
  }
}
