import Diagnostics
import Foundation
import FrontMatter
import Testing

@testable import Build

@Suite("Films and pictures in the text")
struct FilmTests {
  private static let film = """
    ```video
    title: How to rest
    url: https://www.youtube.com/watch?v=abcdefghijk
    picture: bed.svg
    duration: "3:20"
    captions: [en]
    reviewed: 2026-01-02
    next_review: 2028
    credit: The team
    licence: CC-BY-4.0
    transcript: |
      Lie down.

      Get up & go.
    ```
    """

  private func site(_ body: String) throws -> SiteFixture {
    let site = try SiteFixture([
      "content/en/bed.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>\n"
    ])
    try site.writePage("Sleep well [@one].\n\n\(body)\n\nThe source:")
    return site
  }

  private func page(_ site: SiteFixture) throws -> String {
    let report = try site.build()
    #expect(report.findings.map(\.shortDescription) == [])
    return try site.published()["sleep/index.html"] ?? ""
  }

  @Test(
    "a film is a picture with a link to it, what it tells is on the page, and nothing is loaded")
  func provider() throws {
    let html = try page(site(Self.film))
    #expect(
      html.contains("<a class=\"film-link\" href=\"https://www.youtube.com/watch?v=abcdefghijk\">"))
    #expect(html.contains("data-player=\"https://www.youtube-nocookie.com/embed/abcdefghijk?"))
    #expect(html.contains("src=\"/bed.svg\" alt=\"\" width=\"4\" height=\"2\" />"))
    #expect(html.contains("<p>Lie down.</p>\n<p>Get up &amp; go.</p>\n</details>"))
    #expect(html.contains("<time datetime=\"PT3M20S\">3:20</time>"))
    #expect(html.contains("The team, <a rel=\"license\""))
    #expect(html.contains("Last reviewed on <time datetime=\"2026-01-02\">"))
    #expect(!html.contains("<iframe"))
  }

  @Test("the policy lets in the players of films that are on the site, and no others")
  func policy() throws {
    let site = try site(Self.film)
    _ = try page(site)
    let players = "frame-src https://www.youtube-nocookie.com;"
    #expect(try site.published()["_headers"]?.contains(players) == true)
    // The page is kept, and still counts.
    try site.write(SiteFixture.page, to: "content/en/more.md")
    #expect(try site.build().work.rendered < 3)
    #expect(try site.published()["_headers"]?.contains(players) == true)
    try site.writePage("Sleep well [@one]. ![A bed](bed.svg)")
    #expect(try site.build().isPublished)
    #expect(try site.published()["_headers"]?.contains("frame-src") == false)
  }

  @Test("a film of the site's own has controls and captions, and needs no other site")
  func own() throws {
    let site = try site(
      Self.film.replacing(
        "url: https://www.youtube.com/watch?v=abcdefghijk", with: "file: rest.mp4"))
    try site.write("film", to: "content/en/rest.mp4")
    try site.write("WEBVTT\n", to: "content/en/rest.en.vtt")
    let html = try page(site)
    #expect(html.contains("controls=\"\" preload=\"none\" poster=\"/bed.svg\" width=\"4\""))
    #expect(html.contains("<source src=\"/rest.mp4\" type=\"video/mp4\" />"))
    #expect(html.contains("<track kind=\"captions\" src=\"/rest.en.vtt\" srclang=\"en\""))
    #expect(try site.published()["rest.en.vtt"] != nil)
    #expect(try site.published()["_headers"]?.contains("frame-src") == false)
  }

  @Test("a picture in the text has caption, credit and licence, and its size")
  func figure() throws {
    let html = try page(
      site(
        """
        ```figure
        src: bed.svg
        alt: A bed by a window
        caption: Beds differ.
        credit: The team
        licence: CC-BY-SA-4.0
        ```
        """))
    #expect(
      html.contains(
        """
        <figure>
        <img src="/bed.svg" alt="A bed by a window" width="4" height="2" />
        <figcaption>Beds differ. <span class="credit">Picture: The team, \
        <a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>\
        </span></figcaption>
        </figure>
        """))
  }

  @Test(
    "each mistake in a film or picture is named",
    arguments: [
      ("url: https://www.youtube.com/watch?v=abcdefghijk", "url: https://example.org/1", "CO001"),
      ("url: https://www.youtube.com/watch?v=abcdefghijk\n", "", "CO002"),
      ("picture: bed.svg", "file: rest.mp4\npicture: bed.svg", "CO002"),
      ("url: https://www.youtube.com/watch?v=abcdefghijk", "file: rest.avi", "CO001"),
      ("\"3:20\"", "3 minutes", "CO003"), ("next_review: 2028", "next_review: 2020", "CO004"),
      ("credit: The team\n", "", "CO006"), ("transcript: |", "transcrypt: |", "FM004"),
      ("picture: bed.svg", "picture: bad.svg", "LK004"), ("reviewed: 2026-01-02\n", "", "FM005"),
    ])
  func mistakes(_ part: String, _ instead: String, _ code: String) throws {
    let report = try site(Self.film.replacing(part, with: instead)).build()
    #expect(report.findings.map(\.rule.code).contains(code))
    #expect(report.findings.allSatisfy { ($0.place.mark?.line ?? 0) > 12 })
  }

  @Test("captions of the site's own film that are not there are an error")
  func captions() throws {
    let site = try site(
      Self.film.replacing(
        "url: https://www.youtube.com/watch?v=abcdefghijk", with: "file: rest.mp4"))
    try site.write("film", to: "content/en/rest.mp4")
    #expect(try site.build().findings.map(\.rule.code) == ["CO005"])
  }

  @Test("a film that was reviewed tomorrow stops the site today, and not tomorrow, and again today")
  func reviewedTomorrow() throws {
    let site = try site(Self.film.replacing("2026-01-02", with: "2026-11-23"))
    func codes(daysOn: Int) throws -> [String] {
      var options = site.options()
      options.today = options.today.adding(days: daysOn)
      return try Builder(options).build().findings.map(\.rule.code)
    }
    #expect(try codes(daysOn: 0) == ["CO007"])
    #expect(try codes(daysOn: 1) == [])
    #expect(try codes(daysOn: 2) == [])
    // A clock that goes back: nothing that was remembered may hide the mistake.
    #expect(try codes(daysOn: 0) == ["CO007"])
  }

  @Test("captions in another language of the site are named as that language calls itself now")
  func languageName() throws {
    let site = try site(Self.film.replacing("captions: [en]", with: "captions: [de]"))
    let settings = SiteFixture.files["content/site.yaml"] ?? ""
    try site.write(
      settings.replacing("languages: [en]", with: "languages: [en, de]"), to: "content/site.yaml")
    try site.write(
      (SiteFixture.files["content/en/index.md"] ?? "").replacing("Welcome.", with: "Anfang."),
      to: "content/de/index.md")
    #expect(try site.build().isPublished)
    let strings = try String(contentsOf: site.url("templates/strings/de.yaml"), encoding: .utf8)
    try site.write(
      strings.replacing("\"Deutsch\"", with: "\"Hochdeutsch\""), to: "templates/strings/de.yaml")
    #expect(try site.build().isPublished)
    #expect(try site.published()["en/sleep/index.html"]?.contains("Hochdeutsch") == true)
  }

  @Test("braces of a header or a block reach no page", arguments: ["title", "summary"])
  func braces(_ key: String) throws {
    let site = try site(Self.film)
    let page = SiteFixture.page.replacing(
      "\n\(key): ", with: "\n\(key): Call {emergency_number} ")
    try site.write(page, to: "content/en/sleep.md")
    let report = try site.build()
    #expect(report.findings.map(\.rule.code) == ["MD028"])
    #expect(!report.isPublished)
  }
}
