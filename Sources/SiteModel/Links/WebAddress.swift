import HTML

/// What can be known of an address outside of the site without asking for it.
struct WebAddress {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  struct Mistake {
    let message: String
    let help: String
  }

  /// Nil for an address that looks right. `scheme` is the address's own, in small letters.
  func mistake(scheme: String) -> Mistake? {
    switch scheme {
    case "https", "http": hostMistake
    case "mailto": isMail ? nil : mistake("has no e-mail address", "write mailto:name@example.org")
    case "tel": isTelephone ? nil : mistake("is no telephone number", "write tel:+49301234567")
    default: nil
    }
  }

  private var rest: Substring { text.drop { $0 != ":" }.dropFirst() }

  private func mistake(_ predicate: String, _ help: String) -> Mistake {
    Mistake(message: "'\(text)' \(predicate)", help: help)
  }

  private var hostMistake: Mistake? {
    guard let host = Self.host(of: text) else {
      return mistake("names no site", "write the whole address: https://www.example.org/")
    }
    // Nearly all hosts end in letters behind a dot, and begin like no address of a local network.
    if Self.isLocal(host) {
      return mistake(
        "is reached from one computer or network alone", "write the address that readers can reach")
    }
    guard host.utf8.contains(UInt8(ascii: ".")) || host.hasPrefix("[") else {
      return mistake("names no site", "write the whole address: https://www.example.org/")
    }
    return nil
  }

  /// In small letters, without user and port. Nil when there is none.
  private static func host(of text: String) -> String? {
    var text = text
    let host = text.withUTF8 { bytes -> String in
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
      let rest = bytes[(colon + 1)...]
      guard rest.starts(with: "//".utf8) else { return "" }
      let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
      let behindUser =
        authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
      let isNumbered = behindUser.first == UInt8(ascii: "[")
      let name = behindUser.prefix { isNumbered || $0 != UInt8(ascii: ":") }
      return String(decoding: name, as: UTF8.self)
    }
    return host.isEmpty ? nil : host.lowercased()
  }

  private static let localNames: Set<Substring> = [
    "localhost", "local", "localdomain", "internal", "lan", "home", "invalid", "test",
  ]

  private static func isLocal(_ host: String) -> Bool {
    if localNames.contains(host.split(separator: ".").last ?? "") { return true }
    if host.hasPrefix("[") {
      return ["[::1]", "[fe80:", "[fc", "[fd"].contains { host.hasPrefix($0) }
    }
    guard host.utf8.last.map({ $0 <= UInt8(ascii: "9") }) == true else { return false }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    switch (numbers.first ?? nil, numbers.dropFirst().first ?? nil) {
    case (0, _), (10, _), (127, _), (192, 168), (169, 254): return numbers.count == 4
    case (172, let second?): return numbers.count == 4 && (16...31).contains(second)
    default: return false
    }
  }

  /// Without an address but with a subject it is a link for passing the page on.
  private var isMail: Bool {
    let recipients = rest.prefix { $0 != "?" }
    if recipients.isEmpty { return rest.count > 1 }
    return recipients.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      let parts = $0.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
    }
  }

  private var isTelephone: Bool {
    let number = rest.prefix { $0 != ";" }
    return number.contains { $0.isNumber }
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.()*#".utf8.contains($0) }
  }
}

extension WebAddress {
  /// Whether a text without a scheme is meant for an address on the web: its first part ends as the
  /// names of sites do, and not as those of files.
  static func isMeant(by written: String) -> Bool {
    let first = written.prefix { !"/?#:".contains($0) }
    guard written.first != ".", first.contains("."), !first.contains(" "), first.last != "." else {
      return false
    }
    if first.lowercased().hasPrefix("www.") { return true }
    let ending = PublishedFile.ending(first)
    return written.first != "/" && domains.contains(ending)
  }

  /// The endings that patient information links to most; others are files' as likely.
  private static let domains: Set<String> = [
    "org", "com", "net", "gov", "edu", "int", "info", "eu", "de", "at", "ch", "uk", "fr", "nl",
    "it",
    "es", "dk", "se", "no", "fi", "ie", "us", "ca", "au", "nz", "health",
  ]
}
