package import Diagnostics
package import FrontMatter
import SiteModel

/// All pages of a site with the state of their reviews, the most urgent first. Only headers are read, and the
/// texts that somebody signed for or follows; nothing is written.
package struct ReviewListing: Sendable {
  /// By urgency, then by days, then by path. Drafts and pages that their header withdraws are left out.
  package private(set) var entries: [ReviewEntry] = []
  /// The folders of the site's topics, and its languages, for whoever asks for one of them.
  package private(set) var topics: [String] = []
  package private(set) var languages: [String] = []
  package private(set) var drafts = 0
  package private(set) var withdrawn = 0
  /// Names the site's calendar for good.
  package private(set) var host = ""
  /// Title of the site in its first language.
  package private(set) var title = ""
  package let today: CivilDay
  /// Errors in settings and headers: what could not be read.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ options: BuildOptions) throws(MachineTrouble) {
    today = options.today
    let stages = SiteStages(.check, options, BuildProgress())
    let stamps = try SourceStamps.both(options, stages.workers)
    var scans = try SourceScans(unopened: stamps, stages.workers)
    var problems = Problems()
    if let sources = SiteSources(
      .headers, content: scans.content, templates: scans.templates, baseURL: options.baseURL,
      problems: &problems)
    {
      let headers = try HeaderReading(
        sources, content: &scans.content, remembered: nil, today: today, workers: stages.workers,
        progress: stages.progress, problems: &problems)
      try add(headers, sources, stages.workers)
    }
    diagnostics = ReportPaths(options).applied(
      to: problems.inFileOrder().filter { $0.severity == .error })
  }

  private mutating func add(
    _ headers: HeaderReading, _ sources: SiteSources, _ workers: Workers
  ) throws(MachineTrouble) {
    // What is wrong with the site beyond its headers is a build's to say.
    var unheard = Problems()
    let settings = sources.settings
    // Sources are of use only where somebody signed for them, or follows them.
    let isSigned = headers.pages.contains { $0.upkeep.isSigned || $0.followed?.content != nil }
    let site = Site(
      settings: settings, languages: sources.languages, glossaries: sources.glossaries,
      library: isSigned ? sources.readLibrary(problems: &unheard) : sources.library, today: today,
      pages: headers.pages, files: [], fileSizes: [], links: sources.contentListing.links,
      problems: &unheard)
    languages = settings.languages.map(\.value)
    topics = Set(
      site.pages.filter { $0.type == .topic && $0.isMeantForSite }
        .map { String($0.folderInLanguage) }
    ).sorted()
    host = settings.base.host
    title = settings.title.text(in: languages.first ?? "") ?? ""
    let changed = try ChangedPages(site, sources.content, workers).parts
    let behind = try BehindPages(site, sources.content, workers).found
    for index in site.pages.indices {
      switch site.pages[index].status {
      case .draft: drafts += 1
      case .withdrawn: withdrawn += 1
      case .published, .refused:
        entries.append(
          ReviewEntry(
            site, index, headers.notes[index].diagnostics,
            isChanged: changed[index] != nil, behind: behind[index]))
      }
    }
    entries.sort()
  }
}

extension BaseAddress {
  /// What lies between the scheme and the path.
  fileprivate var host: String { origin.split(separator: "/").last.map(String.init) ?? origin }
}
