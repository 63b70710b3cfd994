import Diagnostics

/// Which characters the names of files, and so addresses, can have.
enum LinkableName {
  static func isLinkable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "#", "%", "\\", ":", "\"", "'", "<", ">", "|", "*", "\u{FFFD}": false
    default:
      scalar.value >= 0x20 && scalar.properties.generalCategory != .control && !isInvisible(scalar)
    }
  }

  /// Characters that show nothing and that turn what is around them. Those that join letters, which some
  /// languages need, are none of them.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  /// As a message names the character.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    if isInvisible(scalar) {
      return "the invisible character \(Printable.codePoint(scalar.value))"
    }
    return scalar.properties.generalCategory == .control || scalar == "\u{FFFD}"
      ? "a character that cannot be shown" : "'\(scalar)'"
  }
}
