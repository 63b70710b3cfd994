import Diagnostics
import Fingerprints
import FrontMatter
import SiteModel

/// The first pass: reads the header of every page, on all cores, and keeps what the site must know. A page
/// that the last build read with the same content is not opened.
struct HeaderReading {
  /// In the order of their sources, as the site has them.
  let pages: [Page]
  /// For each page.
  let notes: [HeaderNote]
  /// How many headers were read from their files.
  let readCount: Int
  /// Whether every page is what it was in the last build, in all that other pages can show of it, and there
  /// are no others.
  let areAsRemembered: Bool

  /// With `keepsGood`, a page whose header has become wrong is to the others what it was before.
  init(
    _ sources: SiteSources, content: inout SourceScan, remembered: BuildRecord?,
    today: CivilDay, keepsGood: Bool = false, workers: Workers, progress: BuildProgress,
    problems: inout Problems
  ) throws(MachineTrouble) {
    let paths = sources.contentListing.pages
    let positions = Self.positions(of: paths, in: content.listing.files)
    progress.beginReading(paths.count)
    let reuse = RememberedHeaders(remembered, sources.settings, content, today: today)
    let finished = try workers.run(
      over: paths.count,
      make: {
        HeaderWorker(sources: sources, reuse: reuse, today: today, keepsGood: keepsGood)
      },
      visit: { (worker: inout HeaderWorker, index: Int) in
        worker.visit(paths[index], index, at: positions[index])
        progress.finishOne()
      })
    var order = [(worker: Int, header: Int)?](repeating: nil, count: paths.count)
    for (worker, found) in finished.enumerated() {
      for header in found.indices.indices { order[found.indices[header]] = (worker, header) }
    }
    (pages, notes) = Self.inOrder(order, finished)
    readCount = finished.reduce(0) { $0 + $1.digests.count }
    let same = finished.reduce(0) { $0 + $1.sameCount }
    areAsRemembered = same == paths.count && same == remembered?.headers.count
    for worker in finished {
      problems.append(worker.problems)
      for (index, digest) in worker.digests { content.set(digest, at: index) }
    }
  }

  /// What the workers found, in as much room as it takes: pages stay until the build ends.
  private static func inOrder(
    _ order: [(worker: Int, header: Int)?], _ finished: [HeaderWorker]
  ) -> (pages: [Page], notes: [HeaderNote]) {
    var pages: [Page] = []
    var notes: [HeaderNote] = []
    pages.reserveCapacity(order.count)
    notes.reserveCapacity(order.count)
    for case (let worker, let header)? in order {
      pages.append(finished[worker].pages[header])
      notes.append(finished[worker].notes[header])
    }
    return (pages, notes)
  }

  /// Both lists are in one order.
  private static func positions(of paths: [String], in files: [String]) -> [Int] {
    var next = 0
    return paths.map { path in
      while !files[next].hasBytes(of: path) { next += 1 }
      return next
    }
  }
}

/// What a build keeps of a header beside the page.
struct HeaderNote: Sendable {
  /// The first day on which none of the header's dates is in the future.
  let earliestDay: CivilDay
  let diagnostics: [Diagnostic]
  /// The page's position in the last build, if its source is as it was then.
  let earlier: Int?
}

/// The headers that need not be read again.
private struct RememberedHeaders {
  private let record: BuildRecord
  private let content: SourceScan
  private let today: CivilDay

  /// Nil when nothing can be taken from the record: a page's language is its position among the site's.
  init?(
    _ record: BuildRecord?, _ settings: SiteSettings, _ content: SourceScan, today: CivilDay
  ) {
    guard let record, record.summary.languages == settings.languages.map(\.value) else {
      return nil
    }
    self.record = record
    self.content = content
    self.today = today
  }

  /// What the page was, whether its source is the same or not.
  func page(at index: Int) -> Page? {
    guard let position = content.earlierPosition(index),
      let earlier = record.page(atListing: position)
    else { return nil }
    return try? record.header(earlier).page
  }

  /// One that was wrong is read again: a day in the future becomes right by itself.
  func header(at index: Int) -> (record: HeaderRecord, earlier: Int)? {
    guard content.isUnchanged(index), let position = content.earlierPosition(index),
      let earlier = record.page(atListing: position),
      let header = try? record.header(earlier), header.earliestDay <= today,
      header.diagnostics.filesWithErrors.isEmpty
    else { return nil }
    return (header, earlier)
  }
}

private struct HeaderWorker {
  let sources: SiteSources
  let reuse: RememberedHeaders?
  let today: CivilDay
  let keepsGood: Bool
  var pages: [Page] = []
  /// For each page.
  var notes: [HeaderNote] = []
  /// Places of the headers among all pages.
  var indices: [Int] = []
  /// Of the files that were read, by their positions in the listing.
  var digests: [(Int, UInt64)] = []
  /// Pages that are what they were.
  var sameCount = 0
  var problems = Problems()

  private var settings: SiteSettings { sources.settings }

  init(sources: SiteSources, reuse: RememberedHeaders?, today: CivilDay, keepsGood: Bool) {
    self.sources = sources
    self.reuse = reuse
    self.today = today
    self.keepsGood = keepsGood
  }

  /// `page` is the path's place among those of all pages, `index` among those of all files.
  mutating func visit(_ path: String, _ page: Int, at index: Int) {
    guard let remembered = reuse?.header(at: index) else { return read(path, page, at: index) }
    indices.append(page)
    sameCount += 1
    problems.append(remembered.record.diagnostics)
    pages.append(remembered.record.page)
    notes.append(
      HeaderNote(
        earliestDay: remembered.record.earliestDay, diagnostics: remembered.record.diagnostics,
        earlier: remembered.earlier))
  }

  private mutating func read(_ path: String, _ page: Int, at index: Int) {
    guard let language = language(of: path) else { return reportLanguage(path) }
    indices.append(page)
    var found = Problems()
    let source = sources.content.read(path, limit: SourceReader.pageLimit, problems: &found)
    let reading = source.flatMap {
      FrontMatter.read($0, .metadata, today: today, problems: &found)
    }
    if let source {
      reading?.frontMatter?.refusePlaceholders(in: source, problems: &found)
    }
    digests.append((index, source.map { Fingerprint(of: $0.bytes).value } ?? 0))
    var header = Page(
      reading, of: source, at: path, language: language, isMultilingual: settings.isMultilingual)
    let note = HeaderNote(
      earliestDay: reading?.frontMatter?.latestPastDay ?? today, diagnostics: found.all,
      earlier: nil)
    let before = reuse?.page(at: index)
    if keepsGood, header.status == .refused, let before { header = before }
    if header == before { sameCount += 1 }
    pages.append(header)
    notes.append(note)
    problems.append(found)
  }

  private func language(of path: String) -> Int? {
    let folder = path.prefix { $0 != "/" }
    guard folder.endIndex < path.endIndex else { return nil }
    return settings.languages.firstIndex { $0.value == folder }
  }

  private mutating func reportLanguage(_ path: String) {
    let folder = String(path.prefix { $0 != "/" })
    let tags = settings.languages.map(\.value)
    let isInFolder = folder != path
    problems.report(
      PageRules.unknownLanguage,
      isInFolder
        ? "'\(folder)' is not a language of this site" : "the page lies in no language's folder",
      at: Place(path: "content/\(path)"),
      help: (isInFolder ? Suggestion.help(for: folder, among: tags) : nil)
        ?? "put the page into the folder of its language: \(tags.joined(separator: ", "))")
  }
}
