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
    if let invisible { return invisible }
    switch scheme {
    case "https", "http": return hostMistake
    case "mailto": return mailMistake
    case "tel":
      return isTelephone ? nil : mistake("is no telephone number", "write tel:+49301234567")
    default: return nil
    }
  }

  private var rest: Substring { text.drop { $0 != ":" }.dropFirst() }

  private func mistake(_ predicate: String, _ help: String) -> Mistake {
    Mistake(message: "'\(text)' \(predicate)", help: help)
  }

  private var hostMistake: Mistake? {
    guard let host = WebHost(of: text) else {
      return mistake("names no site", "write the whole address: https://www.example.org/")
    }
    if host.isLocal {
      return mistake(
        "is reached from one computer or network alone", "write the address that readers can reach")
    }
    guard host.name.utf8.contains(UInt8(ascii: ".")) || host.isInBrackets else {
      return mistake("names no site", "write the whole address: https://www.example.org/")
    }
    guard host.isPossible else {
      return mistake(
        "has a name that no site can have", "copy the address from the browser's address bar")
    }
    guard host.hasPossiblePort else {
      return mistake("has a port that cannot be", "write a port from 1 to 65535, or none")
    }
    return nil
  }

  private var invisible: Mistake? {
    text.unicodeScalars.first(where: LinkableName.isInvisible).map {
      Mistake(
        message: "the address has \(LinkableName.shown($0))",
        help: "write the address anew, without the invisible character")
    }
  }

  private var mailMistake: Mistake? {
    guard isMail else { return mistake("has no e-mail address", "write mailto:name@example.org") }
    guard !hasLineBreakInHeader else {
      return mistake(
        "has a line break where a letter has none",
        "take '%0D' and '%0A' out; only 'body=' can have them")
    }
    return nil
  }

  /// Such a line break could add recipients (RFC 6068, section 7).
  private var hasLineBreakInHeader: Bool {
    rest.lowercased().split(whereSeparator: { $0 == "?" || $0 == "&" }).contains {
      !$0.hasPrefix("body=") && ($0.contains("%0d") || $0.contains("%0a"))
    }
  }

  /// Without an address but with a subject it is a link for passing the page on.
  private var isMail: Bool {
    let recipients = rest.prefix { $0 != "?" }
    if recipients.isEmpty { return rest.count > 1 }
    return recipients.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      let parts = $0.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        && WebHost.areLabels(parts[1])
        && !parts[0].utf8.contains { $0 <= UInt8(ascii: " ") || "<>()[]\\\",;:".utf8.contains($0) }
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
