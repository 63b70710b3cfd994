#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension UnsafeBufferPointer<UInt8> {
  /// The first occurrence of `byte` in `range`. The C library looks at many bytes at a time.
  package func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The first occurrence of `needle` that lies within `range`. An empty needle is nowhere.
  func first(_ needle: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard let head = needle.first, let needleBase = needle.baseAddress, let base = baseAddress
    else { return nil }
    var start = range.lowerBound
    while start + needle.count <= range.upperBound,
      let found = first(head, in: start..<(range.upperBound - needle.count + 1))
    {
      if memcmp(base + found, needleBase, needle.count) == 0 {
        return found..<(found + needle.count)
      }
      start = found + 1
    }
    return nil
  }

  func first(_ needle: StaticString, in range: Range<Int>) -> Range<Int>? {
    first(
      UnsafeBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount), in: range)
  }

  /// Whether `[^` stands in `range`. Looks for the rarer of the two.
  func hasFootnoteMark(in range: Range<Int>) -> Bool {
    var rest = range
    while let mark = first(UInt8(ascii: "^"), in: rest) {
      if mark > range.lowerBound, self[mark - 1] == UInt8(ascii: "[") { return true }
      rest = (mark + 1)..<range.upperBound
    }
    return false
  }

  /// Whether there is a brace that opens something other than the id of a heading.
  func hasNameInBraces(in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let brace = first(UInt8(ascii: "{"), in: start..<range.upperBound) {
      start = brace + 1
      if start < range.upperBound, self[start] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  func hasPrefix(_ prefix: StaticString) -> Bool {
    guard let base = baseAddress, count >= prefix.utf8CodeUnitCount else { return false }
    return memcmp(base, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0
  }

  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let base = baseAddress, let otherBase = other.baseAddress else { return true }
    return memcmp(base, otherBase, count) == 0
  }
}

extension UInt8 {
  /// Space, tab and line endings.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// What a backslash may stand before.
  var isASCIIPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isASCIIDigit && !isASCIILetter
  }

  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
