import Diagnostics

/// The site that an address names (RFC 3986, section 3.2), without its user.
struct WebHost {
  /// In small letters.
  let name: String
  /// What follows the colon, if there is one.
  private let port: Substring?

  /// Nil when the address names none.
  init?(of address: String) {
    let rest = address.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    guard rest.starts(with: "//".utf8) else { return nil }
    let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    let text = Substring(
      authority.lastIndex(of: UInt8(ascii: "@")).map { authority[$0...].dropFirst() } ?? authority)
    let end =
      text.first == "["
      ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
    name = text[..<(end ?? text.endIndex)].lowercased()
    port = end.flatMap { $0 == text.endIndex ? nil : text[$0...] }
    if name.isEmpty { return nil }
  }

  var isInBrackets: Bool { name.hasPrefix("[") }

  private static let localNames: Set<Substring> = [
    "localhost", "local", "localdomain", "internal", "lan", "home", "invalid", "test",
  ]

  /// Reached from one computer or network alone.
  var isLocal: Bool {
    if Self.localNames.contains(name.split(separator: ".").last ?? "") { return true }
    if isInBrackets { return ["[::1]", "[fe80:", "[fc", "[fd"].contains { name.hasPrefix($0) } }
    guard let numbers = Self.fourNumbers(name[...]) else { return false }
    return switch (numbers[0], numbers[1]) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): true
    default: false
    }
  }

  var isPossible: Bool {
    if isInBrackets { return name.hasSuffix("]") && Self.isSixth(name.dropFirst().dropLast()) }
    // A dot at the end is the root's.
    let name = name.hasSuffix(".") ? name.dropLast() : name[...]
    guard Self.areLabels(name) else { return false }
    return !Self.endsAsNumber(name) || Self.fourNumbers(name) != nil
  }

  var hasPossiblePort: Bool {
    guard let port else { return true }
    let digits = port.dropFirst()
    guard port.first == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return digits.isEmpty || Int(digits).map { (1...65_535).contains($0) } ?? false
  }

  /// Parts with dots between them, none empty and each of letters that names can have; letters beyond ASCII
  /// are for browsers to translate.
  static func areLabels(_ name: Substring) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.unicodeScalars.allSatisfy { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
          default: !scalar.isASCII && !scalar.properties.isWhitespace
          }
        }
    }
  }

  /// What ends so is read by browsers as an address of four numbers or refused (URL standard, section 3.5).
  private static func endsAsNumber(_ name: Substring) -> Bool {
    let last = name.split(separator: ".").last ?? ""
    if last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return last.hasPrefix("0x") && isHexadecimal(last.dropFirst(2))
  }

  private static func fourNumbers(_ name: Substring) -> [Int]? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return Int(part).flatMap { $0 <= 255 ? $0 : nil }
    }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// An address of the Internet Protocol's version 6 (RFC 4291, section 2.2).
  private static func isSixth(_ text: Substring) -> Bool {
    guard let gap = text.firstRange(of: "::") else { return groups(text) == 8 }
    let (left, right) = (text[..<gap.lowerBound], text[gap.upperBound...])
    guard let before = left.isEmpty ? 0 : groups(left), !left.contains("."),
      let after = right.isEmpty ? 0 : groups(right)
    else { return false }
    return before + after < 8
  }

  /// How many groups of four digits these are; nil when one of them is none.
  private static func groups(_ text: Substring) -> Int? {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    if let last = parts.last, last.contains(".") {
      guard fourNumbers(last) != nil else { return nil }
      parts.removeLast()
      count = 2
    }
    guard parts.allSatisfy({ (1...4).contains($0.utf8.count) && isHexadecimal($0) }) else {
      return nil
    }
    return count + parts.count
  }

  private static func isHexadecimal(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0.hexadecimalValue != nil }
  }
}
