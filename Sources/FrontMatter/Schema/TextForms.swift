import Diagnostics

extension Rule {
  static let addressForm = Rule(
    "FM011", .error, "addresses are https, http, mailto, tel or a path on the site",
    reason: "Any other scheme does not lead a reader anywhere, or runs a program.")

  static let identifierForm = Rule(
    "FM012", .error, "ids are made of letters, digits and a few marks",
    reason: "They are part of addresses and are written inside citations, where a space ends them.")

  static let languageTagForm = Rule(
    "FM013", .error, "languages are named by BCP 47 tags",
    reason: "Screen readers choose the voice, and search engines the audience, by this tag.")

  static let countryCodeForm = Rule(
    "FM015", .error, "countries are named by the two letters of ISO 3166-1",
    reason: "Search engines tell by them whose health system a page speaks of.")

  static let pathForm = Rule(
    "FM014", .error, "paths have '/' between folders",
    reason: "The same text has to name the same file on every machine.")
}

/// The forms that texts for machines have.
enum TextForms {
  struct Form {
    let rule: Rule
    /// After "is not".
    let name: String
    let explanation: String
    let matches: @Sendable (String) -> Bool
    /// What was probably meant, when that can be told.
    var correction: @Sendable (String) -> String? = { _ in nil }
  }

  static let address = Form(
    rule: .addressForm, name: "an address",
    explanation: "http, mailto and tel are possible too, and a path that begins with '/'",
    matches: isAddress)

  /// An address of another site is told apart by the one who knows what the path is for.
  static let sitePath = Form(
    rule: .addressForm, name: "a path on this site",
    explanation: "it begins behind the host", matches: isAddress, correction: withSlashes)

  private static func withSlashes(_ text: String) -> String? {
    text.allSatisfy { $0.isLetter || $0.isNumber || "-_/".contains($0) }
      ? "/\(text)\(text.hasSuffix("/") ? "" : "/")" : nil
  }

  static let identifier = Form(
    rule: .identifierForm, name: "an id",
    explanation: "it has letters, digits and _-.:+/ and begins with a letter, a digit or _",
    matches: isIdentifier)

  static let languageTag = Form(
    rule: .languageTagForm, name: "a language tag",
    explanation: "it has two or three letters, and parts after '-' for script or region",
    matches: LanguageTags.isTag, correction: LanguageTags.correction)

  static let countryCode = Form(
    rule: .countryCodeForm, name: "a country's code",
    explanation: "it has two capital letters, as in ISO 3166",
    matches: CountryCodes.isCode, correction: CountryCodes.correction)

  static let path = Form(
    rule: .pathForm, name: "a path",
    explanation: "it has '/' between folders, and no address before it", matches: isPath)

  private static func isAddress(_ text: String) -> Bool {
    guard !text.contains(where: { $0.isWhitespace || "<>\"\\^`{|}".contains($0) }) else {
      return false
    }
    if text.hasPrefix("/") { return !text.hasPrefix("//") }
    guard let colon = text.firstIndex(of: ":") else { return false }
    let rest = text[text.index(after: colon)...]
    switch text[..<colon].lowercased() {
    case "http", "https":
      return rest.hasPrefix("//") && !"/?#".contains(rest.dropFirst(2).first ?? "/")
    case "mailto": return rest.dropFirst().dropLast().contains("@")
    case "tel": return rest.contains(where: \.isNumber)
    default: return false
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber || first == "_" else {
      return false
    }
    return text.allSatisfy { $0.isLetter || $0.isNumber || "_-.:+/".contains($0) }
  }

  private static func isPath(_ text: String) -> Bool {
    !text.contains("\\") && !text.contains("://") && !text.contains(where: \.isNewline)
  }
}
