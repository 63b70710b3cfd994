package import Diagnostics

package enum LinkRules {
  static let unknownPage = Rule(
    "LK001", "a link to a page names its source file", reason: "Readers would reach an error page.")
  package static let unknownHeading = Rule(
    "LK002", "a link to a section names a heading of that page",
    reason: "Readers would land at the top of the page and not find what was promised.")
  static let unpublished = Rule(
    "LK003", "a link leads to a page that will be on the site",
    reason: "Drafts are not published.")
  static let unknownFile = Rule(
    "LK004", "a picture or download is a file in content/", reason: "Readers would see a gap.")
  static let outside = Rule(
    "LK005", "a path stays inside content/", reason: "Only what lies in content/ is published.")
  static let scheme = Rule(
    "LK006", "an address is one that may be followed",
    reason: "Other schemes run code or lead nowhere.")

  static let spelling = Rule(
    "LK007", "a path is written letter by letter as the file is named",
    reason: """
      Servers tell 'Exercise' from 'exercise', and the two ways in which computers write 'ü', even where \
      the editor's own computer does not.
      """)
  static let query = Rule(
    "LK008", "a path to a page or file has no question mark",
    reason: "Pages and files are what they are; nothing behind a '?' can change them.")
  static let encoding = Rule(
    "LK009", "percent signs in a path stand for what no path can hold as it is",
    reason: "Browsers and servers read other spellings in different ways.")
  static let unreachable = Rule(
    "LK010", "an address outside of the site is whole and can be reached from everywhere",
    reason: "Readers would reach an error page, or a device in their own home.")
  static let notAPicture = Rule(
    "LK011", "what is shown as a picture is one", reason: "Readers would see a gap.")
  static let placeInFile = Rule(
    "LK012", "a link leads to a place in a file only where the file can have places",
    reason: "Readers would land at the start and not find what was promised.")

  static let withdrawn = Rule(
    "LK013", .warning, "a link leads to a page that still holds",
    reason: "Readers would follow it for nothing: of a withdrawn page stands there only that it is."
  )

  static let all = [
    unknownPage, unknownHeading, unpublished, unknownFile, outside, scheme, spelling, query,
    encoding,
    unreachable, notAPicture, placeInFile, withdrawn,
  ]
}
