import SiteModel
import Templates

/// What a page shows of the guide that it is part of, or that begins on it.
struct GuideView {
  let surroundings: PageSurroundings
  let site: Site
  let links: PageLinks
  let strings: StringCatalogue

  func add(to record: inout Record) {
    let parts = surroundings.guideParts
    let previous = surroundings.guide?.previous
    let next = surroundings.guide.map(\.next) ?? parts.first
    record[PageField.guideLine] = .optional(line)
    record[PageField.hasGuideParts] = .flag(!parts.isEmpty)
    record[PageField.guideParts] = .list(parts.map { links.listed($0) })
    record[PageField.hasNeighbours] = .flag(previous != nil || next != nil)
    record[PageField.previous] = previous.map { links.link($0) } ?? .absent
    record[PageField.next] = next.map { links.link($0) } ?? .absent
  }

  /// `Part 2 of 5: Low back pain`
  private var line: String? {
    surroundings.guide.map { guide in
      strings[.guidePart].filled([
        "number": String(guide.number), "count": String(guide.count),
        "guide": site.pages[guide.start].title,
      ])
    }
  }
}
