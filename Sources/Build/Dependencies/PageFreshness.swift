import SiteModel

/// Which pages must be rendered, and which are on the published site as they would be rendered.
struct PageFreshness {
  /// Positions of the pages to render, or to check where they are refused.
  private(set) var stale: [Int] = []
  private(set) var kept: [KeptPage] = []
  /// Positions of the pictures and downloads that kept pages show.
  private(set) var files: Set<Int> = []
  /// Positions of the layouts that kept pages have.
  private(set) var layouts: Set<Int> = []
  /// Positions of the providers of films on kept pages.
  private(set) var providers: Set<Int> = []
  /// Positions of the terms that kept pages explain, among the facts.
  private(set) var terms: Set<Int> = []

  /// A page that needs no work.
  struct KeptPage: Sendable {
    let page: Int
    /// Its position in the last build.
    let earlier: Int
    /// The output's position in the published tree's manifest; nil where nothing is published.
    let output: Int?
  }

  /// A page is kept if its source is as it was, all that it read of the site says what it said, and its output
  /// is still there.
  init(_ context: RenderingContext, _ notes: [HeaderNote], _ memory: BuildMemory?) {
    let pages = context.site.pages
    let shown = pages.indices.filter {
      pages[$0].status == .published || pages[$0].status == .refused
    }
    guard let memory else {
      stale = shown
      return
    }
    kept.reserveCapacity(shown.count)
    for index in shown {
      if pages[index].isPublished, let earlier = notes[index].earlier,
        let page = Self.kept(index, pages[index].address, earlier, memory),
        let read = memory.sourcesIfFresh(earlier)
      {
        kept.append(page)
        for source in read.compactMap(memory.changes.current) { add(source) }
      } else {
        stale.append(index)
      }
    }
  }

  private mutating func add(_ source: Fact) {
    switch source.kind {
    case .file: files.insert(source.position)
    case .provider: providers.insert(source.position)
    case .term: terms.insert(source.position)
    default: layouts.insert(source.position)
    }
  }

  /// Nil when the page's output has gone.
  private static func kept(
    _ index: Int, _ address: PageAddress, _ earlier: Int, _ memory: BuildMemory
  ) -> KeptPage? {
    guard let published = memory.published else {
      return KeptPage(page: index, earlier: earlier, output: nil)
    }
    return published.manifest.index(ofKey: OutputFile.key(ofPage: address.relative)).map {
      KeptPage(page: index, earlier: earlier, output: $0)
    }
  }
}

/// What the last build knew, held against what the site says now.
struct BuildMemory: Sendable {
  let record: BuildRecord
  let changes: FactChanges
  /// Nil where nothing is published.
  let published: PublishedTree?

  init?(_ published: PublishedTree, _ facts: FactTable) {
    guard let record = published.knowledge else { return nil }
    self.init(record, published, facts)
  }

  init(_ record: BuildRecord, _ published: PublishedTree?, _ facts: FactTable) {
    self.record = record
    self.published = published
    changes = FactChanges(from: record.facts, to: facts)
  }

  /// The pictures, downloads, layout and terms of the page at a position of the last build; nil when something
  /// that it read says something else now.
  func sourcesIfFresh(_ earlier: Int) -> [Fact]? {
    guard !record.bodies.isEmpty(at: earlier), var reader = try? record.bodies.reader(at: earlier)
    else { return nil }
    if changes.isEmpty { return try? reader.sources() }
    guard let reads = try? reader.facts(), !reads.contains(where: changes.isChanged) else {
      return nil
    }
    return Array(reads.prefix(while: \.isSource))
  }

  /// The body's record with positions of now.
  func body(of earlier: Int) throws(DamagedRecord) -> BodyRecord {
    let body = try record.body(earlier)
    return BodyRecord(
      reads: body.reads.compactMap(changes.current),
      links: body.links.compactMap { link in
        changes.current(Fact(.page, link.page)).map {
          BodyRecord.Link(page: $0.position, anchor: link.anchor, span: link.span)
        }
      },
      anchors: body.anchors, version: body.version, diagnostics: body.diagnostics)
  }

  /// The links of a body to sections of other pages, with positions of now.
  func links(of earlier: Int) -> [BodyRecord.Link] {
    guard var reader = try? record.bodies.reader(at: earlier), (try? reader.facts()) != nil,
      let links = try? reader.links()
    else { return [] }
    return links.compactMap { link in
      changes.current(Fact(.page, link.page)).map {
        BodyRecord.Link(page: $0.position, anchor: link.anchor, span: link.span)
      }
    }
  }
}
