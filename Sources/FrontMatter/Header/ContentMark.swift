import Diagnostics

extension Rule {
  static let contentMark = Rule(
    "RV021", .error, "a mark of a page's content has three digests of twelve digits",
    reason: """
      The digests say what was there when somebody signed. With a digit too few, or one of the three left out, \
      a change of the page could not be told from none.
      """)
}

/// What a page said on a day, as three digests: whoever keeps it can tell later what has changed since.
///
/// It is written in headers, where it stays for years: the same content has the same mark with every version of
/// the program.
package struct ContentMark: Sendable, Hashable {
  /// Title, summary and text.
  package let text: ContentDigest
  /// The sources, whatever names they are cited by.
  package let sources: ContentDigest
  /// The blocks of data in the text.
  package let figures: ContentDigest

  package init(text: ContentDigest, sources: ContentDigest, figures: ContentDigest) {
    self.text = text
    self.sources = sources
    self.figures = figures
  }

  /// What a page consists of, by the keys of the digests.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case text, sources, figures
  }

  package subscript(part: Part) -> ContentDigest {
    switch part {
    case .text: text
    case .sources: sources
    case .figures: figures
    }
  }

  /// What is other than it was, in the order of the keys.
  package func changes(since earlier: ContentMark) -> [Part] {
    Part.allCases.filter { self[$0] != earlier[$0] }
  }
}

/// Twelve hexadecimal digits in small letters.
package struct ContentDigest: Sendable, Hashable {
  private let value: UInt64

  /// Keeps 48 bits of a digest.
  package init(_ digest: UInt64) {
    value = digest >> 16
  }

  /// Nil for anything but twelve digits.
  package init?(_ text: String) {
    guard text.utf8.count == Self.length, let value = UInt64(text, radix: 16),
      text.utf8.allSatisfy(\.isDigitOfDigest)
    else { return nil }
    self.value = value
  }

  static let length = 12
}

extension ContentDigest: CustomStringConvertible {
  package var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: Self.length - digits.utf8.count) + digits
  }
}

// MARK: Reading

extension ContentMark {
  /// For the schema of a mapping that carries a mark: its keys, and what they ask of one another.
  package static let keys = [
    KeySchema("text", .contentDigest, "digest of the title, summary and text"),
    KeySchema("sources", .contentDigest, "digest of the sources"),
    KeySchema("figures", .contentDigest, "digest of the blocks of data"),
  ]
  package static let rule = KeyRule.words("`text`, `sources` and `figures` stand together, or none")

  /// The mark at the place of its first digest. Nil where there is none, and, with a report, where one of the three is
  /// missing or no digest. `command` is what writes them.
  package static func read(
    _ reader: inout MappingReader, writtenBy command: String
  ) -> Located<ContentMark>? {
    let digests = Part.allCases.map { part in
      reader.value(part.rawValue) { $0.contentDigest(writtenBy: command) }
    }
    let written = Part.allCases.filter { reader.has($0.rawValue) }
    let missing = Part.allCases.filter { reader.isMissing($0.rawValue) }
    if let first = written.first, let span = reader.keySpan(first.rawValue), !missing.isEmpty {
      let names = missing.map { "'\($0.rawValue)'" }.joined(separator: " and ")
      reader.report(
        .contentMark, "\(names) \(missing.count == 1 ? "is" : "are") missing beside this digest",
        at: span, help: "let '\(command)' write all three, or delete the digests")
    }
    guard let text = digests[0], let sources = digests[1], let figures = digests[2] else {
      return nil
    }
    return Located(
      ContentMark(text: text.value, sources: sources.value, figures: figures.value), at: text.span)
  }
}

extension ValueReader {
  fileprivate mutating func contentDigest(
    writtenBy command: String
  ) -> Located<ContentDigest>? {
    guard case .contentDigest = kind else { return notOfKind("digest") }
    guard let words = words() else { return nil }
    if let digest = ContentDigest(words) { return located(digest) }
    return report(
      .contentMark, "'\(words)' is not a digest",
      help: ContentDigest(words.lowercased()).map { "did you mean '\($0)'?" }
        ?? "digests are not written by hand: let '\(command)' write all three")
  }
}
