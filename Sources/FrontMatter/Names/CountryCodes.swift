/// The two-letter codes of countries: ISO 3166-1 alpha-2.
enum CountryCodes {
  /// Two capital letters. `UK` is no country's code in the standard, though many write it.
  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) } && text != "UK"
  }

  static func correction(_ text: String) -> String? {
    let code = text.uppercased()
    if let meant = mistaken[code] { return meant }
    return isCode(code) ? code : nil
  }

  /// What countries with pages like these are called instead of their codes.
  private static let mistaken = [
    "UK": "GB", "GBR": "GB", "DEU": "DE", "GER": "DE", "AUT": "AT", "CHE": "CH", "USA": "US",
    "FRA": "FR", "GERMANY": "DE", "DEUTSCHLAND": "DE", "AUSTRIA": "AT", "SWITZERLAND": "CH",
    "FRANCE": "FR", "UNITED KINGDOM": "GB", "UNITED STATES": "US",
  ]
}
