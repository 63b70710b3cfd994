import Diagnostics
import FrontMatter
import Search
import SiteModel

/// A site without errors on its way to its readers: its last outputs, its record, and the exchange.
struct SiteRelease {
  let body: SiteBody
  let scans: SourceScans
  let update: TreeUpdate
  let check: PublishedCheck
  /// What others put into the published folder.
  let strangers: Background<[String]>
  let addresses: LockFile.Outcome
  let options: BuildOptions
  /// All that was reported, before `--strict`.
  let diagnostics: [Diagnostic]

  private var site: Site { body.context.site }

  /// Publishes only if an output is other than published. `indexers` is what readers can find of the pages that were
  /// read; the index is placed first, so that they are gone before the other large things come.
  ///
  /// - Returns: what was done.
  func publish(
    _ publication: Publication, finding indexers: consuming [[PageIndexer?]], _ workers: Workers
  ) throws(MachineTrouble) -> BuildWork {
    let search = try search(consume indexers, workers)
    let files = SiteFiles(
      context: body.context, content: scans.content, templates: scans.templates,
      usedFiles: body.files, providers: body.providers,
      remembered: body.memory?.record.shared ?? [:],
      areAsRemembered: body.context.isSameSite)
    let rest = try files.place(update)
    let pagefind = try pagefind(publication, remembered: files.remembered)
    var outputs =
      body.placed + rest.outputs
      + (search?.outputs ?? []) + pagefind.outputs
    if options.compresses { outputs += try compressed(outputs, workers) }
    outputs += try keeper(publication)
    let set = OutputSet(outputs)
    let knowledge = SiteKnowledge(
      body: body, scans: scans, addresses: addresses, options: options, diagnostics: diagnostics,
      shared: rest.reads.merging(pagefind.reads) { $1 },
      search: search?.record ?? SearchRecord())
    let changed = changedCount(set)
    let isIntact = try check.isIntact(strangers)
    if changed > 0 || (options.discardsChanges && !isIntact) {
      if !options.discardsChanges { try check.refuseToLose(strangers) }
      let manifest = try update.complete(set, workers)
      if !isIntact { try publication.forgetPublished() }
      try publication.publish(manifest, knowledge)
      if update.published.manifest.count == 0 { publication.makeTwin(of: manifest, workers) }
    } else {
      try publication.remember(knowledge.write)
    }
    if !options.hosts.isEmpty {
      try Companions(output: publication.output).write(
        options.hosts, HostRules(site: site, assets: body.context.assets, providers: body.providers)
      )
    }
    return work(made: rest.made, changed: changed)
  }

  private func search(
    _ indexers: consuming [[PageIndexer?]], _ workers: Workers
  ) throws(MachineTrouble) -> SearchFiles<TreeUpdate>.Placed? {
    guard let searched = body.context.searched else { return nil }
    return try SearchFiles(
      searched: searched, indexers: consume indexers, body: body, store: update
    ).place(workers)
  }

  /// Nothing on a site with another search.
  private func pagefind(
    _ publication: Publication, remembered: [String: UInt64]
  ) throws(MachineTrouble) -> PagefindIndex.Placed {
    guard body.context.layouts.isSearched, site.settings.search == .pagefind else {
      return PagefindIndex.Placed()
    }
    let index = PagefindIndex(
      update: update, options: options, workplace: publication.workplace("pagefind"),
      remembered: remembered)
    return try index.place(body.placed)
  }

  private func compressed(
    _ outputs: [TreeUpdate.Placed], _ workers: Workers
  ) throws(MachineTrouble) -> [TreeUpdate.Placed] {
    try CompressedForms(
      update: update, isPublished: body.memory?.record.summary.isCompressed ?? false
    ).place(beside: outputs, workers)
  }

  /// Outputs that are new or other than published, and those that are gone.
  private func changedCount(_ outputs: OutputSet) -> Int {
    let published = update.published
    let replaced = outputs.changed.count { published.manifest.index(ofKey: $0.key) != nil }
    let gone = published.manifest.count - outputs.kept.count - replaced
    let isFirst = published.folder == nil || published.manifest.count == 0
    return max(outputs.changed.count + gone, isFirst ? 1 : 0)
  }

  private func work(made: Int, changed: Int) -> BuildWork {
    var work = body.work
    let disk = update.work
    work.layouts = body.context.layouts.compiledCount
    work.made = made
    work.changed = changed
    (work.written, work.copied, work.removed) = (disk.written, disk.copied, disk.removed)
    return work
  }

  private func keeper(_ publication: Publication) throws(MachineTrouble) -> [TreeUpdate.Placed] {
    guard try publication.hasKeeper, let folder = update.published.folder else { return [] }
    let name = Publication.keeper
    guard let digest = try? folder.fingerprint(of: name), let stamp = folder.stamp(of: name) else {
      throw MachineTrouble("cannot read '\(folder.path)/\(name)'")
    }
    return [
      try update.place(copyOf: name, in: folder, digest: digest, size: stamp.size, at: name)
    ]
  }
}
