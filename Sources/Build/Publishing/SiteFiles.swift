import FrontMatter
import HTML
import SiteModel

/// What the site has beside its pages: generated pages, feeds, sitemap, pictures, style sheet.
struct SiteFiles {
  let context: RenderingContext
  /// Positions of the pictures and downloads that pages use; others are not published.
  let usedFiles: Set<Int>

  private var site: Site { context.site }

  /// Returns the paths it wrote.
  func write(to tree: OutputTree) throws(MachineTrouble) -> [String] {
    var written: [String] = []
    for (path, bytes) in texts() {
      try tree.write(bytes, to: path)
      written.append(path)
    }
    let moved = MovedPages(site: site, layouts: context.layouts)
    for alias in site.aliases {
      try tree.write(moved.page(at: alias), to: alias.address.file)
      written.append(alias.address.file)
    }
    for index in usedFiles.union(context.texts.files).union(logo).sorted() {
      let path = site.publishedPath(ofFile: index)
      try tree.copy(site.files[index], of: context.sources.content.folder, to: path)
      written.append(path)
    }
    for asset in context.assets.all {
      if let bytes = asset.rewritten {
        try tree.write(bytes, to: asset.published)
      } else {
        try tree.copy(
          asset.source, of: context.sources.templates.folder, to: asset.published)
      }
      written.append(asset.published)
    }
    return written
  }

  private func texts() -> [(path: String, bytes: [UInt8])] {
    let generated = GeneratedPages(site: site, layouts: context.layouts).all()
    let indexed = generated.filter(\.isIndexed).map { String($0.path.dropLast("index.html".count)) }
    var texts = generated.map { ($0.path, $0.bytes) }
    for language in site.languages.indices {
      let feed = AtomFeed(site: site, language: language)
      texts.append((feed.path, feed.bytes()))
    }
    texts.append((Sitemap.file, Sitemap(site: site).bytes(generated: indexed)))
    texts.append((Robots.file, Robots(site: site).bytes()))
    texts += HostFiles(rules: HostRules(site: site, assets: context.assets)).all()
    texts.append((Publication.marker, Publication.markerText))
    return texts
  }

  private var logo: [Int] {
    site.settings.publisher.logo.flatMap { site.file(at: $0.value) }.map { [$0] } ?? []
  }
}
