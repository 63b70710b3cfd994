package import Diagnostics

package enum SettingsRules {
  static let baseURL = Rule(
    "ST001", "base_url is the site's whole address",
    reason: "Links for search engines, feeds and other languages need the address with https://.")
  static let missingTranslation = Rule(
    "ST003", "a text that is given by language is given for each language of the site",
    reason: "A gap would show readers a text in another language.")
  static let duplicateLanguage = Rule(
    "ST004", "each language is named once", reason: "A language has one folder and one address.")
  static let email = Rule(
    "ST005", "email is an address that readers can write to",
    reason: "It is printed on each page, as the way to comment without a form.")
  package static let missingSite = Rule(
    "ST007", "a site has a content/site.yaml",
    reason: "Title, address, languages and publisher are on each page.")

  static let noLanguage = Rule(
    "ST008", "a site has a language", reason: "Each page lies in the folder of its language.")
  static let strangeLanguage = Rule(
    "ST009", "a text is given for languages of the site only",
    reason: "A misspelt language would leave its readers without the text.")
  static let glossaryPage = Rule(
    "ST011", "the glossary's page has a name that an address can hold",
    reason: "It becomes part of an address, and must not be where sitegen writes other things.")

  package static let permanentIDs = Rule(
    "ST012", "permanent ids are given by somebody who is known",
    reason: """
      Feed readers know pages by these ids. RFC 4151 asks for a domain or an e-mail address, and a day on which it was \
      the publisher's, so that nobody else can ever give the same.
      """)

  static let pictureWidths = Rule(
    "ST030", "smaller forms of pictures have a few widths",
    reason: "Each is a file of its own for each picture and format, made and published.")

  static let all = [
    baseURL, insecureAction, missingTranslation, duplicateLanguage, email, missingPrivacy,
    missingSite, noLanguage, strangeLanguage, emergencyNumber, glossaryPage,
    permanentIDs, pictureWidths, foreignAction, allowedHost,
    conformance, accessibilityStatement, privacyStatement, oldStatement, laterDay, statementDays,
    ownAuthority, spareHost, pageAsReceiver, samePage,
  ]
}
