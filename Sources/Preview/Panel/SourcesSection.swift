import Build
import HTML

/// The sources of a page: which are never cited, which are old.
struct SourcesSection {
  let sources: [PagePortrait.Source]
  let language: String

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Sources</h3>")
    if sources.isEmpty {
      html.append("<p class=\"soft\">none</p>")
    } else {
      html.append("<ul>")
      for source in sources { add(source, to: &html) }
      html.append("</ul>")
    }
    html.append("</section>")
  }

  private func add(_ source: PagePortrait.Source, to html: inout HTMLBuffer) {
    html.append("<li><code>")
    html.append(text: source.id)
    html.append("</code> ")
    html.words(source.line, in: language)
    if source.citations > 0 {
      html.append(
        text: source.citations == 1 ? " Cited once." : " Cited \(source.citations) times.")
    } else {
      html.append(" ")
      html.badge("soon", "unused")
    }
    if source.isOld {
      html.append(" ")
      html.badge("late", "old")
    }
    html.append("</li>")
  }
}
