import Build
import HTML

/// The pages that a page links to, and those that link to it.
struct LinksSection {
  let from: [PreviewLink]
  let to: [PreviewLink]

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Links</h3>")
    add("From this page", from, &html)
    add("To this page", to, &html)
    html.append("</section>")
  }

  private func add(_ title: StaticString, _ links: [PreviewLink], _ html: inout HTMLBuffer) {
    html.append("<h4>")
    html.append(title)
    html.append("</h4>")
    guard !links.isEmpty else { return html.append("<p class=\"soft\">none</p>") }
    html.append("<ul>")
    for link in links {
      html.append("<li><a href=\"")
      html.append(address: link.path)
      html.append("\"><bdi>")
      html.append(text: link.title)
      html.append("</bdi></a></li>")
    }
    html.append("</ul>")
  }
}
