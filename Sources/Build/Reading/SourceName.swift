/// What the path of a file says about who it is for.
package enum SourceName {
  /// Whether a path leads to a hidden file, or through a hidden folder: no part of a site.
  package static func isHidden(_ path: String) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
  }

  /// Whether an editor or another program has such files for a moment, or beside those that it has written. No file that a
  /// site reads is called so.
  package static func isTemporary(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    if name.hasSuffix("~") || name.contains("___jb_") { return true }
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let ending = parts.last, parts.count > 1 else { return isScratch(name) }
    return isTemporary(ending: ending)
      || (isNumber(ending) && parts.contains { isTemporary(ending: $0) })
  }

  /// `tmp`, and with what makes it another each time.
  private static func isTemporary(ending: Substring) -> Bool {
    ending.hasPrefix("tmp") || ending == "swp" || ending == "swx" || ending == "kate-swp"
  }

  /// What Vim asks a folder with whether it may write there, and what `sed -i` writes.
  private static func isScratch(_ name: Substring) -> Bool {
    isNumber(name) || (name.hasPrefix("sed") && name.utf8.count == 9)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
