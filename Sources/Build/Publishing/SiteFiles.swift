import FrontMatter
import HTML
import SiteModel

/// What the site has beside its pages: generated pages, feeds, sitemap, pictures, style sheet.
struct SiteFiles {
  let context: RenderingContext
  let content: SourceScan
  let templates: SourceScan
  /// Positions of the pictures and downloads that pages use; others are not published.
  let usedFiles: Set<Int>
  /// Where films are played from.
  let providers: [FilmProvider]
  /// What the last build's outputs were made of.
  let remembered: [String: UInt64]
  /// Whether nothing that they are made of has changed since: then they need not be thought of, thousands of pages being
  /// what feeds and lists are made of.
  var areAsRemembered = false

  private var site: Site { context.site }

  var rules: HostRules {
    HostRules(site: site, assets: context.assets, providers: providers)
  }

  /// Where the outputs are, and digests of what they were made of.
  struct Placed {
    var outputs: [TreeUpdate.Placed] = []
    var reads: [String: UInt64] = [:]
    /// How many were made.
    var made = 0
  }

  func place(_ update: TreeUpdate) throws(MachineTrouble) -> Placed {
    var placed = Placed()
    if let kept = kept(update) {
      placed = kept
    } else {
      for file in siteTexts() {
        placed.reads[file.path] = Self.unknown
        try place(file, update, in: &placed)
      }
    }
    for file in try hostTexts() + pictures() + assets() { try place(file, update, in: &placed) }
    return placed
  }

  /// Stands for the digest of what an output was made of that is made by each build.
  private static let unknown: UInt64 = 0

  /// All that is made of the site alone, as it lies there; nil when it is to be made.
  private func kept(_ update: TreeUpdate) -> Placed? {
    guard areAsRemembered else { return nil }
    var placed = Placed()
    for (path, reads) in remembered where !PagefindIndex.isNote(path) {
      guard let output = update.kept(at: path) else { return nil }
      placed.outputs.append(output)
      placed.reads[path] = reads
    }
    return placed.outputs.isEmpty ? nil : placed
  }

  /// An output that shows what it showed is left as it is.
  private func place(
    _ file: SiteFile, _ update: TreeUpdate, in placed: inout Placed
  ) throws(MachineTrouble) {
    switch file.content {
    case .copy(let source, let folder, let digest, let size):
      placed.outputs.append(
        try update.place(copyOf: source, in: folder, digest: digest, size: size, at: file.path))
    case .made(nil, let bytes):
      placed.outputs.append(try update.place(bytes()[...], at: file.path))
    case .made(let reads?, let bytes):
      placed.reads[file.path] = reads
      if remembered[file.path] == reads, let kept = update.kept(at: file.path) {
        return placed.outputs.append(kept)
      }
      placed.outputs.append(try update.place(bytes()[...], at: file.path))
      placed.made += 1
    }
  }

  // MARK: Made by the program

  /// All that is written from what is known of the site.
  func texts() -> [SiteFile] { siteTexts() + hostTexts() }

  /// What servers read says also what bodies use, such as films.
  private func hostTexts() -> [SiteFile] {
    HostFiles(rules: rules).all().map { file in SiteFile(file.path) { file.bytes } }
      + [SiteFile(Publication.marker) { Publication.markerText }]
  }

  /// What says nothing of bodies.
  private func siteTexts() -> [SiteFile] {
    let generated = GeneratedPages(site: site, layouts: context.layouts, texts: context.texts).all()
    let indexed = generated.filter(\.isIndexed).map {
      Sitemap.Entry(path: String($0.path.dropLast("index.html".count)), lastModified: nil)
    }
    let lists = LetterList.all(site, context.layouts)
    let files = generated.map { page in SiteFile(page.path) { page.bytes } }
    let outputs =
      shared(indexed + lists.flatMap(\.sitemapEntries))
      + lists.flatMap { $0.outputs(context.facts, remembered) } + instead
    return files + outputs.map { SiteFile($0, context.facts) }
  }

  private func shared(_ generated: [Sitemap.Entry]) -> [any SharedOutput] {
    PageFeed.all(site).flatMap { [AtomFeed(feed: $0), JSONFeed(feed: $0)] as [any SharedOutput] }
      + site.languages.indices.map { PagesIndex(site: site, language: $0) }
      + SitemapFiles.all(site, generated: generated) + [Robots(site: site)]
  }

  /// What stands where a page was.
  private var instead: [any SharedOutput] {
    let moved = MovedPages(site: site, layouts: context.layouts)
    let withdrawn = WithdrawnPages(site: site, layouts: context.layouts)
    return site.aliases.map { MovedPage(alias: $0, pages: moved) }
      + site.pages.indices.filter { site.pages[$0].status == .withdrawn }.map {
        WithdrawnPage(index: $0, pages: withdrawn)
      }
  }

  // MARK: Copied

  func pictures() throws(MachineTrouble) -> [SiteFile] {
    var files: [SiteFile] = []
    // Two pictures may be the same.
    var smaller: Set<String> = []
    for index in usedFiles.union(context.texts.files).union(logo).sorted() {
      files.append(
        try copy(site.files[index], of: content, at: site.publishedPath(ofFile: index)))
      for form in context.smallerPictures.forms[index] ?? []
      where smaller.insert(form.name).inserted {
        files.append(copy(form))
      }
    }
    return files
  }

  /// All pictures and downloads, also those that no page of the site uses: a draft may.
  var downloads: [SiteFile] {
    site.files.indices.compactMap { index in
      try? copy(site.files[index], of: content, at: site.publishedPath(ofFile: index))
    }
  }

  private func copy(_ form: PictureStore.Kept) -> SiteFile {
    guard let store = context.smallerPictures.store else {
      preconditionFailure("a smaller picture lies in the store that it was made in")
    }
    return SiteFile(
      copyOf: form.name, in: store.folder, digest: form.digest, size: Int64(form.bytes),
      at: SmallerPictures.path(form.name))
  }

  func assets() throws(MachineTrouble) -> [SiteFile] {
    var files: [SiteFile] = []
    for asset in context.assets.published(naming: context.layouts.usedAssets) {
      if let bytes = asset.rewritten {
        files.append(SiteFile(asset.published) { bytes })
      } else {
        files.append(try copy(asset.file, of: templates, at: asset.published))
      }
    }
    return files
  }

  private func copy(
    _ source: String, of scan: SourceScan, at path: String
  ) throws(MachineTrouble) -> SiteFile {
    guard let index = scan.position(of: source), scan.digests[index] != 0 else {
      throw MachineTrouble("cannot read '\(scan.folder.path)/\(source)'")
    }
    return SiteFile(
      copyOf: source, in: scan.folder, digest: scan.digests[index], size: scan.stamps[index].size,
      at: path)
  }

  private var logo: [Int] {
    site.settings.publisher.logo.flatMap { site.file(at: $0.value) }.map { [$0] } ?? []
  }
}
