import Build
import Diagnostics
import HTML

/// The terms that a page explains, each with the place of its definition.
struct TermsSection {
  let terms: [PagePortrait.Term]
  let language: String
  let editor: EditorLink?

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Terms</h3>")
    if terms.isEmpty {
      html.append("<p class=\"soft\">none</p>")
    } else {
      html.append("<ul>")
      for term in terms {
        html.append("<li>")
        html.words(term.term, in: language)
        html.append(text: term.mentions == 1 ? ", used once (" : ", used \(term.mentions) times (")
        place(of: term, to: &html)
        html.append(")</li>")
      }
      html.append("</ul>")
    }
    html.append("</section>")
  }

  private func place(of term: PagePortrait.Term, to html: inout HTMLBuffer) {
    guard let editor else { return html.append(text: term.place.description) }
    html.append("<a href=\"")
    html.append(text: editor.address(of: term.place))
    html.append("\">")
    html.append(text: term.place.description)
    html.append("</a>")
  }
}
