import Diagnostics
import Search
import SiteModel

/// The second pass: all pages of the site, those that are rendered and those that are kept.
struct SiteBody {
  let context: RenderingContext
  let headers: HeaderReading
  let memory: BuildMemory?
  private let freshness: PageFreshness
  private(set) var pages = RenderedPages([])
  /// By the position of a translation, what it says otherwise than its original.
  private(set) var versionFindings: [Int: [Diagnostic]] = [:]
  /// Hints in bodies that were counted and not kept.
  private(set) var hints = 0

  init(context: RenderingContext, headers: HeaderReading, memory: BuildMemory?) {
    self.context = context
    self.headers = headers
    self.memory = memory
    freshness = PageFreshness(
      context, headers.notes, memory?.keepsIndex(context.searched) ?? false ? memory : nil)
  }

  /// Pages that need no work.
  var kept: [PageFreshness.KeptPage] { freshness.kept }

  /// The outputs of all pages.
  var placed: [TreeUpdate.Placed] {
    freshness.kept.compactMap { $0.output.map { .kept($0) } } + pages.outputs
  }

  /// Positions of the pictures and downloads that pages show.
  var files: Set<Int> { freshness.files.union(pages.files) }

  /// Positions of the layouts that pages have.
  var layouts: Set<Int> { freshness.layouts.union(pages.layouts) }

  /// Where the films of the site are played from.
  var providers: [FilmProvider] {
    let used = freshness.providers.union(pages.providers)
    return FilmProvider.allCases.filter { used.contains($0.position) }
  }

  /// Positions of the terms that pages explain, among the facts.
  var terms: Set<Int> { freshness.terms.union(pages.terms) }

  var work: BuildWork {
    BuildWork(headers: headers.readCount, rendered: freshness.stale.count)
  }

  /// What readers can find of the pages that were read; nothing when asked again.
  mutating func takeIndexers() -> [[PageIndexer?]] { pages.takeIndexers() }

  mutating func render(
    _ workers: Workers, _ progress: BuildProgress, problems: inout Problems
  ) throws(MachineTrouble) {
    let (context, stale) = (context, freshness.stale)
    progress.beginWriting(stale.count)
    var finished = try workers.run(
      over: stale.count, make: { PageWorker(context) },
      visit: { (worker: inout PageWorker, index: Int) throws(MachineTrouble) in
        try worker.visit(stale[index])
        progress.finishOne()
      })
    for worker in finished {
      problems.append(worker.problems)
      hints += worker.hints
    }
    try takeOverKept(problems: &problems)
    let links = SectionLinks(
      context: context, pages: finished, freshness: freshness, memory: memory)
    links.check(problems: &problems)
    versionFindings =
      VersionComparison(
        context, finished, freshness: freshness, memory: memory
      ).findings
    for findings in versionFindings.values { problems.append(findings) }
    if !problems.hasErrors {
      for index in finished.indices { try finished[index].finish() }
    }
    pages = RenderedPages(finished)
  }

  /// What was said of kept pages, and counted on them, is still true.
  private mutating func takeOverKept(problems: inout Problems) throws(MachineTrouble) {
    guard let memory else { return }
    hints += freshness.kept.reduce(0) { $0 + memory.record.hints(of: $1.earlier) }
    guard !memory.record.remarked.isEmpty else { return }
    let remarked = Set(memory.record.remarked)
    for page in freshness.kept where remarked.contains(page.earlier) {
      problems.append((try? memory.record.body(page.earlier).diagnostics) ?? [])
    }
  }
}
