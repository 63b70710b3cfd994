import Build
import Diagnostics
import Foundation
import Testing

/// Mistakes in a partial that a layout uses: what is reported, where, and that the way to it is told.
@Suite("Mistakes in layouts")
struct LayoutMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let partial: String
    let problem: String
    let help: String?

    init(_ partial: String, _ problem: String, _ help: String?) {
      self.partial = partial
      self.problem = problem
      self.help = help
    }

    var testDescription: String { "\(problem) \(partial)" }
  }

  private static func site(_ partial: String) throws -> SiteFixture {
    try SiteFixture([
      "templates/article.html": "<h1>{{title}}</h1>\n{{{body}}}\n{{>partials/planted}}\n",
      "templates/partials/planted.html": partial,
      "content/en/plan.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Plan\ndraft: true"),
    ])
  }

  @Test(
    "a mistake in a partial is found at its place, with the way that leads to it",
    arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let errors = try Self.site(mistake.partial).build().diagnostics
      .filter { $0.severity == .error }
    let place = mistake.problem.replacing(" ", with: " templates/partials/planted.html:")
    #expect(errors.map(\.shortDescription) == [place])
    #expect(errors.first?.help == mistake.help)
    guard !Self.isOfTheFileAlone(mistake.problem) else { return }
    #expect(errors.first?.notes.map(\.message) == ["'partials/planted' is used here"])
    #expect(errors.first?.notes.first?.place?.mark?.line == 3)
  }

  /// Syntax and unknown partials are mistakes whoever uses the file.
  private static func isOfTheFileAlone(_ problem: String) -> Bool {
    ["TP004", "TP005", "TP009", "TP010", "TP011"].contains { problem.hasPrefix($0) }
  }

  @Test(
    "an address that leads to something on the site is left alone",
    arguments: [
      "<a href=\"/sleep/\"></a>", "<a href='/sleep/#at-night'></a>", "<a href=/sleep/></a>",
      "<a href=\"/sleep/index.html?x\"></a>", "<a href=\"{{site.home}}sleep/\"></a>",
      "<a href=\"https://example.org/sleep/\"></a>", "<a href=\"/feed.xml\"></a>",
      "<a href=\"/\"></a>", "<a href=\"{{site.home}}\"></a>", "<img src=\"/bed.svg\" alt=\"\">",
      "<img srcset=\"/bed.svg 1x, /bed.svg 2x\" alt=\"\">", "<a href=\"/404.html\"></a>",
      "<a href=\"https://other.example/\"></a>", "<a href=\"mailto:info@example.org\"></a>",
      "<a href=\"#page-x\"></a><p id=\"page-x\"></p>", "<a href=\"#at-night\"></a>",
      "<img srcset=\"data:image/png;base64,AAAA 1x,/bed.svg 2x\" alt=\"\">",
      "<style>a { background: url(data:image/png;base64,AAAA) }</style>",
      "<link rel=\"license\" href=\"https://licences.example/by/\">",
      "<a href=\"{{canonical}}sleeep/\"></a>", "<p>href=\"/sleeep/\"</p>",
      "<a href=\"#page-{{lang}}\"></a><p id=\"page-{{lang}}\"></p>", "<a href=\"\"></a>",
    ])
  func right(_ partial: String) throws {
    #expect(try Self.site(partial).build().findings.isEmpty)
  }

  private static let named =
    "say an address by its name, such as {{site.home}}, or write that of a page"

  private static let mistakes: [Mistake] = [
    // Addresses.
    Mistake("<a href=\"/sleeep/\"></a>", "FL020 1:10", "did you mean '/sleep/'?"),
    Mistake("<a href='/sleep'></a>", "FL020 1:10", "did you mean '/sleep/'?"),
    Mistake("<a href=/sleeep/></a>", "FL020 1:9", "did you mean '/sleep/'?"),
    Mistake("<a href=\"{{site.home}}sleeep/\"></a>", "FL020 1:10", "did you mean '/sleep/'?"),
    Mistake(
      "<a href=\"https://example.org/sleeep/\"></a>", "FL020 1:10", "did you mean '/sleep/'?"),
    Mistake("<a href=\"/plan/\"></a>", "FL020 1:10", named),
    Mistake("<a href=\"/nothing/like/it/\"></a>", "FL020 1:10", named),
    Mistake(
      "<a href=\"sleep/\"></a>", "FL020 1:10", "begin with a slash or with {{site.home}}"),
    Mistake("<form action=\"/send-it\"></form>", "FL020 1:15", named),
    Mistake("<img src=\"/bet.svg\" alt=\"\">", "FL020 1:11", "did you mean '/bed.svg'?"),
    Mistake(
      "<img srcset=\"/bed.svg 1x, /bet.svg 2x\" alt=\"\">", "FL020 1:14",
      "did you mean '/bed.svg'?"),
    Mistake("<video poster=\"/bet.svg\"></video>", "FL020 1:16", "did you mean '/bed.svg'?"),
    Mistake(
      "<script src=\"https://cdn.example/x.js\"></script>", "FL021 1:14",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<img src=\"//cdn.example/x.png\" alt=\"\">", "FL021 1:11",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<link href=\"https://fonts.example/x.css\" rel=\"alternate Stylesheet\">", "FL021 1:13",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<style>@import url(https://fonts.example/x.css)</style>", "FL021 1:8",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<link rel=preconnect href=//fonts.example><p></p>", "FL021 1:27",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<img srcset=\"/bed.svg, https://cdn.example/a,b.png 2x\" alt=\"\">", "FL021 1:14",
      "put the file into templates/assets/, and say {{assets.…}}"),
    Mistake(
      "<a href=\"#page-contnet\"></a><p id=\"page-content\"></p>", "FL022 1:10",
      "did you mean '#page-content'?"),
    // Tags.
    Mistake("<p>\n{{titel}}</p>", "TP014 2:3", "did you mean 'title'?"),
    Mistake("{{#image}}x", "TP004 1:4", "close it with '{{/image}}'"),
    Mistake(
      "{{>partials/fotter}}", "TP009 1:4", "add templates/partials/fotter.html, or take the tag out"
    ),
    Mistake(
      "{{>partials/planted}}", "TP011 1:4",
      "take the tag out, or move what both need into a partial of its own"),
    Mistake("{{{title}}}", "TP017 1:4", "write '{{title}}'"),
    Mistake("{{body}}", "TP018 1:3", "use three braces: '{{{body}}}'"),
    Mistake("<p class={{lang}}>", "TP012 1:12", "put double quotes around the value"),
    Mistake(
      "<p onclick=\"{{lang}}\">", "TP012 1:15",
      "put it in a data attribute or in a script of type application/json"),
    Mistake(
      "<script>{{lang}}</script>", "TP012 1:11",
      "put it in a data attribute or in a script of type application/json"),
    Mistake("<p style=\"{{lang}}\">", "TP012 1:13", "put it in a class attribute"),
    Mistake("<a href=\"javascript:{{lang}}\">", "TP013 1:23", "use https, http, mailto or tel"),
  ]
}
