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
  /// Reports the first byte that is not UTF-8, or is NUL, and else what version control left in the file.
  /// Linear.
  package static func check(_ source: SourceText, _ problems: inout Problems) -> Bool {
    if let position = firstInvalid(in: source.bytes) {
      problems.report(
        .textEncoding, isUTF16(source.bytes) ? "this is UTF-16, not UTF-8" : "this is not UTF-8",
        at: source.place(position..<position + 1),
        help: "save the file in the encoding UTF-8")
      return false
    }
    if let position = firstNUL(in: source.bytes) {
      problems.report(
        .textEncoding, "there is a NUL byte here", at: source.place(position..<position + 1),
        help: "delete it, or save the file as UTF-8 if all of it looks like this")
      return false
    }
    return ConflictMarkers.check(source, &problems)
  }

  /// Editors on Windows begin a file with this mark; it belongs neither to YAML nor to the text.
  static func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Neither of the two bytes of its mark is ever a part of UTF-8.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  package static func withoutByteOrderMark(_ source: SourceText) -> SourceText {
    let mark = lengthOfByteOrderMark(source.bytes)
    return mark == 0 ? source : SourceText(path: source.path, bytes: Array(source.bytes[mark...]))
  }

  /// Most of a text is ASCII, even where its letters are not: markup, addresses, blanks. A stretch of
  /// other bytes is UTF-8 or not by itself.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while true {
        position += asciiCount(bytes[position...])
        let stretch = bytes[position...].prefix { $0 >= 0x80 }
        if stretch.isEmpty { return nil }
        if String(validating: stretch, as: UTF8.self) == nil {
          return position + validCount(stretch)
        }
        position = stretch.endIndex
      }
    }
  }

  /// How many bytes come before the first that is not ASCII.
  private static func asciiCount(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
    let word = MemoryLayout<UInt64>.size
    var count = 0
    while count + 4 * word <= text.count {
      var union: UInt64 = 0
      for index in 0..<4 {
        union |= text.loadUnaligned(fromByteOffset: count + index * word, as: UInt64.self)
      }
      if union & 0x8080_8080_8080_8080 != 0 { break }
      count += 4 * word
    }
    while count < text.count, text[count] < 0x80 { count += 1 }
    return count
  }

  private static func validCount(_ bytes: some Sequence<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }

  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    // Finding the smallest byte of all compiles to many bytes at a time; looking for the first NUL
    // does not, and takes twenty times as long.
    var smallest = UInt8.max
    for byte in bytes { smallest = min(smallest, byte) }
    return smallest == 0 ? bytes.firstIndex(of: 0) : nil
  }
}
