/// What stands on a page: `S12A` is the letters `S`, the number 12 and the letter `A`; `xii` is 12 in Roman letters.
struct PageLabel {
  /// Letters in front of the number; of a Roman one whether they are capital.
  let prefix: Substring
  let digits: Substring
  let suffix: Substring
  let number: Int
  let isRoman: Bool

  /// Nil for what is neither.
  init?(_ text: Substring) {
    let text = text.drop { $0 == " " }
    if let number = RomanNumber.value(of: text) {
      (prefix, digits, suffix) = (text.first?.isUppercase == true ? "I" : "i", "", "")
      self.number = number
      isRoman = true
      return
    }
    prefix = text.prefix { !Self.isDigit($0) }
    digits = text[prefix.endIndex...].prefix(while: Self.isDigit)
    suffix = text[digits.endIndex...]
    guard let number = Int(digits), suffix.count < 2, suffix.allSatisfy(\.isLetter) else {
      return nil
    }
    self.number = number
    isRoman = false
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Of two pages that are counted in one way.
  static func < (left: PageLabel, right: PageLabel) -> Bool {
    if left.number != right.number { return left.number < right.number }
    guard !left.suffix.isEmpty, !right.suffix.isEmpty else { return false }
    return left.suffix.lowercased() < right.suffix.lowercased()
  }
}

/// Numbers in Roman letters, in capital or small ones.
enum RomanNumber {
  /// Nil for other texts, and for letters in an order that no number has.
  static func value(of text: Substring) -> Int? {
    guard let first = text.first, "ivxlcdmIVXLCDM".contains(first), text.count <= 12,
      text == text.lowercased() || text == text.uppercased()
    else { return nil }
    var rest = text.lowercased()[...]
    var value = 0
    for (letters, worth) in steps {
      while rest.hasPrefix(letters) {
        rest = rest.dropFirst(letters.count)
        value += worth
      }
    }
    return rest.isEmpty && written(value) == text.lowercased() ? value : nil
  }

  private static let steps = [
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40),
    ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
  ]

  private static func written(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for (letters, worth) in steps {
      while rest >= worth {
        text += letters
        rest -= worth
      }
    }
    return text
  }
}
