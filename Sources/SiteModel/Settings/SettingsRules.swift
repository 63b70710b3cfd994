package import Diagnostics

package enum SettingsRules {
  static let baseURL = Rule(
    "ST001", "base_url is the site's whole address",
    reason: "links for search engines, feeds and other languages need the address with https://")
  static let insecureAction = Rule(
    "ST002", "feedback is sent by https or to the site itself",
    reason: "comments may hold health data, which must not travel in the open (GDPR, article 32)")
  static let missingTranslation = Rule(
    "ST003", "a text that is given by language is given for each language of the site",
    reason: "a gap would show readers a text in another language")
  static let duplicateLanguage = Rule(
    "ST004", "each language is named once", reason: "a language has one folder and one address")
  static let email = Rule(
    "ST005", "email is an address that readers can write to",
    reason: "it is printed on each page, as the way to comment without a form")
  static let missingPrivacy = Rule(
    "ST006", .warning, "a feedback form says who keeps comments, what for and how long",
    reason: "readers must be told before they send (GDPR, article 13)")
  package static let missingSite = Rule(
    "ST007", "a site has a content/site.yaml",
    reason: "title, address, languages and publisher are on each page")

  static let all = [
    baseURL, insecureAction, missingTranslation, duplicateLanguage, email, missingPrivacy,
    missingSite,
  ]
}
