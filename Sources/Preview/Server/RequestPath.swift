/// The target of a request (RFC 9112, 3.2.1), taken apart and decoded once.
///
/// Whatever could lead out of the site, or mean one thing here and another to whoever looks a file up, is refused and not
/// mended: browsers resolve `..` before they ask, so that nobody who means well sends it.
struct RequestPath: Equatable {
  /// Begins with "/"; no segment is empty (but the last may be), "." or "..".
  let path: String
  /// As it was sent, without the "?".
  let query: String

  init(target: String, limit: Int) throws(Refusal) {
    let bytes = Array(target.utf8)
    guard bytes.count <= limit else { throw Refusal(414, "the address is too long") }
    guard bytes.first == Self.slash else {
      throw Refusal(400, "the address is not a path that begins with '/'")
    }
    guard bytes.allSatisfy(Self.mayBeSent) else {
      throw Refusal(400, "the address has a character that must be percent-encoded")
    }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    path = try Self.decoded(bytes[..<end])
    query = String(decoding: bytes[min(end + 1, bytes.count)...], as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")

  /// Visible ASCII. "#" is never sent, and a "\" is a "/" to some.
  private static func mayBeSent(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "\\")
  }

  private static func decoded(_ path: ArraySlice<UInt8>) throws(Refusal) -> String {
    let segments = path.dropFirst().split(separator: slash, omittingEmptySubsequences: false)
    var decoded = ""
    for (index, segment) in segments.enumerated() {
      guard !segment.isEmpty || index == segments.count - 1 else {
        throw Refusal(400, "the address has an empty segment")
      }
      decoded += "/"
      decoded += try text(of: bytes(of: segment))
    }
    return decoded
  }

  private static func bytes(of segment: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(segment.count)
    var index = segment.startIndex
    while index < segment.endIndex {
      if segment[index] == percent {
        guard let byte = escape(at: index, in: segment) else {
          throw Refusal(400, "the address has a '%' without two hexadecimal digits")
        }
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(segment[index])
        index += 1
      }
    }
    return bytes
  }

  /// The text of a decoded segment that can be nothing but a name.
  private static func text(of bytes: [UInt8]) throws(Refusal) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(400, "the address is not in UTF-8")
    }
    if text == "." || text == ".." {
      throw Refusal(400, "the address leads through '.' or '..'")
    }
    if bytes.contains(where: { $0 == slash || $0 == UInt8(ascii: "\\") }) {
      throw Refusal(400, "the address has an encoded separator")
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw Refusal(400, "the address has a control character")
    }
    let isEncodedAgain = bytes.indices.contains { index in
      bytes[index] == percent && escape(at: index, in: bytes[...]) != nil
    }
    if isEncodedAgain {
      throw Refusal(400, "the address is encoded twice")
    }
    return text
  }

  // MARK: Escapes

  private static let percent = UInt8(ascii: "%")

  private static func escape(at index: Int, in bytes: ArraySlice<UInt8>) -> UInt8? {
    guard index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
      let low = hexadecimal(bytes[index + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
