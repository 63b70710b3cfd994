/// The percent signs of a path, which few paths have.
struct PercentEncoding {
  private let bytes: [UInt8]
  private static let percent = UInt8(ascii: "%")

  init(_ path: String) {
    bytes = Array(path.utf8)
  }

  /// What is wrong with them.
  struct Mistake {
    let message: String
    let help: String
  }

  var mistake: Mistake? {
    var decoded: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == Self.percent else {
        decoded.append(bytes[position])
        position += 1
        continue
      }
      let written = String(decoding: bytes[position...].prefix(3), as: UTF8.self)
      guard let value = PercentDecoding.value(of: bytes[(position + 1)...].prefix(2)) else {
        return Mistake(
          message: "'\(written)' stands for no character",
          help: "write the file's name as it is, and %20 for a space")
      }
      if let mistake = Self.mistake(value, written) { return mistake }
      decoded.append(value)
      position += 3
    }
    guard String(validating: decoded, as: UTF8.self) == nil else { return nil }
    return Mistake(
      message: "the percent signs stand for bytes that are no text",
      help: "write the file's name as it is, and %20 for a space")
  }

  /// A sign for what could stand there as it is hides where the path leads; one for a percent sign was
  /// encoded twice, for no file's name has one.
  private static func mistake(_ value: UInt8, _ written: String) -> Mistake? {
    switch value {
    case percent:
      Mistake(
        message: "'\(written)' stands for a percent sign, which no file's name has",
        help: "encode once: %20 for a space, not %2520")
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\"), 0..<0x20, 0x7F:
      Mistake(
        message: "'\(written)' hides where the path leads",
        help: value > 0x20 && value < 0x7F
          ? "write '\(Character(Unicode.Scalar(value == UInt8(ascii: "\\") ? UInt8(ascii: "/") : value)))' as it is"
          : "write the file's name as it is")
    default: nil
    }
  }
}
