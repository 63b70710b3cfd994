import Fingerprints
import FrontMatter
import HTML
import SiteModel

/// All pages that search engines may list (sitemaps.org 0.9). `lastmod` is the day of the content, never
/// that of the build.
struct Sitemap: SharedOutput {
  let site: Site
  /// Paths of pages without a source.
  let generated: [String]

  static let file = "sitemap.xml"

  var path: String { Self.file }

  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    digest.add(site.settings.base.text)
    for path in generated { digest.add(path) }
    for page in site.pages where page.isPublished {
      digest.add(page.address.relative)
      digest.add(Int(page.updated.number))
    }
    return digest.value
  }

  func bytes() -> [UInt8] {
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    for path in generated { entry(site.settings.base.text + path, lastModified: nil, &xml) }
    for page in site.pages where page.isPublished {
      entry(
        page.address.absolute(on: site.settings.base), lastModified: page.updated.description, &xml)
    }
    xml.append("</urlset>\n")
    return xml.bytes
  }

  private func entry(_ address: String, lastModified: String?, _ xml: inout HTMLBuffer) {
    xml.append("<url><loc>")
    xml.append(address: address)
    xml.append("</loc>")
    if let lastModified {
      xml.append("<lastmod>")
      xml.append(text: lastModified)
      xml.append("</lastmod>")
    }
    xml.append("</url>\n")
  }
}

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
