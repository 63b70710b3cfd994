import Fingerprints

/// The list of all addresses that the site has ever published, `sitegen.lock`: one a line, in the order of their bytes,
/// each with the file that has it, so that versions of it join well.
///
///     # comments
///     /en/sleep/ en/sleep.md
///     /en/search/ sitegen
///     gone /en/rest/: why readers may be left without it
///
/// Blanks and percent signs are written `%20` and `%25`.
package struct AddressLock: Sendable {
  /// In the order of the file.
  package private(set) var lines: [Line] = []

  package struct Line: Sendable {
    /// Below the site's base, without a slash in front: `en/sleep/`.
    package let address: String
    package let owner: Owner
    /// Of the address as it is written.
    let span: Range<Int>
    /// Whole lines that stand before it.
    let comments: [String]

    /// The page that has the address; nil where it was given up.
    var source: String? { if case .source(let source) = owner { source } else { nil } }
  }

  package enum Owner: Sendable, Hashable {
    /// Path of the page that has the address, below `content/`; ``program`` for a page that has no source.
    case source(String)
    /// Nobody any more, and why.
    case gone(reason: String)
  }

  /// What stands in the place of a file behind addresses of pages that sitegen makes itself.
  package static let program = "sitegen"

  /// Whole lines behind the last address.
  private(set) var lastComments: [String] = []

  /// A list without any address yet.
  package init() {}

  /// How many addresses were given up.
  package var goneCount: Int { lines.count { if case .gone = $0.owner { true } else { false } } }
}

// MARK: Text

extension AddressLock {
  /// What a new list begins with.
  private static let opening = [
    "# All addresses that this site has published, each with its page. sitegen adds to it: commit it to git with content/.",
    "# To give an address up for good, say why in place of its line:  gone /en/old-page/: never linked from anywhere",
  ]

  /// The list with other lines, in order. Comments stay before the addresses that they stood before.
  func text(_ lines: [(address: String, owner: Owner)]) -> [UInt8] {
    var comments: [String: [String]] = [:]
    for line in self.lines where !line.comments.isEmpty {
      comments[line.address, default: []] += line.comments
    }
    // What the file begins with stays there, whatever comes to stand before its first address.
    var bytes: [UInt8] = []
    let opening = self.lines.first?.comments ?? lastComments
    if let first = self.lines.first { comments[first.address] = nil }
    Self.append(opening.isEmpty ? Self.opening : opening, to: &bytes)
    for line in lines.sorted(by: { $0.address.precedesByBytes($1.address) }) {
      if let own = comments[line.address] { Self.append(own, to: &bytes) }
      Self.append(line.address, line.owner, to: &bytes)
    }
    if !self.lines.isEmpty { Self.append(lastComments, to: &bytes) }
    return bytes
  }

  private static func append(_ lines: [String], to bytes: inout [UInt8]) {
    for line in lines {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static func append(_ address: String, _ owner: Owner, to bytes: inout [UInt8]) {
    switch owner {
    case .source(let source):
      bytes += "/".utf8
      bytes += written(address).utf8
      bytes.append(UInt8(ascii: " "))
      bytes += written(source).utf8
    case .gone(let reason):
      bytes += "gone /".utf8
      bytes += written(address).utf8
      bytes += ": ".utf8
      bytes += reason.utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Without blanks: nearly all addresses are written as they are.
  private static func written(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "%") })
    else { return text }
    return text.replacing("%", with: "%25").replacing(" ", with: "%20")
  }

  static func read(_ text: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(text), as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return text.replacing("%20", with: " ").replacing("%25", with: "%")
  }

  mutating func add(_ line: Line) { lines.append(line) }

  mutating func end(with comments: [String]) { lastComments = comments }
}
