package import Diagnostics

extension Rule {
  static let textEncoding = Rule(
    "FM003", .error, "files are UTF-8 without NUL bytes",
    reason: """
      In another encoding a letter, a dose or a sign such as ≤ becomes a different one without a \
      trace.
      """)
}

/// Whether a file's bytes are text at all.
package enum TextEncoding {
  /// Reports the first byte that is not UTF-8, or is NUL. Linear.
  package static func check(_ source: SourceText, _ problems: inout Problems) -> Bool {
    if let position = firstInvalid(in: source.bytes) {
      problems.report(
        .textEncoding, "this is not UTF-8", at: source.place(position..<position + 1),
        help: "save the file in the encoding UTF-8")
      return false
    }
    if let position = firstNUL(in: source.bytes) {
      problems.report(
        .textEncoding, "there is a NUL byte here", at: source.place(position..<position + 1),
        help: "delete it, or save the file as UTF-8 if all of it looks like this")
      return false
    }
    return true
  }

  /// Editors on Windows begin a file with this mark; it belongs neither to YAML nor to the text.
  static func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  package static func withoutByteOrderMark(_ source: SourceText) -> SourceText {
    let mark = lengthOfByteOrderMark(source.bytes)
    return mark == 0 ? source : SourceText(path: source.path, bytes: Array(source.bytes[mark...]))
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) {
      position += scalar.count
    }
    return position
  }

  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    // Finding the smallest byte of all compiles to many bytes at a time; looking for the first NUL
    // does not, and takes twenty times as long.
    var smallest = UInt8.max
    for byte in bytes { smallest = min(smallest, byte) }
    return smallest == 0 ? bytes.firstIndex(of: 0) : nil
  }
}
