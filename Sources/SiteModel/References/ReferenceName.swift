/// One author or editor.
package enum ReferenceName: Sendable, Hashable {
  /// As it is to be printed: `Steffens D`.
  case text(String)
  case person(PersonName)
  case organisation(String)
  /// `et al.`, written by hand: there are more.
  case others

  /// The name as lists of sources have it: the family name and initials.
  package var short: String {
    switch self {
    case .text(let name), .organisation(let name): name
    case .person(let person): person.short
    case .others: "et al."
    }
  }

  /// What people write for names that they leave out.
  private static let wordsForOthers: Set<String> = [
    "et al.", "et al", "et alii", "others", "and others", "u. a.", "u.a.", "und andere",
  ]

  static func areOthers(_ text: String) -> Bool {
    text.utf8.count <= 11 && wordsForOthers.contains(text.lowercased())
  }

  /// The parts of `Steffens D`; nil for a name that is written in another way.
  static func familyAndInitials(_ name: String) -> (family: String, initials: String)? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last, last.count <= 4, last.allSatisfy(\.isUppercase)
    else { return nil }
    return (words.dropLast().joined(separator: " "), String(last))
  }
}

/// The name of a person in CSL's parts (CSL 1.0.2, name particles).
package struct PersonName: Sendable, Hashable {
  /// With the particle that belongs to it: `van der Velde`.
  package var family: String
  package var given = ""
  /// A particle that stands with the given name: `von`.
  package var droppingParticle = ""
  /// `Jr`, `III`
  package var suffix = ""

  package init(family: String) {
    self.family = family
  }

  /// `Velde JP van 3rd`: initials without dots or spaces, then the particle, then the rank, with Roman numbers as
  /// ordinals (Citing Medicine, 2nd ed., chapter 1).
  package var short: String {
    var initials = Initials(given)
    if !droppingParticle.isEmpty { initials.particles.insert(droppingParticle, at: 0) }
    var parts = [family]
    if Self.isIdeographic(family), Self.isIdeographic(given) {
      parts = [family + given]
    } else if !initials.text.isEmpty {
      parts.append(initials.text)
    }
    parts += initials.particles
    if !suffix.isEmpty { parts.append(Self.rank(suffix)) }
    return parts.joined(separator: " ")
  }

  /// Such names are written without a space.
  private static func isIdeographic(_ name: String) -> Bool {
    name.unicodeScalars.first?.properties.isIdeographic ?? false
  }

  private static func rank(_ suffix: String) -> String {
    switch suffix {
    case "II": "2nd"
    case "III": "3rd"
    case "IV": "4th"
    case "V": "5th"
    default: suffix.replacing(".", with: "")
    }
  }
}

/// What is left of given names.
struct Initials {
  /// `JP` of `Jean-Paul`, `DC` of `DC`; names in scripts without capital letters stay whole.
  private(set) var text = ""
  /// Words in small letters behind a name: `van` of `Ludwig van`.
  var particles: [String] = []

  init(_ given: String) {
    let words = given.split(separator: " ")
    let isLowerCase = words.allSatisfy { Self.startsSmall($0) }
    for word in words {
      if !isLowerCase, Self.startsSmall(word) {
        particles.append(String(word))
        continue
      }
      for part in word.split(whereSeparator: { "-.‐’'".contains($0) }) { append(part) }
    }
  }

  private mutating func append(_ name: Substring) {
    guard let first = name.first else { return }
    if !first.isCased {
      text += name
    } else if name.count <= 3, name.allSatisfy(\.isUppercase) {
      text += name
    } else {
      text += first.uppercased()
    }
  }

  private static func startsSmall(_ word: Substring) -> Bool { word.first?.isLowercase ?? false }
}
