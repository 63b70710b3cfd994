import HTML

/// One tag of raw HTML, as cmark's grammar let it pass: `<abbr title="…">`, `</abbr>`.
struct HTMLTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  private let attributes: [Attribute]

  /// Elements that mark words and can neither load, run nor hide anything.
  static let safeNames: Set = [
    "abbr", "br", "cite", "del", "dfn", "ins", "kbd", "mark", "q", "s", "samp", "small", "sub",
    "sup",
    "u", "var", "wbr",
  ]
  private static let safeAttributes: Set = ["dir", "lang", "title"]
  private static let voidNames: Set = ["br", "wbr"]

  private struct Attribute {
    let name: String
    let value: UnsafeBufferPointer<UInt8>
  }

  /// Nil for what is no tag of an element: declarations, processing instructions, CDATA.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = Scanner(text)
    guard scanner.take("<") else { return nil }
    isEnd = scanner.take("/")
    let name = scanner.takeName()
    guard !name.isEmpty else { return nil }
    self.name = name
    var attributes: [Attribute] = []
    while true {
      scanner.skipSpace()
      let name = scanner.takeName()
      if name.isEmpty { break }
      attributes.append(Attribute(name: name, value: scanner.takeValue()))
    }
    self.attributes = attributes
  }

  var isVoid: Bool { Self.voidNames.contains(name) }

  /// Whether the tag and all its attributes may be let through.
  var isSafe: Bool {
    Self.safeNames.contains(name) && !(isEnd && isVoid)
      && attributes.allSatisfy { Self.safeAttributes.contains($0.name) }
  }

  func append(to html: inout HTMLBuffer) {
    if isEnd {
      Self.appendEnd(name, to: &html)
      return
    }
    html.append("<")
    html.append(text: name)
    for attribute in attributes {
      html.append(" ")
      html.append(text: attribute.name)
      html.append("=\"")
      Self.append(value: attribute.value, to: &html)
      html.append("\"")
    }
    html.append(isVoid ? " />" : ">")
  }

  static func appendEnd(_ name: String, to html: inout HTMLBuffer) {
    html.append("</")
    html.append(text: name)
    html.append(">")
  }

  /// The author's entities stay what they are; what could end the attribute is escaped.
  private static func append(value: UnsafeBufferPointer<UInt8>, to html: inout HTMLBuffer) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): html.append("&quot;")
      case UInt8(ascii: "<"): html.append("&lt;")
      case UInt8(ascii: ">"): html.append("&gt;")
      default: html.append(trustedByte: byte)
      }
    }
  }

  /// Goes through a tag from left to right.
  private struct Scanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
      self.text = text
    }

    private var current: UInt8? { index < text.count ? text[index] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard current == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func skipSpace() {
      while current?.isSpace == true { index += 1 }
    }

    mutating func takeName() -> String {
      let name = take {
        $0.isASCIILetter || $0.isASCIIDigit || [0x2D, 0x2E, 0x3A, 0x5F].contains($0)
      }
      return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// What follows `=`, without its quotes; empty when nothing does.
    mutating func takeValue() -> UnsafeBufferPointer<UInt8> {
      skipSpace()
      guard take("=") else { return text.slice(index..<index) }
      skipSpace()
      for quote in ["\"", "'"] as [Unicode.Scalar] where take(quote) {
        let value = take { $0 != UInt8(ascii: quote) }
        index += 1
        return value
      }
      return take { !$0.isSpace && $0 != UInt8(ascii: ">") }
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> UnsafeBufferPointer<UInt8> {
      let start = index
      while let byte = current, isPart(byte) { index += 1 }
      return text.slice(start..<index)
    }
  }
}
