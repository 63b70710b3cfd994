import FrontMatter
import HTML
import SiteModel

/// What the site has beside its pages: generated pages, feeds, sitemap, pictures, style sheet.
struct SiteFiles {
  let context: RenderingContext
  let update: TreeUpdate
  let content: SourceScan
  let templates: SourceScan
  /// Positions of the pictures and downloads that pages use; others are not published.
  let usedFiles: Set<Int>
  /// Where films are played from.
  let providers: [FilmProvider]
  /// What the last build's outputs were made of.
  let remembered: [String: UInt64]

  /// Where the outputs are, and digests of what they were made of.
  struct Placed {
    var outputs: [TreeUpdate.Placed] = []
    var reads: [String: UInt64] = [:]
    /// How many were made.
    var made = 0
  }

  private var site: Site { context.site }

  private var rules: HostRules {
    HostRules(site: site, assets: context.assets, providers: providers)
  }

  func place() throws(MachineTrouble) -> Placed {
    var placed = Placed()
    let generated = GeneratedPages(
      site: site, layouts: context.layouts, texts: context.texts
    ).all()
    var texts = generated.map { ($0.path, $0.bytes) }
    texts += HostFiles(rules: rules).all()
    texts.append((Publication.marker, Publication.markerText))
    for (path, bytes) in texts { placed.outputs.append(try update.place(bytes[...], at: path)) }
    let indexed = generated.filter(\.isIndexed).map {
      Sitemap.Entry(path: String($0.path.dropLast("index.html".count)), lastModified: nil)
    }
    let lists = LetterList.all(site, context.layouts)
    for output in sharedOutputs(indexed + lists.flatMap(\.sitemapEntries)) {
      try place(output, in: &placed)
    }
    for list in lists {
      for page in list.outputs(context.facts, remembered) { try place(page, in: &placed) }
    }
    let moved = MovedPages(site: site, layouts: context.layouts)
    for alias in site.aliases { try place(MovedPage(alias: alias, pages: moved), in: &placed) }
    let withdrawn = WithdrawnPages(site: site, layouts: context.layouts)
    for index in site.pages.indices where site.pages[index].status == .withdrawn {
      try place(WithdrawnPage(index: index, pages: withdrawn), in: &placed)
    }
    try placePictures(in: &placed)
    try placeAssets(in: &placed)
    return placed
  }

  private func sharedOutputs(_ generated: [Sitemap.Entry]) -> [any SharedOutput] {
    PageFeed.all(site).flatMap { [AtomFeed(feed: $0), JSONFeed(feed: $0)] as [any SharedOutput] }
      + site.languages.indices.map { PagesIndex(site: site, language: $0) }
      + SitemapFiles.all(site, generated: generated) + [Robots(site: site)]
  }

  /// An output that shows what it showed is left as it is.
  private func place(
    _ output: any SharedOutput, in placed: inout Placed
  ) throws(MachineTrouble) {
    let reads = output.reads(context.facts)
    placed.reads[output.path] = reads
    if remembered[output.path] == reads,
      let index = update.published.manifest.index(ofKey: OutputFile.key(of: output.path))
    {
      placed.outputs.append(.kept(index))
    } else {
      placed.outputs.append(try update.place(output.bytes()[...], at: output.path))
      placed.made += 1
    }
  }

  private func placePictures(in placed: inout Placed) throws(MachineTrouble) {
    // Two pictures may be the same.
    var smaller: Set<String> = []
    for index in usedFiles.union(context.texts.files).union(logo).sorted() {
      placed.outputs.append(
        try place(
          site.files[index], of: content, at: site.publishedPath(ofFile: index)))
      for form in context.smallerPictures.forms[index] ?? []
      where smaller.insert(form.name).inserted {
        placed.outputs.append(try place(form))
      }
    }
  }

  private func place(
    _ form: PictureStore.Kept
  ) throws(MachineTrouble) -> TreeUpdate.Placed {
    guard let store = context.smallerPictures.store else {
      preconditionFailure("a smaller picture lies in the store that it was made in")
    }
    return try update.place(
      copyOf: form.name, in: store.folder, digest: form.digest, size: Int64(form.bytes),
      at: SmallerPictures.path(form.name))
  }

  private func placeAssets(in placed: inout Placed) throws(MachineTrouble) {
    for asset in context.assets.published(naming: context.layouts.usedAssets) {
      let output =
        if let bytes = asset.rewritten {
          try update.place(bytes[...], at: asset.published)
        } else {
          try place(asset.file, of: templates, at: asset.published)
        }
      placed.outputs.append(output)
    }
  }

  private func place(
    _ source: String, of scan: SourceScan, at path: String
  ) throws(MachineTrouble) -> TreeUpdate.Placed {
    guard let index = scan.position(of: source), scan.digests[index] != 0 else {
      throw MachineTrouble("cannot read '\(scan.folder.path)/\(source)'")
    }
    return try update.place(
      copyOf: source, in: scan.folder, digest: scan.digests[index],
      size: scan.stamps[index].size, at: path)
  }

  private var logo: [Int] {
    site.settings.publisher.logo.flatMap { site.file(at: $0.value) }.map { [$0] } ?? []
  }
}
