package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Rule {
  static let unseenCharacter = Rule(
    "FM018", .error, "no text has characters that cannot be seen and change what is read",
    reason: """
      Control characters are not allowed in HTML. Those that turn the direction of writing can show a \
      dose or a web address other than it stands in the file.
      """)
}

/// Control characters, and those that turn the order of what is written: in the text of a page, in its header, in the
/// settings and in all other files of words.
package enum UnseenCharacters {
  /// Looks through a whole file.
  package static func check(_ source: SourceText, problems: inout Problems) {
    check(source, in: 0..<source.bytes.count, &problems)
  }

  /// Reports the first one, also one that is written as a number: `&#27;`. One pass over a text that has none.
  static func check(_ source: SourceText, in range: Range<Int>, _ problems: inout Problems) {
    let found: (span: Range<Int>, scalar: UInt32)? = source.bytes.withUnsafeBufferPointer {
      let bytes = UnsafeBufferPointer(rebasing: $0[range])
      guard mayHoldAny(bytes), let found = first(in: bytes) else { return nil }
      let start = range.lowerBound + found.span.lowerBound
      return (start..<start + found.span.count, found.scalar)
    }
    guard let found else { return }
    let turns = isTurning(found.scalar)
    problems.report(
      .unseenCharacter,
      turns
        ? "this character, \(Printable.codePoint(found.scalar)), turns the order of what follows"
        : "there is a control character here, \(Printable.codePoint(found.scalar))",
      at: source.place(found.span),
      help: turns
        ? "delete it; text of another direction needs no mark in the file"
        : "delete it; it may have come with copied text")
  }

  /// Says yes to every number of a character; `first` looks closer.
  private static func mayHoldAny(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hasControl(bytes) || has(0xC2, in: bytes) { $0 < 0xA0 }
      || has(UInt8(ascii: "&"), in: bytes) { $0 == .hash }
      || hasTurning(bytes)
  }

  /// The smallest byte, with white space and DEL put in their places: this compiles to many bytes at a time.
  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var smallest = UInt8.max
    for byte in bytes {
      let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
      let placed: UInt8 = isSpace ? 0x20 : byte == 0x7F ? 0 : byte
      smallest = min(smallest, placed)
    }
    return smallest < 0x20
  }

  /// Whether `lead` stands before a byte that `isNext` asks for. The C library looks at many bytes at a time.
  private static func has(
    _ lead: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ isNext: (UInt8) -> Bool
  ) -> Bool {
    var start = 0
    while let index = first(lead, in: bytes, from: start) {
      if index + 1 < bytes.count, isNext(bytes[index + 1]) { return true }
      start = index + 1
    }
    return false
  }

  /// Whether the file has one as it is, not as an escape.
  static func hasTurning(_ source: SourceText) -> Bool {
    source.bytes.withUnsafeBufferPointer(hasTurning)
  }

  private static func hasTurning(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let index = first(0xE2, in: bytes, from: start) {
      if index + 2 < bytes.count, bytes[index + 1] == 0x80, 0xAD...0xAE ~= bytes[index + 2] {
        return true
      }
      start = index + 1
    }
    return false
  }

  private static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (span: Range<Int>, scalar: UInt32)? {
    for index in bytes.indices {
      guard let (scalar, count) = character(bytes[index...]) else { continue }
      if isControl(scalar) || isTurning(scalar) { return (index..<index + count, scalar) }
    }
    return nil
  }

  /// The character that begins a text, as far as it can be one of those that are looked for.
  private static func character(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: UInt32, count: Int)? {
    guard let lead = bytes.first else { return nil }
    switch lead {
    case 0..<0x80:
      return lead == UInt8(ascii: "&") ? number(bytes) : (UInt32(lead), 1)
    case 0xC2, 0xE2:
      let count = lead == 0xC2 ? 2 : 3
      return String(decoding: bytes.prefix(count), as: UTF8.self).unicodeScalars.first
        .map { ($0.value, count) }
    default: return nil
    }
  }

  /// `&#27;` or `&#x1B;`, as CommonMark reads them: up to seven digits, or six hexadecimal ones.
  private static func number(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (scalar: UInt32, count: Int)? {
    let text = bytes.prefix(12).prefix { $0 != UInt8(ascii: ";") }
    guard text.count < bytes.prefix(12).count, text.dropFirst().first == .hash else { return nil }
    let digits = String(decoding: text.dropFirst(2), as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let scalar = UInt32(
      isHexadecimal ? digits.dropFirst() : digits[...], radix: isHexadecimal ? 16 : 10)
    // CommonMark makes of 0 the sign for a character that cannot be shown.
    return scalar.flatMap { $0 == 0 ? nil : ($0, text.count + 1) }
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// Overrides alone: embeddings and isolates leave each word as it is, and pages that are written from right to left
  /// need them around names and figures.
  static func isTurning(_ scalar: UInt32) -> Bool {
    scalar == 0x202D || scalar == 0x202E
  }
}
