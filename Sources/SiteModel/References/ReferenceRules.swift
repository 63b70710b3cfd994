package import Diagnostics

package enum ReferenceRules {
  static let notList = Rule(
    "RF001", "references are a list of CSL entries", reason: "Each source has an id and a type.")
  static let unknownKey = Rule(
    "RF002", "an entry uses CSL's names",
    reason: "A misspelt field would be missing from the source.")
  static let missing = Rule(
    "RF003", "an entry has an id, a type and a title, or a text",
    reason: "Readers could not find the source.")
  static let wrongForm = Rule(
    "RF004", "a field of an entry has the form that CSL gives it",
    reason: "Anything else could not be printed.")
  static let unknownType = Rule(
    "RF005", "the type of an entry is one of CSL's",
    reason: "The type decides how the source is printed.")
  package static let duplicate = Rule(
    "RF006", "each source has an id of its own",
    reason: "A citation could not say which source is meant.")
  static let undefined = Rule(
    "RF007", "a citation names a source that exists",
    reason: "A statement without its source cannot be traced.")
  static let uncited = Rule(
    "RF008", .hint, "each source of a page is cited in its text",
    reason: "Readers cannot tell which statement it supports.")

  static let all = [
    notList, unknownKey, missing, wrongForm, unknownType, duplicate, undefined, uncited,
  ]
}
