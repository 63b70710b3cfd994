/// Pages of a source: `199-208`, `S12-S19`, `e1-e12`, `12-4, 31`, or the number of an article.
enum PageRange {
  /// With hyphens, whatever dash was written, and without spaces around them.
  static func normalised(_ pages: String) -> String {
    guard
      pages.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: " ") })
        || pages.contains("--")
    else { return pages }
    var result = ""
    for character in pages {
      switch character {
      case "‐", "‑", "‒", "–", "—", "−", "-":
        while result.hasSuffix(" ") { result.removeLast() }
        if !result.hasSuffix("-") { result.append("-") }
      case " " where result.hasSuffix("-"): break
      default: result.append(character)
      }
    }
    return result
  }
}
