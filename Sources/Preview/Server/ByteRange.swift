/// What a client asks for with `Range` (RFC 9110, 14.2).
enum ByteRange: Equatable {
  /// No range, several of them, or a unit that is not known: the whole is sent, as the specification allows.
  case whole
  case part(Range<Int>)
  case unsatisfiable

  init(_ field: String?, size: Int) {
    self = field.flatMap { Self.range($0, size: size) } ?? .whole
  }

  /// Nothing if the field is not one range of bytes.
  private static func range(_ field: String, size: Int) -> ByteRange? {
    let unit = "bytes="
    guard field.utf8.count > unit.utf8.count, field.prefix(unit.count).lowercased() == unit else {
      return nil
    }
    let ends = field.utf8.dropFirst(unit.utf8.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let (first, last) = (ends[0], ends[1])
    if first.isEmpty {
      guard let length = number(last) else { return nil }
      return length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    }
    guard let from = number(first) else { return nil }
    if last.isEmpty { return from < size ? .part(from..<size) : .unsatisfiable }
    guard let through = number(last), from <= through else { return nil }
    return from < size ? .part(from..<min(size, through + 1)) : .unsatisfiable
  }

  /// Digits alone. A number that is longer than any size counts as the largest that one can be added to.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(Int(String(digits) ?? "") ?? Int.max, Int.max - 1)
  }
}
