import Build
import Testing

@testable import Preview

@Suite("A site as browsers ask for it")
struct SiteMomentTests {
  /// Pages are read from it when they are asked for.
  private let plain: LookedAtSite

  init() throws { plain = try LookedAtSite() }

  /// What is found, in a word or two.
  private static func found(_ path: String, _ moment: SiteMoment) -> String {
    switch moment.found(at: path) {
    case .page(let page): "page \(page.status)"
    case .file(_, let mediaType): mediaType
    case .elsewhere(let path): "to \(path)"
    }
  }

  @Test("paths lead to pages and files below the site's base, and elsewhere to what is meant")
  func paths() throws {
    let moment = try plain.moment()
    for (path, expected) in [
      ("/", "to /health/"), ("/health", "to /health/"), ("/health/", "page 200"),
      ("/health/en", "to /health/en/"), ("/health/en/", "page 200"),
      ("/health/en/index.html", "page 200"), ("/health/en/sleep", "to /health/en/sleep/"),
      ("/health/en/sleep/", "page 200"), ("/health/en/sleep/index.html", "page 200"),
      ("/health/en/none/", "page 404"), ("/health/en/sleep/index.html/", "page 404"),
      ("/en/sleep/", "page 404"), ("/healthy/", "page 404"), ("/health/assets/", "page 404"),
      ("/health/sitemap.xml", "application/xml; charset=utf-8"),
      ("/health/en/feed.json", "application/json"),
      ("/health/en/feed.xml", "application/xml; charset=utf-8"),
    ] {
      #expect(Self.found(path, moment) == expected, "\(path)")
    }
  }

  @Test("a page that is not there is said to be missing in the language of its folder")
  func missing() throws {
    let moment = try plain.moment()
    for (path, language) in [
      ("/health/en/none/", "en"), ("/health/de/none/", "de"), ("/health/de/a/b", "de"),
      ("/health/none/", "en"),
    ] {
      let page = try #require(moment.shown(at: path))
      #expect(page.status == 404)
      #expect(
        String(decoding: page.html, as: UTF8.self).contains("<html lang=\"\(language)\""),
        "\(path)")
    }
  }

  @Test("files and what leads elsewhere are not pages that could be shown anew")
  func notShown() throws {
    let moment = try plain.moment()
    #expect(moment.shown(at: "/health/sitemap.xml") == nil)
    #expect(moment.shown(at: "/health/en") == nil)
    #expect(moment.page(at: "/health/en/sleep/") == moment.page(at: "/health/en/sleep/index.html"))
    #expect(moment.page(at: "/health/en/none/") == nil)
    #expect(moment.page(at: "/en/") == nil)
  }

  @Test("a site that was never known is said to be wrong, at each address, with what is wrong")
  func neverKnown() throws {
    let moment = try LookedAtSite(["content/site.yaml": "titel: Health\n"]).moment()
    for path in ["/", "/health/", "/en/none"] {
      let page = try #require(moment.shown(at: path))
      #expect(page.status == 500)
      let state = String(decoding: page.state.json(page.tag), as: UTF8.self)
      #expect(state.contains("\"shows\":\"nothing\""))
      #expect(state.contains("\"siteProblems\":[{\"code\":"))
    }
  }

  @Test(
    "a page says whether readers see it",
    arguments: [
      ("draft: true", "\"ribbon\":{\"kind\":\"draft\""),
      ("withdrawn: true", "\"ribbon\":{\"kind\":\"withdrawn\""),
      ("published: 2025-01-01", "\"source\""),
    ])
  func ribbon(header: String, told: String) throws {
    let site = try LookedAtSite([
      "content/en/sleep.md": LookedAtSite.page("Sleep", "Sleep well.", header: header)
    ])
    let page = try #require(try site.moment().shown(at: "/health/en/sleep/"))
    let state = String(decoding: page.state.json(nil), as: UTF8.self)
    #expect(state.contains(told))
    #expect(state.contains("\"ribbon\"") == told.contains("ribbon"))
  }

  @Test("the comment form leads to the preview, and to nobody else")
  func form() throws {
    let site = try LookedAtSite()
    let page = try #require(try site.moment().shown(at: "/health/en/sleep/"))
    let html = String(decoding: page.html, as: UTF8.self)
    #expect(html.contains("<form method=\"post\" action=\"/.sitegen/comment\">"))
    #expect(!html.contains("action=\"/comments\""))
  }

  @Test("a page that is wrong is as it was; one that was never right is shown as far as it can be")
  func lastGood() throws {
    let site = try LookedAtSite()
    _ = try site.moment().shown(at: "/health/en/sleep/")
    try site.write(
      LookedAtSite.page("Sleep", "Sleep [badly](none.md)."), to: "content/en/sleep.md")
    let moment = try site.moment()
    let page = try #require(moment.shown(at: "/health/en/sleep/"))
    #expect(String(decoding: page.html, as: UTF8.self).contains("Sleep well."))
    let state = String(decoding: page.state.json(nil), as: UTF8.self)
    #expect(state.contains("\"shows\":\"last-good\""))
    #expect(state.contains("\"code\":\"LK"))
    let other = try #require(moment.shown(at: "/health/en/"))
    #expect(String(decoding: other.state.json(nil), as: UTF8.self).contains("\"errors\":0"))
  }
}
