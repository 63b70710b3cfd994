package import Diagnostics

/// Rules on files as such, before their content is looked at.
package enum BuildRules {
  static let unreadable = Rule(
    "FL001", "each source can be read", reason: "Its content would be missing from the site.")
  static let tooLarge = Rule(
    "FL002", "a source is not larger than a page can be",
    reason: "Such a file is a picture or an export by mistake, and would slow readers and builds.")
  static let unused = Rule(
    "FL004", .warning, "each file in content/ and templates/ has a use",
    reason: """
      A page with a wrong ending would be missing from the site, and texts of a language that the site does not have \
      would never be printed.
      """)
  static let link = Rule(
    "FL005", "files and folders are not symbolic links",
    reason: "A link can form a circle, or lead to files that are not meant to be published.")
  static let missingLayout = Rule(
    "FL006", "each type of page has its layout", reason: "The page could not be printed.")
  static let missingAsset = Rule(
    "FL007", "the layouts' style sheet and icon exist",
    reason: "Pages would be shown without their style.")
  static let missingSettingsPage = Rule(
    "FL008", "pages and files that site.yaml names exist",
    reason: "The link to them would be missing from each page.")

  static let picture = Rule(
    "FL009", .warning, "a picture can be read as one",
    reason: "Readers would see a gap, or the page would jump while the picture loads.")
  static let incompleteLayout = Rule(
    "FL010", "a page's layout prints the page's title and text",
    reason: "Pages would be published without what they were written for.")

  static let misplacedOwn = Rule(
    "FL026", "a file of templates/custom/ lies where the theme has the one whose place it takes",
    reason: "Elsewhere it takes no place, and pages are shown as before.")

  package static let all = [
    unreadable, tooLarge, unused, link, missingLayout, missingAsset, missingSettingsPage, picture,
    incompleteLayout, misplacedOwn, StatementLayout.rule,
  ]
}
