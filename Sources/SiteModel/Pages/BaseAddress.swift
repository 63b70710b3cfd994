/// Where the site lives: `https://www.example.org/` or, below a path, `https://example.org/health/`.
package struct BaseAddress: Sendable, Hashable {
  /// `https://www.example.org`
  package let origin: String
  /// Path with a slash at both ends; `/` alone for a site at the root.
  package let path: String

  init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }

  /// Nil unless the text is an `http` or `https` address with a host and without query or fragment.
  package init?(_ text: String) {
    guard let schemeEnd = Self.schemeEnd(text) else { return nil }
    let rest = text[schemeEnd...]
    let hostEnd = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<hostEnd]
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
    guard isClean, !host.isEmpty, !host.hasPrefix(":"), !host.contains("@"),
      !text.contains("?"), !text.contains("#"), !rest.contains("//"), !rest.contains("/.")
    else { return nil }
    origin = String(text[..<hostEnd])
    var path = String(rest[hostEnd...])
    if !path.hasSuffix("/") { path += "/" }
    self.path = path
  }

  private static func schemeEnd(_ text: String) -> String.Index? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return text.index(text.startIndex, offsetBy: scheme.count)
    }
    return nil
  }

  /// The whole address of a path that this site's `path` begins.
  package func absolute(_ path: String) -> String { origin + path }

  package var text: String { origin + path }
}
