import Diagnostics
import FrontMatter
import SiteModel

/// A site without errors on its way to its readers: its last outputs, its record, and the exchange.
struct SiteRelease {
  let body: SiteBody
  let scans: SourceScans
  let update: TreeUpdate
  let check: PublishedCheck
  /// What others put into the published folder.
  let strangers: Background<[String]>
  let options: BuildOptions
  /// All that was reported, before `--strict`.
  let diagnostics: [Diagnostic]

  private var site: Site { body.context.site }

  /// Publishes only if an output is other than published.
  ///
  /// - Returns: what was done.
  func publish(
    _ publication: Publication, _ workers: Workers
  ) throws(MachineTrouble) -> BuildWork {
    let files = SiteFiles(
      context: body.context, update: update, content: scans.content, templates: scans.templates,
      usedFiles: body.files, remembered: body.memory?.record.shared ?? [:])
    let rest = try files.place()
    var outputs =
      body.kept.map { TreeUpdate.Placed.kept($0.output) } + body.pages.outputs + rest.outputs
    if options.compresses { outputs += try compressed(outputs, workers) }
    outputs += try keeper(publication)
    let set = OutputSet(outputs)
    let knowledge = self.knowledge(rest.reads)
    let changed = changedCount(set)
    let isIntact = try check.isIntact(strangers)
    if changed > 0 || (options.discardsChanges && !isIntact) {
      if !options.discardsChanges { try check.refuseToLose(strangers) }
      let manifest = try update.complete(set, workers)
      if !isIntact { try publication.forgetPublished() }
      try publication.publish(manifest, knowledge)
    } else {
      try publication.remember(knowledge)
    }
    if !options.hosts.isEmpty {
      try Companions(output: publication.output).write(
        options.hosts, HostRules(site: site, assets: body.context.assets))
    }
    return work(made: rest.made, changed: changed)
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

  // MARK: What the next build may know

  /// What a page usually takes in a record.
  private static let bytesPerPage = 440

  private func knowledge(_ shared: [String: UInt64]) -> [UInt8] {
    var writer = RecordWriter()
    writer.reserve(body.memory?.record.size ?? site.pages.count * Self.bytesPerPage)
    writer.write(summary)
    writer.write(scans.content.record)
    writer.write(scans.templates.record)
    body.context.facts.table.write(to: &writer)
    writer.write(shared.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(fixed: entry.value)
    }
    writeHeaders(to: &writer)
    writeBodies(to: &writer)
    return writer.bytes
  }

  private var summary: BuildRecord.Summary {
    let first = body.headers.notes.map(\.earliestDay).max() ?? site.today
    let isOfOneDay = AtomFeed.dependsOnDay(site)
    return BuildRecord.Summary(
      baseURL: options.baseURL, isCompressed: options.compresses,
      languages: site.languages.map(\.tag),
      days: isOfOneDay ? site.today...site.today : first...CivilDay(number: .max),
      accepted: site.count(.published), drafts: site.count(.draft),
      withdrawn: site.count(.withdrawn), diagnostics: diagnostics,
      addressDiagnostics: body.context.addressDiagnostics)
  }

  private func writeHeaders(to writer: inout RecordWriter) {
    var block = RecordWriter()
    writer.write(UInt64(site.pages.count))
    for (page, note) in zip(site.pages, body.headers.notes) {
      if let earlier = note.earlier, let record = body.memory?.record {
        writer.write(block: record.headers[earlier])
        continue
      }
      block.reset()
      block.write(
        HeaderRecord(page: page, earliestDay: note.earliestDay, diagnostics: note.diagnostics))
      writer.write(block: block.bytes)
    }
  }

  private func writeBodies(to writer: inout RecordWriter) {
    let rendered = body.pages.records()
    var earlier = [Int?](repeating: nil, count: site.pages.count)
    for page in body.kept { earlier[page.page] = page.earlier }
    writer.write(UInt64(site.pages.count))
    for index in site.pages.indices {
      if let record = rendered[index] {
        writer.write(block: record)
      } else if let earlier = earlier[index] {
        writer.write(block: kept(earlier))
      } else {
        writer.write(block: [])
      }
    }
  }

  /// The record of a body that was not read, with positions of now.
  private func kept(_ earlier: Int) -> [UInt8] {
    guard let memory = body.memory else { return [] }
    if memory.changes.keepsPositions { return Array(memory.record.bodies[earlier]) }
    guard let body = try? memory.body(of: earlier) else { return [] }
    var writer = RecordWriter()
    writer.write(body)
    return writer.bytes
  }
}
