package import Diagnostics
import SiteModel

/// A site that editors look at while they write. Each look reads what changed, and finds out what is known and wrong now;
/// what is not changed is remembered in memory. Nothing is published, and nothing but smaller forms of pictures is written.
///
/// A mistake costs only itself: a page that has become wrong stays what it was to the others. What all pages share is
/// different: while a setting or a layout is wrong, the whole site stays as it was.
package struct SitePreview: Sendable {
  private let progress: BuildProgress
  private let good = GoodPages()
  private let patience = Patience()
  private var memory: BuildRecord?
  /// Of the last look, whatever came of it.
  private var layouts: CompiledLayouts?
  private var index: [String: [UInt8]] = [:]
  private var unsettled: Look?
  /// Of looks that another followed before they were settled.
  private var overtaken: [Settling] = []
  private var stamps: (content: SourceStamps, templates: SourceStamps)?
  /// As it was last known; nil while it never was.
  package private(set) var site: PreviewedSite?

  package init(progress: BuildProgress = BuildProgress()) {
    self.progress = progress
  }

  /// What a look leaves to be remembered, once nobody waits for it any more.
  private struct Look {
    let stages: SiteStages
    let scans: SourceScans
    var body: SiteBody
    let broken: Set<Int>
    let site: PreviewedSite
  }

  /// Reads what changed since the last look. Problems of the site are in the result; only the machine's troubles are
  /// thrown, and then everything is as it was. The options name the same folders each time, and perhaps another day.
  /// `changed` says which files may have changed since; nil where nobody knows, or files have come or gone.
  package mutating func look(
    _ options: BuildOptions, changed: ChangedSources? = nil
  ) throws(MachineTrouble) -> PreviewRound {
    if let unsettled, memory == nil || unsettled.body.work.isMuch { try settle() }
    let stages = SiteStages(.preview, options, progress, patience)
    progress.enter(.listing)
    let stamps =
      if let known = refreshed(changed) {
        known
      } else {
        try SourceStamps.both(options, stages.workers)
      }
    self.stamps = stamps
    var scans = try SourceScans(stamps, memory, stages.workers)
    var problems = Problems()
    let known = try stages.know(
      &scans, remembered: memory, compiled: layouts, problems: &problems)
    layouts = known?.context.layouts.compiled ?? layouts
    guard let known, !problems.holdSite else { return held(by: problems, stages.options) }
    try stages.checkReviews(on: known, problems: &problems)
    var body = SiteBody(
      context: known.context, headers: known.headers,
      memory: memory.map { BuildMemory($0, nil, known.context.facts.table) })
    try stages.render(&body, problems: &problems)
    if problems.holdSite { return held(by: problems, options) }
    if unsettled != nil, !problems.all.filesWithErrors.isEmpty {
      // A page that is wrong stays what the last look saw, which is not remembered yet.
      try settle()
      return try look(options, changed: changed)
    }
    return accept(body, scans, stages, problems)
  }

  /// Of what changed since the last look, the files for which another is worth while: not what editors write for a moment,
  /// what is hidden, nor what a site reads nothing from.
  package func concerned(by changed: ChangedSources) -> ChangedSources {
    guard let stamps else { return changed }
    return ChangedSources(
      content: stamps.content.concerned(by: changed.content, isRead: ContentListing.isRead),
      templates: stamps.templates.concerned(by: changed.templates) { _ in true })
  }

  private func refreshed(
    _ changed: ChangedSources?
  ) -> (content: SourceStamps, templates: SourceStamps)? {
    guard let changed, let stamps, let content = stamps.content.refreshed(changed.content),
      let templates = stamps.templates.refreshed(changed.templates)
    else { return nil }
    return (content, templates)
  }

  private mutating func accept(
    _ body: SiteBody, _ scans: SourceScans, _ stages: SiteStages, _ problems: Problems
  ) -> PreviewRound {
    let options = stages.options
    let diagnostics = problems.inFileOrder(strict: options.isStrict)
    let known = PreviewedSite(
      context: body.context, content: scans.content, templates: scans.templates,
      usedFiles: body.files, providers: body.providers, diagnostics: diagnostics, good: good,
      options: options)
    let wrong = problems.all.filesWithErrors
    let pages = body.context.site.pages
    let broken = pages.indices.filter { wrong.contains("content/\(pages[$0].source)") }
    // What this look did not wait for it has read again, and it is settled with this one.
    if let unsettled { overtaken.append(unsettled.site.settling) }
    unsettled = Look(
      stages: stages, scans: scans, body: body, broken: Set(broken), site: known)
    site = known
    var work = body.work
    work.layouts = body.context.layouts.compiledCount
    return PreviewRound(
      site: known,
      diagnostics: ReportPaths(options).applied(to: diagnostics.filter { $0.severity > .hint }),
      sharedProblems: Self.shared(problems, options), isHeld: false,
      hints: diagnostics.count { $0.severity == .hint } + body.hints, work: work)
  }

  /// Pages are not accused of what is wrong with all of them.
  private func held(by problems: Problems, _ options: BuildOptions) -> PreviewRound {
    let shared = Self.shared(problems, options)
    return PreviewRound(
      site: site, diagnostics: shared, sharedProblems: shared, isHeld: true, hints: 0,
      work: BuildWork())
  }

  /// Errors in what all pages share, each place and message once: a layout's fault is found by each layout that uses it.
  private static func shared(_ problems: Problems, _ options: BuildOptions) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for problem in problems.inFileOrder(strict: options.isStrict)
    where problem.severity == .error && problem.concernsAllPages {
      let isKnown = found.contains {
        $0.place == problem.place && $0.rule == problem.rule && $0.message == problem.message
      }
      if !isKnown { found.append(problem) }
    }
    return ReportPaths(options).applied(to: found)
  }

  /// Remembers the last look, and brings the index for readers to it: what nobody has to wait for. Where it was not done, the
  /// next look reads once more what this one has read, or settles it first if that was much.
  package mutating func settle() throws(MachineTrouble) {
    guard var look = unsettled else { return }
    unsettled = nil
    var settled: BuildRecord?
    // Whatever happens, nobody waits for it any longer.
    defer {
      look.site.settling.end(Settling.Outcome(index: index, record: settled))
      for other in overtaken { other.end(Settling.Outcome(index: index, record: nil)) }
      overtaken = []
    }
    let record = try indexed(&look)
    let knowledge = SiteKnowledge(
      body: look.body, scans: look.scans, addresses: LockFile.Outcome(),
      options: look.stages.options,
      diagnostics: [], shared: [:], search: record, forgotten: look.broken)
    var writer = RecordWriter()
    knowledge.write(to: &writer)
    let bytes = writer.bytes
    // A record that was written a moment ago can be read; without one, everything is read again.
    settled = try? BuildRecord(bytes, bytes.indices)
    memory = settled
  }

  private mutating func indexed(_ look: inout Look) throws(MachineTrouble) -> SearchRecord {
    guard let searched = look.body.context.searched else {
      index = [:]
      return SearchRecord()
    }
    let store = MemoryIndex(after: index)
    let placed = try SearchFiles(
      searched: searched, indexers: look.body.takeIndexers(), body: look.body, store: store
    ).place(look.stages.workers)
    index = store.files
    return placed.record
  }
}

