/// Under which licence a picture is used. Names of licences are those of the SPDX licence list.
package enum PictureLicence: String, Sendable, Hashable, CaseIterable {
  /// The publisher made the picture.
  case own
  case allRightsReserved = "all-rights-reserved"
  case publicDomain = "public-domain"
  case ccZero = "CC0-1.0"
  case by2 = "CC-BY-2.0"
  case by25 = "CC-BY-2.5"
  case by3 = "CC-BY-3.0"
  case by4 = "CC-BY-4.0"
  case bySA2 = "CC-BY-SA-2.0"
  case bySA25 = "CC-BY-SA-2.5"
  case bySA3 = "CC-BY-SA-3.0"
  case bySA4 = "CC-BY-SA-4.0"
  case byND4 = "CC-BY-ND-4.0"
  case byNC4 = "CC-BY-NC-4.0"
  case byNCSA4 = "CC-BY-NC-SA-4.0"
  case byNCND4 = "CC-BY-NC-ND-4.0"

  /// As its author calls it: "CC BY-SA 4.0". For others than Creative Commons, as editors write it.
  package var name: String {
    guard rawValue.hasPrefix("CC") else { return rawValue }
    let parts = rawValue.split(separator: "-")
    let terms = parts.dropFirst().dropLast().joined(separator: "-")
    return ([String(parts[0]), terms, String(parts[parts.count - 1])].filter { !$0.isEmpty })
      .joined(separator: " ")
  }

  /// Where the licence's text is; nil for what has none.
  package var address: String? {
    guard rawValue.hasPrefix("CC") else { return nil }
    let parts = rawValue.split(separator: "-")
    if self == .ccZero { return "https://creativecommons.org/publicdomain/zero/1.0/" }
    let terms = parts.dropFirst().dropLast().joined(separator: "-").lowercased()
    return "https://creativecommons.org/licenses/\(terms)/\(parts[parts.count - 1])/"
  }

  /// Whether it holds only where the author is named.
  package var asksForName: Bool { rawValue.hasPrefix("CC-BY") }
}
