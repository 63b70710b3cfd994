package import Diagnostics

/// Rules on files as such, before their content is looked at.
package enum BuildRules {
  static let unreadable = Rule(
    "FL001", "each source can be read", reason: "its content would be missing from the site")
  static let tooLarge = Rule(
    "FL002", "a source is not larger than a page can be",
    reason: "such a file is a picture or an export by mistake, and would slow readers and builds")
  static let invalidText = Rule(
    "FL003", "a text is UTF-8", reason: "letters like ä and é would be printed wrong")
  static let unused = Rule(
    "FL004", .warning, "each file in content/ has a use",
    reason: "a page with a wrong ending would be missing from the site")
  static let linkedFolder = Rule(
    "FL005", "folders in content/ are not symbolic links",
    reason: "a link can form a circle, or lead to files that are not meant to be published")
  static let missingLayout = Rule(
    "FL006", "each type of page has its layout", reason: "the page could not be printed")
  static let missingAsset = Rule(
    "FL007", "the layouts' style sheet and icon exist",
    reason: "pages would be shown without their style")
  static let missingSettingsPage = Rule(
    "FL008", "pages and files that site.yaml names exist",
    reason: "the link to them would be missing from each page")

  package static let all = [
    unreadable, tooLarge, invalidText, unused, linkedFolder, missingLayout, missingAsset,
    missingSettingsPage,
  ]
}
