import FrontMatter
import SiteModel

/// The pages that say something else than what somebody signed for. Of a page that nobody signed for, nothing is read
/// but its header.
struct ChangedPages: Sendable {
  /// What changed, by the position of the page; pages that did not change are not in it.
  let parts: [Int: [ContentMark.Part]]

  init(_ site: Site, _ content: SourceReader, _ workers: Workers) throws(MachineTrouble) {
    let pages = site.pages
    let signed = pages.indices.filter { pages[$0].upkeep.isSigned }
    let found = try workers.run(
      over: signed.count, make: { ChangeFinder(reader: ContentReader(site, content)) },
      visit: { (finder: inout ChangeFinder, index: Int) in finder.visit(signed[index]) })
    parts = found.reduce(into: [:]) { $0.merge($1.parts) { $1 } }
  }
}

private struct ChangeFinder {
  let reader: ContentReader
  private(set) var parts: [Int: [ContentMark.Part]] = [:]

  mutating func visit(_ page: Int) {
    let changes = reader.changes(of: page)
    if !changes.isEmpty { parts[page] = changes }
  }
}