extension BuildWork {
  /// Whether it takes longer to do it once more than to remember it.
  fileprivate var isMuch: Bool { headers + rendered > 20 }
}

/// Paths of files that may have changed, below their folders.
package struct ChangedSources: Sendable {
  package var content: [String]
  package var templates: [String]

  package var isEmpty: Bool { content.isEmpty && templates.isEmpty }

  package init(content: [String], templates: [String]) {
    self.content = content
    self.templates = templates
  }
}

/// What came of a look.
package struct PreviewRound: Sendable {
  /// As it is now, or as it was where something that all pages share is wrong; nil where it was never known.
  package let site: PreviewedSite?
  /// In the order of files and lines; hints are only counted.
  package let diagnostics: [Diagnostic]
  /// Errors in what all pages share.
  package let sharedProblems: [Diagnostic]
  /// Whether the whole site stays as it was for them.
  package let isHeld: Bool
  package let hints: Int
  package let work: BuildWork

  package func count(_ severity: Severity) -> Int {
    severity == .hint ? hints : diagnostics.count { $0.severity == severity }
  }
}

extension Problems {
  /// Whether something that all pages share cannot be used.
  fileprivate var holdSite: Bool {
    all.contains { $0.severity == .error && $0.concernsAllPages && !$0.isOfSpareFile }
  }
}

extension Diagnostic {
  /// Whether it is in a file that all pages share: a setting, a text of the theme, a layout, a term.
  fileprivate var concernsAllPages: Bool {
    !(place.path.hasPrefix("content/") && ContentListing.isPage(place.path))
  }

  /// Whether it is about something that is there and used by nothing. Whoever works on a theme writes a text first, and
  /// then the layout that prints it.
  fileprivate var isOfSpareFile: Bool {
    [BuildRules.unused, BuildRules.link, StringRules.stray].contains(rule)
  }
}
