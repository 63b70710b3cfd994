package import Diagnostics

package enum PageRules {
  static let sameAddress = Rule(
    "PG001", "each address has one page", reason: "one of the two pages could not be reached")
  package static let unknownLanguage = Rule(
    "PG002", "each page lies in the folder of a language of the site",
    reason: "the page's language decides its words, dates and address")
  static let unknownTopic = Rule(
    "PG003", "'topic' names a topic page", reason: "the page would not be found under its topic")
  static let unknownTranslation = Rule(
    "PG004", "'translation_of' names a page in another language",
    reason: "the language switch would lead nowhere")
  static let missingHome = Rule(
    "PG005", "each language has a home page",
    reason: "the language's address, breadcrumbs and the language switch lead there")
  static let fileName = Rule(
    "PG006", .warning, "a page's file name has small letters, digits and hyphens only",
    reason: "it becomes the address, which people read aloud, type and print")
  static let reservedAddress = Rule(
    "PG007", "a page's address is not one of the site's own",
    reason: "the page and a file of the site would overwrite each other")

  static let all = [
    sameAddress, unknownLanguage, unknownTopic, unknownTranslation, missingHome, fileName,
    reservedAddress,
  ]
}
