import FrontMatter
import HTML
import SiteModel

/// The same feed for programs that would rather have JSON (JSON Feed 1.1).
struct JSONFeed: SharedOutput {
  let feed: PageFeed

  static let file = "feed.json"

  var path: String { feed.path(Self.file) }

  func reads(_ facts: SiteFacts) -> UInt64 { feed.reads(facts) }

  func bytes() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", feed.title)
      json.member("home_page_url", address: feed.home)
      json.member("feed_url", address: feed.address(Self.file))
      json.member("language", feed.tag)
      json.key("authors")
      json.array { json in
        json.object { json in
          json.member("name", feed.publisher)
          json.member("url", address: feed.site.settings.publisher.url)
        }
      }
      json.key("items")
      json.array { json in
        for index in feed.entries {
          json.nextLine()
          json.object { item(index, &$0) }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func item(_ index: Int, _ json: inout JSONWriter) {
    let page = feed.site.pages[index]
    json.member("id", feed.site.permanentID(of: index))
    json.member("url", address: page.address.absolute(on: feed.site.settings.base))
    json.member("title", page.title)
    json.member("summary", page.summary)
    json.member("content_text", page.summary)
    json.member("date_published", page.published.map(PageFeed.timestamp))
    json.member("date_modified", PageFeed.timestamp(page.modified))
  }
}
