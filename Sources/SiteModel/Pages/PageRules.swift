package import Diagnostics

package enum PageRules {
  static let sameAddress = Rule(
    "PG001", "each address has one page", reason: "One of the two pages could not be reached.")
  package static let unknownLanguage = Rule(
    "PG002", "each page lies in the folder of a language of the site",
    reason: "The page's language decides its words, dates and address.")
  static let unknownTopic = Rule(
    "PG003", "'topic' names a topic page", reason: "The page would not be found under its topic.")
  static let unknownTranslation = Rule(
    "PG004", "'translation_of' names a page in another language",
    reason: "The language switch would lead nowhere.")
  package static let missingHome = Rule(
    "PG005", "each language has a home page",
    reason: "The language's address, breadcrumbs and the language switch lead there.")
  static let fileName = Rule(
    "PG006", .warning, "a page's file name has small letters, digits and hyphens only",
    reason: "It becomes the address, which people read aloud, type and print.")
  static let reservedAddress = Rule(
    "PG007", "a page's address is not one of the site's own",
    reason: "The page and a file of the site would overwrite each other.")

  static let doubleTranslation = Rule(
    "PG008", "a page has one translation a language",
    reason: "The language switch could lead to one of them only.")
  static let unlinkableName = Rule(
    "PG009", "the names of files and folders can stand in an address",
    reason: "Links to the page would be dead.")
  static let homeType = Rule(
    "PG010", "a home page has the type home", reason: "Its topics would be missing from it.")

  static let indexType = Rule(
    "PG011", "home and topic pages are the index.md of their folder",
    reason: "The pages of the folder are listed on them, and breadcrumbs lead there.")
  static let noTopic = Rule(
    "PG012", .hint, "a page belongs to a topic", reason: "No list and no menu leads to it.")

  static let aliasForm = Rule(
    "PG013", "an alias is a path on this site",
    reason: "The site can lead readers on from its own addresses only.")

  package static let namesUnpublished = Rule(
    "PG014", "pages that headers and settings name will be on the site",
    reason: "Of drafts nothing is published, and of a withdrawn page only that it is withdrawn.")

  static let unknownReplacement = Rule(
    "PG015", "what is to be read instead of a withdrawn page is a page",
    reason: "Readers who come for what no longer holds would be sent nowhere.")

  static let samePermanentID = Rule(
    "PG016", "a page has an 'id' of its own",
    reason: "Feed readers take two pages with one id for one page, and show one of them.")

  static let guideForm = Rule(
    "PG017", "'guide' lists two and more pages, on the page of their topic",
    reason:
      "The guide begins on that page: it has the contents of the guide, and breadcrumbs lead there."
  )

  static let unknownPart = Rule(
    "PG018", "a guide's pages are pages of its topic",
    reason: "Whoever leafs through a guide would be lost on a page of another topic.")

  static let repeatedPart = Rule(
    "PG019", "a guide has each page once", reason: "The page would have two next ones.")

  static let foreignReplacement = Rule(
    "PG027", .warning, "what is to be read instead of a withdrawn page is in its language",
    reason: "Whoever comes for the page reads its language, and perhaps no other.")

  static let withdrawnTopic = Rule(
    "PG028", .warning, "a topic is withdrawn with the pages below it",
    reason: "No list and no menu leads to them any more, and their breadcrumbs leave the topic out."
  )

  static let all = [
    sameAddress, unknownLanguage, unknownTopic, unknownTranslation, missingHome, fileName,
    reservedAddress, doubleTranslation, unlinkableName, homeType, indexType, noTopic,
    aliasForm, namesUnpublished, unknownReplacement, samePermanentID, guideForm, unknownPart,
    repeatedPart, foreignReplacement, withdrawnTopic,
  ]
}

extension Problems {
  /// `absence` is `Page.absenceOfPage`; `kind` is what could be named instead.
  package mutating func reportUnpublished(
    _ name: String, _ absence: String, instead kind: String = "page", at place: Place
  ) {
    report(
      PageRules.namesUnpublished, "\(name) \(absence)", at: place,
      help: "name a \(kind) that is published, or take the line out until it is")
  }
}
