import FrontMatter
import SiteModel

/// Which other pages a page lists.
struct PageLists {
  let site: Site
  let index: Int

  private static let relatedLimit = 8
  private static let recentLimit = 6

  private var page: Page { site.pages[index] }

  /// The first pages of the same topic, on a page of a topic. On a part of a guide, the other parts are left out: there
  /// are other ways to them.
  var related: [Int] {
    guard page.type != .topic, let topic = site.topics.topic(of: index) else { return [] }
    let parts = site.guides.place(of: index).map { Set(site.guides.parts(of: $0.start)) } ?? []
    return Array(
      site.topics.pages(of: topic).lazy.filter { $0 != index && !parts.contains($0) }
        .prefix(Self.relatedLimit))
  }

  /// All pages of the topic that are no parts of its guide, on a topic page.
  var pagesOfTopic: [Int] {
    guard page.type == .topic else { return [] }
    let parts = site.guides.parts(of: index)
    return site.topics.pages(of: index).filter { !parts.contains($0) }
  }

  /// On the page that a guide begins on.
  var guideParts: [Int] { page.type == .topic ? site.guides.parts(of: index) : [] }

  /// The pages that changed last, on a home page.
  var recent: [Int] {
    page.type == .home ? site.lastChanged(in: page.language, limit: Self.recentLimit) : []
  }
}
