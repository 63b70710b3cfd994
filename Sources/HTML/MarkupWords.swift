extension Markup {
  /// What readers see of markup that this program wrote: without tags, and with its characters for its references.
  package var words: String {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else if let (reference, character) = Self.references.first(where: {
        rest.starts(with: $0.reference.utf8)
      }) {
        words.append(character)
        rest = rest.dropFirst(reference.utf8.count)
      } else {
        words.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static let references: [(reference: String, character: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#x27;", UInt8(ascii: "'")),
  ]
}
