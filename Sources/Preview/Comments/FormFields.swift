/// Names and values as forms and queries send them (URL Standard, 5.1: `application/x-www-form-urlencoded`).
struct FormFields: Sendable, Equatable {
  /// In the order in which they came.
  let all: [Field]

  struct Field: Sendable, Equatable {
    let name: String
    let value: String
  }

  init(_ text: some Collection<UInt8>) {
    all = text.split(separator: UInt8(ascii: "&")).map { field in
      let parts = field.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return Field(
        name: Self.decoded(parts[0]), value: parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first of a name.
  subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  private static func decoded(_ text: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(0x20)
      case UInt8(ascii: "%"):
        if let number = number(rest.prefix(2)) {
          bytes.append(number)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt8? {
    // Numbers in Swift may have a sign, which is no digit here.
    let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
    guard digits.count == 2, !digits.contains(where: signs.contains) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
