/// The files `_headers` and `_redirects`, which Netlify and Cloudflare Pages read from the site's root.
struct HostFiles {
  let rules: HostRules

  static let headers = "_headers"
  static let redirects = "_redirects"

  func all() -> [(path: String, bytes: [UInt8])] {
    [(Self.headers, Array(headers.utf8)), (Self.redirects, Array(redirects.utf8))]
  }

  /// Two rules that match one path must not set one header: Cloudflare would send both values in one
  /// line. Hosts let pages be asked for again by themselves, so only assets get a `Cache-Control`.
  private var headers: String {
    """
    # Headers for Netlify and Cloudflare Pages, written by sitegen.
    \(rules.base.encoded)*
    \(rules.headers.map { "  \($0.name): \($0.value)\n" }.joined())\
    \(rules.assets.encoded)*
      Cache-Control: \(HostRules.keptForGood)

    """
  }

  /// One line a redirect: Cloudflare takes 2,000. Who asks for `/old` is led to `/old/` by the host.
  private var redirects: String {
    "# Redirects for Netlify and Cloudflare Pages, written by sitegen.\n"
      + rules.redirects.map { "\($0.from.encoded) \($0.to.encoded) 301\n" }.joined()
  }
}
