import Fingerprints
import SiteModel

/// Lets search engines in and shows them the sitemap (RFC 9309).
struct Robots: SharedOutput {
  let site: Site

  static let file = "robots.txt"

  var path: String { Self.file }

  func reads(_ facts: SiteFacts) -> UInt64 { Fingerprint(of: site.settings.base.text).value }

  func bytes() -> [UInt8] {
    Array("User-agent: *\nDisallow:\nSitemap: \(site.settings.base.text)\(Sitemap.file)\n".utf8)
  }
}
