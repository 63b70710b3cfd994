import SiteModel

/// Where the site lives, for style sheets: pages lead to one another without saying it, and paper has to.
///
/// A style sheet that asks for `var(--site-origin)` gets its value as a rule at its end: scheme and host, for the
/// addresses in pages have the site's path in them.
struct SiteOrigin {
  static let property = "--site-origin"
  private static let use = Array("var(\(property)".utf8)
  private let rule: [UInt8]

  init(_ base: BaseAddress) {
    rule = Array("\n:root{\(Self.property):\"\(Self.escaped(base.origin))\"}\n".utf8)
  }

  /// Behind all else: in front of `@layer` and the like, a rule would change what they mean. Linear in the length.
  func added(to sheet: [UInt8]) -> [UInt8] {
    UntrustedBytes(sheet).contains(Self.use) ? sheet + rule : sheet
  }

  /// As it stands between quotes (CSS Syntax 3, section 4.3.5).
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
