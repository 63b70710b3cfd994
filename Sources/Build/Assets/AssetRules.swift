import Diagnostics

/// Rules on what lies in `templates/assets/`.
enum AssetRules {
  static let oneName = Rule(
    "FL011", "each asset has a name of its own in layouts",
    reason: "A layout that says the name could mean either of two files.")
  static let unknownAddress = Rule(
    "FL012", "the addresses in a style sheet are those of assets",
    reason: "Pages would be shown without a picture or a font, and nobody would be told.")
  static let thirdParty = Rule(
    "FL013", "a style sheet asks nothing of other sites",
    reason: """
      Whoever reads about an illness would be seen reading by those sites (GDPR, article 9), and the \
      site's own security policy stops such a request.
      """)
  static let importCircle = Rule(
    "FL014", "style sheets do not import one another in a circle",
    reason: "A style sheet's published name depends on its content, and so on what it imports.")
  static let literalAddress = Rule(
    "FL015", "layouts name an asset by its name, not by its file",
    reason: """
      The published file has another name, with a fingerprint of its content, so that browsers may \
      keep it for good.
      """)
  static let fileName = Rule(
    "FL016", "an asset's file name can stand in an address as it is",
    reason: "Style sheets and layouts would have to write it in two ways, and one would be wrong.")
  static let importPlace = Rule(
    "FL023", "imports stand at the top of a style sheet",
    reason: "Browsers pass over all others, and pages would be shown without what they name.")
  static let wholeImport = Rule(
    "FL024", "a style sheet imports another one whole, and once",
    reason: """
      The file is put in the import's place, so that readers get one style sheet. A condition would be \
      lost, and the order of two copies decides what counts.
      """)
  static let balance = Rule(
    "FL025", "what a style sheet opens it closes",
    reason: """
      All that follows would be read as part of it, also in the style sheets it is joined with.
      """)

  static let all = [
    oneName, unknownAddress, thirdParty, importCircle, literalAddress, fileName, importPlace,
    wholeImport, balance,
  ]
}
