/// The numbers of books (ISO 2108) and journals (ISO 3297), whose last digit proves the others.
enum CheckDigits {
  /// What to say of a number that cannot be right.
  struct Fault {
    let message: String
    let help: String
  }

  /// Nil for one or more ISBNs of 10 or 13 digits that are right; hyphens and spaces may stand where they like.
  static func fault(inISBN text: String) -> Fault? {
    let words = text.split { " ,;".contains($0) }.map(Self.digits)
    let numbers = words.filter { $0.count == 10 || $0.count == 13 }
    // A number that is written in groups is one number.
    let isOne = numbers.isEmpty
    for digits in isOne ? [digits(text[...])] : numbers {
      guard let expected = checkDigit(ofISBN: digits) else {
        return Fault(
          message: "'\(text)' is not an ISBN", help: "an ISBN has 13 digits, an old one has 10")
      }
      if digits.last != expected { return wrongDigit(text, "ISBN", expected) }
    }
    return nil
  }

  /// Nil for one or more ISSNs that are right; words such as `(Electronic)` may stand behind them.
  static func fault(inISSN text: String) -> Fault? {
    let words = text.split { " ,;".contains($0) }.filter { !$0.hasPrefix("(") }
    for word in words {
      let digits = digits(word)
      guard digits.count == 8, let expected = checkDigit(ofISSN: digits) else {
        return Fault(
          message: "'\(word)' is not an ISSN", help: "an ISSN has eight digits: 1234-5679")
      }
      if digits.last != expected { return wrongDigit(String(word), "ISSN", expected) }
    }
    return nil
  }

  private static func wrongDigit(_ text: String, _ name: String, _ expected: Character) -> Fault {
    Fault(
      message: "'\(text)' is not an \(name): its last digit would be \(expected)",
      help: "compare it with the work, digit by digit, and write what stands there")
  }

  private static func digits(_ text: Substring) -> [Character] {
    text.filter { ("0"..."9").contains($0) || $0 == "X" || $0 == "x" }.map { $0 == "x" ? "X" : $0 }
  }

  private static func checkDigit(ofISBN digits: [Character]) -> Character? {
    let values = digits.dropLast().compactMap(\.wholeNumberValue)
    switch (digits.count, values.count) {
    case (10, 9): return digit(values, weights: { 10 - $0 }, modulus: 11)
    case (13, 12): return digit(values, weights: { $0.isMultiple(of: 2) ? 1 : 3 }, modulus: 10)
    default: return nil
    }
  }

  private static func checkDigit(ofISSN digits: [Character]) -> Character? {
    let values = digits.dropLast().compactMap(\.wholeNumberValue)
    return values.count == 7 ? digit(values, weights: { 8 - $0 }, modulus: 11) : nil
  }

  /// The digit that makes the weighted sum a multiple; `X` is ten.
  private static func digit(
    _ values: [Int], weights: (Int) -> Int, modulus: Int
  ) -> Character {
    let sum = values.enumerated().reduce(0) { $0 + $1.element * weights($1.offset) }
    let digit = (modulus - sum % modulus) % modulus
    return digit == 10 ? "X" : Character(String(digit))
  }
}
