import Diagnostics

/// Builds a site: lists the files, reads the headers, knows the site, then reads, checks, renders and
/// places each body that is not on the published site as it would be rendered, and lets the finished tree take
/// the published one's place.
package struct Builder: Sendable {
  private let stages: SiteStages
  private let onWait: @Sendable () -> Void

  private var options: BuildOptions { stages.options }
  private var workers: Workers { stages.workers }
  private var progress: BuildProgress { stages.progress }

  /// `onWait` is called when another build works on the same output, before waiting for it.
  package init(
    _ options: BuildOptions, progress: BuildProgress = BuildProgress(),
    onWait: @escaping @Sendable () -> Void = {}
  ) {
    stages = SiteStages(.build, options, progress)
    self.onWait = onWait
  }

  /// Problems of the site are in the report; only the machine's troubles are thrown. In both cases the
  /// published folder stays as it was.
  package func build() throws(MachineTrouble) -> BuildReport {
    try OutputPlace(options).check()
    let publication = try Publication(
      output: options.output, program: options.program, onWait: onWait)
    progress.enter(.listing)
    var published = try publication.published()
    let knowledge = try publication.knowledge(of: published)
    let check = PublishedCheck(published)
    let stamps = try SourceStamps.both(options, workers)
    published.knowledge = try knowledge.value()
    let scans = try SourceScans(stamps, published.knowledge, workers)
    let lock = try LockFile(options)
    var report: BuildReport
    if let remembered = try unchanged(scans, published, lock, check, publication) {
      report = remembered
    } else {
      report = try build(scans, published, lock, check, publication)
    }
    if report.isPublished, options.asksDigest || options.writesManifest {
      report.digest = try digest(of: publication)
    }
    return report
  }

  /// The report of the last build, if everything that this one would do is done.
  private func unchanged(
    _ scans: SourceScans, _ published: PublishedTree, _ lock: LockFile, _ check: PublishedCheck,
    _ publication: Publication
  ) throws(MachineTrouble) -> BuildReport? {
    guard let record = published.knowledge, scans.areUnchanged,
      record.summary.holds(options), record.summary.lock == lock.digest, options.hosts.isEmpty,
      !options.discardsChanges,
      try check.isWhole()
    else { return nil }
    if !scans.areRemembered {
      try publication.remember { writer in
        record.write(
          to: &writer, content: scans.content.record, templates: scans.templates.record)
      }
    }
    return stages.report(record.summary)
  }

  private func build(
    _ scans: SourceScans, _ published: PublishedTree, _ lock: LockFile, _ check: PublishedCheck,
    _ publication: Publication
  ) throws(MachineTrouble) -> BuildReport {
    let hidden = try publication.hiddenManifest()
    let strangers = check.strangers()
    var scans = scans
    var problems = Problems()
    guard
      var known = try stages.know(&scans, remembered: published.knowledge, problems: &problems)
    else { return stages.report(problems, unread: scans) }
    try stages.checkReviews(on: known, problems: &problems)
    let addresses = lock.compare(
      known.context, published.knowledge,
      isSameSite: known.headers.areAsRemembered && scans.onlyPagesChanged, problems: &problems)
    let published = published.without(try check.differing())
    if !stages.blocks(problems) {
      known.context.update = try publication.update(of: published, hidden: hidden)
    }
    var body = SiteBody(
      context: known.context, headers: known.headers,
      memory: BuildMemory(published, known.context.facts.table))
    try stages.render(&body, problems: &problems)
    var report = stages.report(problems, on: body, addresses)
    guard let update = known.context.update, report.isPublished else { return report }
    progress.enter(.publishing)
    let indexers = body.takeIndexers()
    let release = SiteRelease(
      body: body, scans: scans, update: update, check: check, strangers: strangers,
      addresses: addresses, options: options, diagnostics: problems.inFileOrder())
    let work = try release.publish(publication, finding: consume indexers, workers)
    if addresses.text != nil {
      lock.write(addresses, problems: &problems)
      report = stages.report(problems, on: body, addresses)
    }
    report.work = work
    return report
  }

  private func digest(of publication: Publication) throws(MachineTrouble) -> String {
    progress.enter(.digest)
    let manifest = try SiteManifest(
      of: try Folder(opening: publication.output), workers: workers)
    if options.writesManifest { try Companions(output: publication.output).write(manifest) }
    return manifest.digest
  }
}
