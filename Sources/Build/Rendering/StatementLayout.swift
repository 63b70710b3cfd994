import Diagnostics
import FrontMatter
import SiteModel
import Templates

/// Whether the layout of a page prints the statements that `site.yaml` puts there.
struct StatementLayout {
  let page: Page
  let name: String
  let layout: Template
  let settings: SiteSettings

  static let rule = Rule(
    "FL027", "statements stand on a page whose layout prints them",
    reason: "What site.yaml says of accessibility and privacy would be nowhere on the site.")

  func check(_ statements: Statements, problems: inout Problems) {
    if statements.contains(.accessibility) {
      check("accessibility", settings.accessibility?.page, problems: &problems)
    }
    if statements.contains(.privacy) {
      check("privacy", settings.privacy?.page, problems: &problems)
    }
  }

  private func check(_ statement: String, _ named: Located<String>?, problems: inout Problems) {
    let isPrinted = layout.usedNames.contains {
      $0 == statement || $0.hasPrefix("\(statement).")
    }
    guard !isPrinted, let named else { return }
    problems.report(
      Self.rule, "the layout '\(name)' does not print the statement on \(statement)",
      at: settings.source.place(named.span), help: help(statement))
  }

  private func help(_ statement: String) -> String {
    if name != page.type.rawValue {
      return "take 'template: \(name)' out of the header of content/\(page.source)"
    }
    return page.type == .info
      ? "add {{>partials/\(statement)-statement}} to the layout"
      : "write 'type: info' in the header of content/\(page.source)"
  }
}
