/// Bytes that are HTML. A value of this type is never escaped again, so it is made only by code that
/// escaped what it took from outside.
package struct Markup: Sendable, Hashable {
  package let bytes: [UInt8]

  /// The caller vouches that every text in `bytes` was escaped.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Plain text, escaped.
  package init(text: String) {
    var buffer = HTMLBuffer()
    buffer.append(text: text)
    self = buffer.markup
  }

  package var isEmpty: Bool { bytes.isEmpty }
}

extension Markup: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
