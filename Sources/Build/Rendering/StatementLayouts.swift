import Diagnostics
import FrontMatter
import SiteModel
import Templates

/// Whether the statements of `site.yaml` reach readers: on pages of a type whose layout prints them.
struct StatementLayouts {
  let site: Site
  let layouts: Layouts

  static let rule = Rule(
    "FL027", "statements stand on a page whose layout prints them",
    reason: "What site.yaml says of accessibility and privacy would be nowhere on the site.")

  func check(problems: inout Problems) {
    check("accessibility", site.settings.accessibility?.page, problems: &problems)
    check("privacy", site.settings.privacy?.page, problems: &problems)
  }

  private func check(_ name: String, _ page: Located<String>?, problems: inout Problems) {
    guard let page else { return }
    for (index, language) in site.languages.enumerated() {
      guard let position = site.page(at: "\(language.tag)/\(page.value)") else { continue }
      let type = site.pages[position].type
      // What is wrong with a layout is said once, at the layout.
      guard site.pages[position].isPublished, let layout = layouts[type.rawValue, index],
        !layout.usedNames.contains(where: { $0 == name || $0.hasPrefix("\(name).") })
      else { continue }
      problems.report(
        Self.rule, "the layout '\(type.rawValue)' does not print the statement on \(name)",
        at: site.settings.source.place(page.span),
        help: type == .info
          ? "add {{>partials/\(name)-statement}} to the layout"
          : "write 'type: info' in the header of content/\(site.pages[position].source)")
      return
    }
  }
}
