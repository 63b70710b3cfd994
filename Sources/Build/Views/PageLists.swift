import FrontMatter
import SiteModel

/// Which other pages a page lists.
struct PageLists {
  let site: Site
  let index: Int

  private static let relatedLimit = 8
  private static let recentLimit = 6

  private var page: Page { site.pages[index] }

  /// The first pages of the same topic, on a page of a topic.
  var related: [Int] {
    guard page.type != .topic, let topic = site.topics.topic(of: index) else { return [] }
    return Array(site.topics.pages(of: topic).lazy.filter { $0 != index }.prefix(Self.relatedLimit))
  }

  /// All pages of the topic, on a topic page.
  var pagesOfTopic: [Int] {
    page.type == .topic ? site.topics.pages(of: index) : []
  }

  /// The pages updated last, on a home page.
  var recent: [Int] {
    page.type == .home ? site.newestPages(in: page.language, limit: Self.recentLimit) : []
  }
}
