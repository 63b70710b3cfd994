package import Diagnostics

package enum LinkRules {
  static let unknownPage = Rule(
    "LK001", "a link to a page names its source file", reason: "Readers would reach an error page.")
  package static let unknownHeading = Rule(
    "LK002", "a link to a section names a heading of that page",
    reason: "Readers would land at the top of the page and not find what was promised.")
  static let unpublished = Rule(
    "LK003", "a link leads to a page that will be on the site",
    reason: "Drafts and withdrawn pages are not published.")
  static let unknownFile = Rule(
    "LK004", "a picture or download is a file in content/", reason: "Readers would see a gap.")
  static let outside = Rule(
    "LK005", "a path stays inside content/", reason: "Only what lies in content/ is published.")
  static let scheme = Rule(
    "LK006", "an address is one that may be followed",
    reason: "Other schemes run code or lead nowhere.")

  static let all = [unknownPage, unknownHeading, unpublished, unknownFile, outside, scheme]
}
