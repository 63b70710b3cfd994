import Fingerprints
import FrontMatter
import HTML
import SiteModel

/// All pages that search engines may list (sitemaps.org 0.9), in as many files as the protocol needs. `lastmod` is the
/// day of the content, never that of the build.
enum SitemapFiles {
  /// How many addresses the protocol lets one file have.
  static let limit = 50_000

  /// `generated` are pages without a source.
  static func all(_ site: Site, generated: [Sitemap.Entry]) -> [any SharedOutput] {
    var entries = generated
    for page in site.pages where page.isPublished {
      entries.append(Sitemap.Entry(path: page.address.relative, lastModified: page.modified))
    }
    return outputs(entries, base: site.settings.base.text, limit: limit)
  }

  /// One file, or an index and its parts.
  static func outputs(
    _ entries: [Sitemap.Entry], base: String, limit: Int
  ) -> [any SharedOutput] {
    guard entries.count > limit else {
      return [Sitemap(base: base, path: Sitemap.file, entries: entries[...])]
    }
    let parts = stride(from: 0, to: entries.count, by: limit).map { start in
      Sitemap(
        base: base, path: "sitemap-\(start / limit + 1).xml",
        entries: entries[start..<min(start + limit, entries.count)])
    }
    return [SitemapIndex(parts: parts)] + parts
  }
}

/// A file with addresses.
struct Sitemap: SharedOutput {
  let base: String
  let path: String
  let entries: ArraySlice<Entry>

  struct Entry {
    let path: String
    let lastModified: CivilDay?
  }

  static let file = "sitemap.xml"

  /// The last change of any of its pages.
  var lastModified: CivilDay? { entries.compactMap(\.lastModified).max() }

  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint(of: base)
    for entry in entries {
      digest.add(entry.path)
      digest.add(entry.lastModified.map { Int($0.number) } ?? -1)
    }
    return digest.value
  }

  func bytes() -> [UInt8] {
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    for entry in entries {
      xml.append("<url>")
      xml.appendLocation(base, entry.path, entry.lastModified)
      xml.append("</url>\n")
    }
    xml.append("</urlset>\n")
    return xml.take()
  }
}

/// Leads to the files of a site that has too many pages for one.
struct SitemapIndex: SharedOutput {
  let parts: [Sitemap]

  var path: String { Sitemap.file }

  func reads(_ facts: SiteFacts) -> UInt64 {
    var digest = Fingerprint()
    for part in parts {
      digest.add(part.base)
      digest.add(part.lastModified?.description)
    }
    return digest.value
  }

  func bytes() -> [UInt8] {
    var xml = HTMLBuffer()
    xml.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    )
    for part in parts {
      xml.append("<sitemap>")
      xml.appendLocation(part.base, part.path, part.lastModified)
      xml.append("</sitemap>\n")
    }
    xml.append("</sitemapindex>\n")
    return xml.take()
  }
}

extension HTMLBuffer {
  fileprivate mutating func appendLocation(_ base: String, _ path: String, _ day: CivilDay?) {
    append("<loc>")
    append(address: base)
    append(address: path)
    append("</loc>")
    guard let day else { return }
    append("<lastmod>")
    append(text: day.description)
    append("</lastmod>")
  }
}
