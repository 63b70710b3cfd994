import FrontMatter
import SiteModel

/// What pages may load and where forms may lead (Content Security Policy Level 3): nothing but the site's
/// own, and no script or style inside a page. It also keeps an SVG file that is opened by itself from
/// running a script.
struct ContentSecurityPolicy: CustomStringConvertible {
  let site: Site
  let assets: ThemeAssets
  /// Whose players are let in, once a reader asks for a film.
  let providers: [FilmProvider]

  var description: String {
    let own = "'self'"
    var directives = ["default-src \(own)"]
    // Only a style sheet can hold such addresses, and only for these two.
    if assets.hasDataAddresses {
      directives += ["img-src \(own) data:", "font-src \(own) data:"]
    }
    // The program of Pagefind is WebAssembly (Content Security Policy Level 3, 4.4).
    if site.settings.search == .pagefind {
      directives.append("script-src \(own) 'wasm-unsafe-eval'")
    }
    if !providers.isEmpty {
      directives.append("frame-src " + providers.map(\.origin).joined(separator: " "))
    }
    directives += ["base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"]
    directives.append(
      "form-action " + ([own] + [formOrigin].compactMap { $0 }).joined(separator: " "))
    return directives.joined(separator: "; ")
  }

  /// Where the feedback form posts to, when that is another site.
  private var formOrigin: String? {
    guard let action = site.settings.feedback?.action?.value else { return nil }
    let address = action.hasPrefix("//") ? "https:" + action : action
    guard let slashes = address.firstRange(of: "://") else { return nil }
    let host = address[slashes.upperBound...].prefix { !"/?#".contains($0) }
    let origin = address[..<slashes.upperBound] + host
    if origin.lowercased() == site.settings.base.origin.lowercased() { return nil }
    // The settings take no other host. A policy is ASCII, and a stray semicolon would end the directive.
    return host.utf8.allSatisfy(Self.isHostByte) ? String(origin) : nil
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    ThemeAssets.Asset.isLetterOrDigit(byte) || ".-:[]".utf8.contains(byte)
  }
}
