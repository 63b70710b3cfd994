/// Which characters the names of files, and so addresses, can have.
enum LinkableName {
  static func isLinkable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "?", "#", "%", "\\", ":", "\"", "'", "<", ">", "|", "*", "\u{FFFD}": false
    default: scalar.value >= 0x20 && scalar.properties.generalCategory != .control
    }
  }

  /// As a message names the character.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.generalCategory == .control || scalar == "\u{FFFD}"
      ? "a character that cannot be shown" : "'\(scalar)'"
  }
}
