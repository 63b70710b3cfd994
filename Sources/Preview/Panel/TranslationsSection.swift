import Build
import FrontMatter
import HTML
import SiteModel

/// A page beside its versions in other languages: dates, and headings in their order.
struct TranslationsSection {
  let site: PreviewedSite
  let page: Int
  let portrait: PagePortrait

  private struct Version {
    let language: String
    let updated: String?
    let headings: [PageHeading]
  }

  func add(to html: inout HTMLBuffer) {
    guard site.site.settings.isMultilingual else { return }
    html.append("<section><h3>Translations</h3>")
    if portrait.translations.isEmpty { html.append("<p class=\"soft\">none</p>") }
    for translation in portrait.translations { add(translation, to: &html) }
    html.append("</section>")
  }

  private func add(_ translation: PagePortrait.Translation, to html: inout HTMLBuffer) {
    let own = Version(
      language: site.site.languages[site.site.pages[page].language].tag,
      updated: portrait.review.updated?.description, headings: portrait.headings)
    let other = Version(
      language: translation.language, updated: translation.updated.description,
      headings: site.page(translation.page).portrait?.headings ?? [])
    html.append(
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"This page and its version in '"
    )
    html.append(text: other.language)
    html.append("'\"><table><thead><tr><th scope=\"col\">This page (")
    html.append(text: own.language)
    html.append(")</th><th scope=\"col\">")
    html.append(text: other.language)
    html.append("</th></tr></thead><tbody><tr>")
    for version in [own, other] {
      html.append("<td>updated ")
      html.append(text: version.updated ?? "on a day that is not known")
      html.append("</td>")
    }
    html.append("</tr>")
    for row in 0..<max(own.headings.count, other.headings.count) {
      html.append("<tr>")
      cell(own, row, to: &html)
      cell(other, row, to: &html)
      html.append("</tr>")
    }
    html.append("</tbody></table></div><p><a href=\"")
    html.append(address: translation.link.path)
    html.append("\" target=\"_blank\" data-beside>Open <bdi>")
    html.append(text: translation.link.title)
    html.append("</bdi> beside this page</a></p>")
  }

  private func cell(_ version: Version, _ row: Int, to html: inout HTMLBuffer) {
    guard version.headings.indices.contains(row) else { return html.append("<td></td>") }
    html.append("<td dir=\"auto\" lang=\"")
    html.append(text: version.language)
    html.append("\">")
    html.append(text: version.headings[row].text)
    html.append("</td>")
  }
}
