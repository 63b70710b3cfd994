import Diagnostics
import FrontMatter
import SiteModel

/// The first pass: reads the header of every page, on all cores, and keeps what the site must know.
struct HeaderReading {
  let pages: [Page]

  init(
    _ sources: SiteSources, today: CivilDay, workers: Workers, progress: BuildProgress,
    problems: inout Problems
  ) throws(MachineTrouble) {
    let paths = sources.contentListing.pages
    progress.beginReading(paths.count)
    let finished = try workers.run(
      over: paths.count, make: { HeaderWorker(sources: sources, today: today) },
      visit: { (worker: inout HeaderWorker, index: Int) in
        worker.read(paths[index])
        progress.finishOne()
      })
    pages = finished.flatMap(\.pages)
    for worker in finished { problems.append(worker.problems) }
  }
}

private struct HeaderWorker {
  let sources: SiteSources
  let today: CivilDay
  var pages: [Page] = []
  var problems = Problems()

  private var settings: SiteSettings { sources.settings }

  init(sources: SiteSources, today: CivilDay) {
    self.sources = sources
    self.today = today
  }

  mutating func read(_ path: String) {
    guard let language = language(of: path) else { return reportLanguage(path) }
    let source = sources.content.read(
      path, limit: SourceReader.pageLimit, problems: &problems)
    let reading = source.flatMap {
      FrontMatter.read($0, .metadata, today: today, problems: &problems)
    }
    pages.append(
      Page(
        reading, of: source, at: path, language: language,
        isMultilingual: settings.isMultilingual))
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
