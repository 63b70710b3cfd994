import Fingerprints

/// What tells one state of a resource from another (RFC 9110, 8.8.3). Only strong tags are made here: they stand for bytes.
struct EntityTag: Equatable {
  /// Without quotes.
  let opaque: String

  init(_ opaque: String) {
    self.opaque = opaque
  }

  /// Linear in the number of bytes, eight a step.
  init(of bytes: [UInt8]) {
    opaque = Fingerprint(of: bytes).description
  }

  /// As it is sent.
  var quoted: String { "\"\(opaque)\"" }

  /// Whether a client that sent `If-None-Match` has this state. Weak comparison (RFC 9110, 13.1.2). A list that cannot be read
  /// matches nothing: then the client gets what it may already have.
  func isIn(_ list: String) -> Bool {
    var rest = list.utf8[...].drop(while: Self.isSpace)
    if rest.elementsEqual("*".utf8) { return true }
    while !rest.isEmpty {
      if rest.starts(with: "W/".utf8) { rest = rest.dropFirst(2) }
      guard rest.first == Self.quote else { return false }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: Self.quote) else { return false }
      if rest[..<end].elementsEqual(opaque.utf8) { return true }
      rest = rest[rest.index(after: end)...].drop(while: Self.isSpace)
      guard rest.first == UInt8(ascii: ",") else { return false }
      rest = rest.dropFirst().drop(while: Self.isSpace)
    }
    return false
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
