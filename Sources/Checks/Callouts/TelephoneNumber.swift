/// A telephone number as it is written in a text.
struct TelephoneNumber {
  /// With its spaces and marks.
  let written: String
  /// In ASCII, without a `+` before them.
  let digits: String
  let isInternational: Bool

  init(_ written: some StringProtocol) {
    self.written = String(written)
    let all = Self.digits(of: written)
    // "000" is called in Australia.
    let isLong = all.hasPrefix("00") && all.utf8.count > 6
    isInternational = written.hasPrefix("+") || isLong
    // Some write the zero of calls at home within the number for calls from abroad: "+49 (0)30".
    let digits = isInternational ? Self.digits(of: self.written.replacing("(0)", with: "")) : all
    self.digits = isLong ? String(digits.dropFirst(2)) : digits
  }

  /// What a link calls: the part of a `tel:` address that is dialled. Nil for other addresses.
  init?(called address: String) {
    guard let number = Self.path(of: address) else { return nil }
    self.init(number)
  }

  /// What stands behind `tel:`, in any case, without parameters and blanks (RFC 3966).
  private static func path(of address: String) -> String? {
    guard address.prefix(4).lowercased() == "tel:" else { return nil }
    return String(address.dropFirst(4).prefix { $0 != ";" && $0 != "?" }.replacing("%20", with: ""))
  }

  /// Whether whoever dials either reaches the same. With a country's code before it, a number loses the zero that it
  /// begins with at home.
  func reaches(_ other: TelephoneNumber) -> Bool {
    if digits == other.digits { return true }
    if isInternational == other.isInternational { return false }
    let (abroad, home) = isInternational ? (digits, other.digits) : (other.digits, digits)
    let national = home.drop { $0 == "0" }
    return !national.isEmpty && abroad.hasSuffix(national)
      && (1...4).contains(abroad.utf8.count - national.utf8.count)
  }

  // MARK: Digits

  static func digits(of text: some StringProtocol) -> String {
    var digits = ""
    for scalar in text.unicodeScalars { digit(scalar).map { digits.append(String($0)) } }
    return digits
  }

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }
}

extension TelephoneNumber {
  /// The numbers of a text, however long: digits with blanks and marks between them. One that goes on with letters,
  /// as in "0800-HELP", is left out, for its digits are not all.
  static func all(in text: String) -> [TelephoneNumber] {
    var found: [TelephoneNumber] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { isDigit($0) || $0 == "+" }) {
      let run = rest[start...].prefix { isDigit($0) || marks.contains($0) }
      rest = rest[run.endIndex...]
      guard let last = run.lastIndex(where: isDigit) else { continue }
      let tail = run[last...].dropFirst()
      if rest.first?.isLetter == true, tail.isEmpty || tail == "-" { continue }
      found += numbers(in: run[...last])
    }
    return found
  }

  /// "110/112" are two, "030/1234" is one.
  private static func numbers(in run: Substring) -> [TelephoneNumber] {
    let parts = run.split { $0 == "/" || $0 == "(" }
    let areShort = parts.count > 1 && parts.allSatisfy { digits(of: $0).utf8.count == 3 }
    return areShort ? parts.map { TelephoneNumber($0) } : [TelephoneNumber(run)]
  }

  private static let marks: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "–", "/", "(", ")", ".", "+",
  ]

  private static func isDigit(_ character: Character) -> Bool {
    character.unicodeScalars.first.flatMap(digit) != nil
  }
}
