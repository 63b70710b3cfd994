import SiteModel

/// A path on the site, base path included, in the two forms that servers want.
struct HostPath: Sendable, Hashable, Comparable {
  /// As servers compare it with a request, percent-encoding resolved.
  let text: String

  /// `relative` is below the site's base and holds no percent-encoding.
  init(_ relative: String, on base: BaseAddress) {
    text = ContentPath.decoded(base.path) + relative
  }

  private init(text: String) {
    self.text = text
  }

  /// As it stands in a request and in a `Location` header: all but slashes and RFC 3986's unreserved
  /// characters is percent-encoded, so that no server finds a variable, a pattern or a blank in it.
  var encoded: String {
    var encoded = ""
    for byte in text.utf8 {
      if ThemeAssets.Asset.isLetterOrDigit(byte) || "/-._~".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// Without a slash at the end.
  var withoutSlash: HostPath {
    text.hasSuffix("/") ? HostPath(text: String(text.dropLast())) : self
  }

  static func < (left: HostPath, right: HostPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
