/// Bytes of HTML in the making. The one place where text becomes markup, so escaping is decided here
/// and nowhere else.
///
/// Grows, is emptied with its storage kept, and is filled again: one buffer serves a thread for all its
/// pages. Every operation is linear in what it appends.
package struct HTMLBuffer: Sendable {
  /// The content, then room for more. Writing into room that is there already takes half the time of
  /// appending to an array.
  private var storage: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  /// The content where it lies. Let go of it before the buffer is written to again, or that copies it.
  package var content: ArraySlice<UInt8> { storage[..<count] }

  /// A copy of the content.
  package var bytes: [UInt8] { Array(storage[..<count]) }

  package var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// The content itself: for something large, which a copy would take twice. The buffer is empty then.
  package mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &storage)
    taken.removeLast(taken.count - count)
    count = 0
    return taken
  }

  /// Makes room, so that what is known to become large is not copied again and again while it grows.
  package mutating func reserve(_ bytes: Int) {
    if bytes > storage.count { grow(toHold: bytes) }
  }

  /// Empties the buffer and keeps its storage.
  package mutating func reset() {
    count = 0
  }

  /// A copy of the content as markup.
  package var markup: Markup { Markup(trusted: bytes) }

  // MARK: Storage

  @inline(__always)
  private mutating func write(_ source: UnsafeBufferPointer<UInt8>) {
    let end = count + source.count
    if end > storage.count { grow(toHold: end) }
    storage.withUnsafeMutableBufferPointer { storage in
      guard let target = storage.baseAddress, let start = source.baseAddress else { return }
      (target + count).update(from: start, count: source.count)
    }
    count = end
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    if count == storage.count { grow(toHold: count + 1) }
    storage[count] = byte
    count += 1
  }

  private mutating func grow(toHold needed: Int) {
    let size = max(needed, storage.count * 2, 256)
    storage.append(contentsOf: repeatElement(0, count: size - storage.count))
  }

  // MARK: Markup

  /// Markup written in this program.
  package mutating func append(_ markup: StaticString) {
    write(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  package mutating func append(_ markup: Markup) {
    markup.bytes.withUnsafeBufferPointer { write($0) }
  }

  /// One byte of markup, which the caller vouches for.
  package mutating func append(trustedByte byte: UInt8) {
    write(byte)
  }

  /// Bytes that are markup already, which the caller vouches for.
  package mutating func append(trusted markup: UnsafeBufferPointer<UInt8>) {
    write(markup)
  }

  package mutating func append(trusted markup: some Collection<UInt8>) {
    let isWritten: Void? = markup.withContiguousStorageIfAvailable { write($0) }
    if isWritten == nil { for byte in markup { write(byte) } }
  }

  package mutating func append(_ number: Int) {
    if (0..<10).contains(number) {
      write(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(text: String(number))
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
    while let index = TextEscape.next(in: text, from: start) {
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      if let entity = TextEscape.entity(text[index]) { append(entity) }
      start = index + 1
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text in which some spaces become no-break spaces. `isUnbroken` is asked about those behind a digit or a full stop,
  /// by their place, while the text is escaped.
  package mutating func append(
    text: UnsafeBufferPointer<UInt8>, isUnbroken: (Int) -> Bool
  ) {
    var start = 0
    var from = 0
    while let index = TextEscape.nextOrCloseSpace(in: text, from: from) {
      from = index + 1
      let entity = TextEscape.entity(text[index])
      guard let replacement = entity ?? (isUnbroken(index) ? "\u{A0}" : nil) else { continue }
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(replacement)
      start = from
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Text as a JSON string literal, quotes included, safe inside a `script` element: `<`, `>`, `&`,
  /// U+2028 and U+2029 are written as escapes.
  package mutating func append(jsonString text: String) {
    write(UInt8(ascii: "\""))
    append(jsonFragment: text)
    write(UInt8(ascii: "\""))
  }

  /// Text for the inside of a JSON string whose quotes are written already; escaped as `jsonString` is.
  package mutating func append(jsonFragment text: String) {
    var text = text
    text.withUTF8 { append(jsonFragment: $0) }
  }

  private mutating func append(jsonFragment text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = JSONEscape.next(in: text, from: start) {
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + append(jsonEscapeOf: text, at: index)
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Writes the character that begins at `index`, and says how many bytes of the text it takes.
  private mutating func append(jsonEscapeOf text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int
  {
    switch text[index] {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case JSONEscape.separatorStart:
      append(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    case let byte:
      let digits: StaticString = "0123456789abcdef"
      append("\\u00")
      write(digits.utf8Start[Int(byte >> 4)])
      write(digits.utf8Start[Int(byte & 15)])
    }
    return 1
  }

  /// An address for a quoted attribute. Bytes that an address may not hold are percent-encoded, what is
  /// encoded already stays, and `&` becomes `&amp;`. The scheme is not judged here: `Address` does that.
  package mutating func append(address: String) {
    var address = address
    address.withUTF8 { append(address: $0) }
  }

  package mutating func append(address: UnsafeBufferPointer<UInt8>) {
    write(address, where: AddressEscape.isSafe) { html, byte in
      switch byte {
      case UInt8(ascii: "&"): html.append("&amp;")
      case UInt8(ascii: "'"): html.append("&#x27;")
      default: html.append(percentEncoded: byte)
      }
    }
  }

  /// An address for the inside of a JSON string, with the same bytes encoded as in an attribute.
  package mutating func append(jsonAddress address: String) {
    var address = address
    address.withUTF8 {
      write($0, where: AddressEscape.isSafe) { html, byte in
        switch byte {
        case UInt8(ascii: "&"): html.append("\\u0026")
        case UInt8(ascii: "'"): html.append("'")
        default: html.append(percentEncoded: byte)
        }
      }
    }
  }

  /// A path whose slashes stay, with all but unreserved characters in between percent-encoded.
  package mutating func append(addressPath path: String) {
    for (position, step) in path.split(separator: "/", omittingEmptySubsequences: false)
      .enumerated()
    {
      if position > 0 { write(UInt8(ascii: "/")) }
      append(addressComponent: String(step))
    }
  }

  /// Text as one component of an address (a fragment, a query value): all but unreserved characters
  /// are percent-encoded.
  package mutating func append(addressComponent text: String) {
    var text = text
    text.withUTF8 { append(addressComponent: $0) }
  }

  private mutating func append(addressComponent text: UnsafeBufferPointer<UInt8>) {
    write(text, where: AddressEscape.isUnreserved) { $0.append(percentEncoded: $1) }
  }

  /// Bytes as they are where they may stand so, and what `escape` makes of each other.
  @inline(__always)
  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, where isPlain: (UInt8) -> Bool,
    escape: (inout HTMLBuffer, UInt8) -> Void
  ) {
    var start = 0
    while let index = bytes[start...].firstIndex(where: { !isPlain($0) }) {
      write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      escape(&self, bytes[index])
      start = index + 1
    }
    write(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func append(percentEncoded byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    write(UInt8(ascii: "%"))
    write(digits.utf8Start[Int(byte >> 4)])
    write(digits.utf8Start[Int(byte & 15)])
  }
}
