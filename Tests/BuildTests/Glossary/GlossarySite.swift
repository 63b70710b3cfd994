import Build
import Foundation

/// The small site with a glossary.
enum GlossarySite {
  static let glossary = """
    - {id: nap, term: nap, also: [naps], definition: "A short [sleep](term:sleep).", see: dream}
    - {id: sleep, term: sleep, definition: Rest with closed eyes.}
    - {id: dream, term: dream, definition: What is seen in it.}

    """

  static let layout = """
    {{<base}}{{$main}}<h1>{{title}}</h1>
    {{#letters}}{{#has_entries}}<h2 id="{{anchor}}">{{letter}}</h2>{{#terms}}<dl><dt id="term-{{id}}">{{term}}</dt>
    <dd>{{{definition}}}{{#forms}} also {{form}}{{/forms}}{{#see}} <a href="{{address}}">{{title}}</a>{{/see}}</dd></dl>
    {{/terms}}{{/has_entries}}{{^has_entries}}{{letter}}{{/has_entries}}{{/letters}}{{/main}}{{/base}}

    """

  /// `settings` are lines of `glossary` in `site.yaml`.
  static func make(
    _ words: String, settings: String = "", header: String = "", glossary: String = glossary,
    changes: [String: String?] = [:]
  ) throws -> SiteFixture {
    let site = try SiteFixture(["content/en/glossary.yaml": glossary])
    try site.write(page(words, header), to: "content/en/sleep.md")
    if !settings.isEmpty {
      try site.write(
        (SiteFixture.files["content/site.yaml"] ?? "") + "glossary: {\(settings)}\n",
        to: "content/site.yaml")
    }
    for case (let path, let text?) in changes { try site.write(text, to: path) }
    return site
  }

  static func page(_ words: String, _ header: String = "") -> String {
    SiteFixture.page.replacing("Sleep well", with: words)
      .replacing("title: Sleep", with: "title: At night\(header)")
  }

  /// The words of the one page, each link to a term in brackets.
  static func words(_ site: SiteFixture) throws -> String {
    let html = try site.published()["sleep/index.html"] ?? ""
    let body = html.firstMatch(
      of: #/<h2 id="at-night">At night</h2>\n(.*?) <sup/#.dotMatchesNewlines())
    return String(body?.output.1 ?? "")
      .replacing(#/<a class="term" [^>]*>(.*?)</a>/#.dotMatchesNewlines()) { "[\($0.output.1)]" }
      .replacing("<p>", with: "").replacing("</p>\n", with: " ")
  }
}
