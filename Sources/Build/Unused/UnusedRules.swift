import Diagnostics

/// Rules on sources that leave no trace on the site.
enum UnusedRules {
  static let file = Rule(
    "FL017", .warning, "a page shows or links to each picture and download",
    reason: "It is not published, and whoever put it there believes that readers see it.")
  static let template = Rule(
    "FL018", .warning, "each layout and partial is used",
    reason: "Whoever changes it waits for a change on the site that never comes.")
  static let asset = Rule(
    "FL019", .warning, "a layout or a style sheet names each asset",
    reason: "It is published, and no reader ever gets it.")

  static let all = [file, template, asset]
}
