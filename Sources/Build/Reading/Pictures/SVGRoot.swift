/// The `<svg …>` tag of a drawing: the attributes that state its size.
struct SVGRoot {
  private(set) var width: String?
  private(set) var height: String?
  private(set) var viewBox: String?

  /// Nil when the bytes are not XML in ASCII or UTF-8 whose first element is `svg`, or end before its
  /// tag does.
  init?(_ bytes: UntrustedBytes) {
    var scanner = XMLScanner(bytes)
    scanner.skipProlog()
    guard let name = scanner.tagName(), name == "svg" || name.hasSuffix(":svg") else { return nil }
    while let attribute = scanner.attribute() {
      switch attribute.name {
      case "width": width = attribute.value
      case "height": height = attribute.value
      case "viewBox": viewBox = attribute.value
      default: break
      }
    }
    guard scanner.isAtTagEnd else { return nil }
  }
}

/// As much of XML 1.0 as stands before the end of a document's first tag.
private struct XMLScanner {
  private let bytes: UntrustedBytes
  private var offset: Int

  init(_ bytes: UntrustedBytes) {
    self.bytes = bytes
    offset = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
  }

  var isAtTagEnd: Bool { bytes.has(">", at: offset) || bytes.has("/>", at: offset) }

  /// Declaration, comments, instructions and document type.
  mutating func skipProlog() {
    skipSpace()
    while bytes.has("<", at: offset) {
      if bytes.has("<?", at: offset) {
        skip(past: "?>")
      } else if bytes.has("<!--", at: offset) {
        skip(past: "-->")
      } else if bytes.has("<!DOCTYPE", at: offset) {
        skipDocumentType()
      } else {
        return
      }
      skipSpace()
    }
  }

  mutating func tagName() -> String? {
    guard bytes.has("<", at: offset) else { return nil }
    offset += 1
    return name()
  }

  /// Nil at the tag's end, and at what is no attribute.
  mutating func attribute() -> (name: String, value: String)? {
    skipSpace()
    guard let name = name() else { return nil }
    skipSpace()
    guard bytes.has("=", at: offset) else { return nil }
    offset += 1
    skipSpace()
    guard let quote = bytes[offset], quote == Self.quote || quote == Self.apostrophe else {
      return nil
    }
    offset += 1
    let value = text { $0 != quote }
    guard bytes[offset] == quote else { return nil }
    offset += 1
    return (name, value)
  }

  private mutating func name() -> String? {
    let name = text { !Self.space.contains($0) && !Self.endOfName.contains($0) }
    return name.isEmpty ? nil : name
  }

  private mutating func text(while isPart: (UInt8) -> Bool) -> String {
    let start = offset
    while let byte = bytes[offset], isPart(byte) { offset += 1 }
    return bytes.text(start..<offset)
  }

  private mutating func skipSpace() {
    while let byte = bytes[offset], Self.space.contains(byte) { offset += 1 }
  }

  private mutating func skip(past end: String) {
    while offset < bytes.count, !bytes.has(end, at: offset) { offset += 1 }
    offset += end.utf8.count
  }

  /// Drawing programs declare names between brackets here, with `>` in them.
  private mutating func skipDocumentType() {
    var depth = 0
    while let byte = bytes[offset] {
      offset += 1
      switch byte {
      case Self.quote, Self.apostrophe: skip(past: String(UnicodeScalar(byte)))
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let space: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
  private static let endOfName = Array("=<>/\"'".utf8)
}
