/// Bytes of HTML in the making. The one place where text becomes markup, so escaping is decided here
/// and nowhere else.
///
/// Grows, is emptied with its storage kept, and is filled again: one buffer serves a thread for all its
/// pages. Every operation is linear in what it appends.
package struct HTMLBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var count: Int { bytes.count }

  /// Empties the buffer and keeps its storage.
  package mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// The content as markup; the buffer keeps its own copy-on-write reference.
  package var markup: Markup { Markup(trusted: bytes) }

  // MARK: Markup

  /// Markup written in this program.
  package mutating func append(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  package mutating func append(_ markup: Markup) {
    bytes.append(contentsOf: markup.bytes)
  }

  /// One byte of markup, which the caller vouches for.
  package mutating func append(trustedByte byte: UInt8) {
    bytes.append(byte)
  }

  /// Bytes that are markup already, which the caller vouches for.
  package mutating func append(trusted markup: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  package mutating func append(trusted markup: some Collection<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  package mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  // MARK: Text

  /// Text for element content or a quoted attribute: `&`, `<`, `>` and `"` are escaped, so it can end
  /// neither.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  package mutating func append(text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let entity = TextEscape.entity(text[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(entity)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text as a JSON string literal, quotes included, safe inside a `script` element: `<`, `>`, `&`,
  /// U+2028 and U+2029 are written as escapes.
  package mutating func append(jsonString text: String) {
    bytes.append(UInt8(ascii: "\""))
    JSONEscape.append(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text for the inside of a JSON string whose quotes are written already; escaped as `jsonString` is.
  package mutating func append(jsonFragment text: String) {
    JSONEscape.append(text, to: &bytes)
  }

  /// An address for a quoted attribute. Bytes that an address may not hold are percent-encoded, what is
  /// encoded already stays, and `&` becomes `&amp;`. The scheme is not judged here: `Address` does that.
  package mutating func append(address: String) {
    var address = address
    address.withUTF8 { append(address: $0) }
  }

  package mutating func append(address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      if AddressEscape.isSafe(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else if byte == UInt8(ascii: "'") {
        append("&#x27;")
      } else {
        AddressEscape.appendPercentEncoded(byte, to: &bytes)
      }
    }
  }

  /// Text as one component of an address (a fragment, a query value): all but unreserved characters
  /// are percent-encoded.
  package mutating func append(addressComponent text: String) {
    for byte in text.utf8 {
      if AddressEscape.isUnreserved(byte) {
        bytes.append(byte)
      } else {
        AddressEscape.appendPercentEncoded(byte, to: &bytes)
      }
    }
  }
}
