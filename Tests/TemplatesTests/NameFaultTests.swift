import Diagnostics
import Testing

@testable import Templates

@Suite("Names that the data does not have, or not always")
struct NameFaultTests {
  @Test(
    "a name the data cannot have is an error with place and suggestion",
    arguments: [
      Fault(
        .unknownName, "<p>{{⟦titel⟧}}</p>", "'titel' is not a name in page or site",
        help: "did you mean 'title'?"),
      Fault(
        .unknownName, "<p>{{#⟦is_index⟧}}{{nonsense}}{{/is_index}}</p>",
        "'is_index' is not a name in page or site", help: "did you mean 'is_indexed'?"),
      Fault(
        .unknownName, "{{^⟦pitcure⟧}}no{{/pitcure}}", "'pitcure' is not a name in page or site",
        help: "did you mean 'picture'?"),
      Fault(
        .unknownName, "{{strings.⟦updatd_on⟧}}", "'updatd_on' is not a name in strings",
        help: "did you mean 'updated_on'?"),
      Fault(
        .unknownName, "{{#contents}}{{⟦ancor⟧}}{{/contents}}",
        "'ancor' is not a name in heading or page or site", help: "did you mean 'anchor'?"),
      Fault(.unknownName, "{{title.⟦length⟧}}", "'title' is text and has no 'length'"),
      Fault(
        .unknownName, "{{#is_indexed}}{{^is_indexed}}{{⟦x⟧}}{{/is_indexed}}{{/is_indexed}}",
        "'x' is not a name in page or site",
        help:
          "take one of body, canonical, contents, data, help, home, is_indexed, lang, next_review, note, picture, strings …"
      ),
      Fault(
        .unknownName, "{{#help}}{{⟦nothing_like_it⟧}}{{/help}}",
        "'nothing_like_it' is not a name in page or site",
        help:
          "take one of body, canonical, contents, data, help, home, is_indexed, lang, next_review, note, picture, strings …"
      ),
    ])
  func unknown(_ fault: Fault) {
    fault.check()
  }

  @Test(
    "an optional value outside a section on its name is an error",
    arguments: [
      Fault(
        .unguardedOptional, "<p>{{⟦next_review⟧}}</p>", "'next_review' can be absent",
        help: "write it inside '{{#next_review}}…{{/next_review}}'"),
      Fault(
        .unguardedOptional, "{{{⟦note⟧}}}", "'note' can be absent",
        help: "write it inside '{{#note}}…{{/note}}'"),
      Fault(
        .unguardedOptional, "{{⟦picture⟧.alt}}", "'picture' can be absent",
        help: "write it inside '{{#picture}}…{{/picture}}'"),
      Fault(
        .unguardedOptional, "{{#picture}}{{picture.⟦caption⟧}}{{/picture}}",
        "'caption' can be absent",
        help: "write it inside '{{#picture.caption}}…{{/picture.caption}}'"),
      Fault(
        .unguardedOptional, "{{^next_review}}{{⟦next_review⟧}}{{/next_review}}",
        "'next_review' can be absent", help: "write it inside '{{#next_review}}…{{/next_review}}'"),
      Fault(
        .unguardedOptional, "{{#next_review}}{{next_review}}{{/next_review}} {{⟦next_review⟧}}",
        "'next_review' can be absent", help: "write it inside '{{#next_review}}…{{/next_review}}'"),
      Fault(
        .unguardedOptional, #"<a href="{{⟦help⟧}}">"#, "'help' can be absent",
        help: "write it inside '{{#help}}…{{/help}}'"),
    ])
  func unguarded(_ fault: Fault) {
    fault.check()
  }

  @Test(
    "an optional value is at hand inside a section on it, however it is spelt",
    arguments: [
      "{{#next_review}}{{next_review}}{{.}}{{/next_review}}",
      "{{#next_review}}{{#is_indexed}}{{next_review}}{{/is_indexed}}{{/next_review}}",
      "{{#picture}}{{alt}}{{picture.alt}}{{#caption}}{{caption}}{{picture.caption}}{{/caption}}{{/picture}}",
      "{{#picture.caption}}{{.}}{{picture.caption}}{{picture.alt}}{{/picture.caption}}",
      "{{#note}}{{{note}}}{{{.}}}{{/note}}",
      #"{{#help}}<a href="{{help}}">{{.}}</a>{{/help}}"#,
    ])
  func guarded(_ template: String) {
    var problems = Problems()
    let compiled = compile(
      "layout", ["layout": template], page: LeafletField.schema, site: SiteField.sample, &problems)
    #expect(problems.all == [])
    #expect(compiled != nil)
  }

  @Test(
    "what has no one text cannot be printed",
    arguments: [
      Fault(
        .unprintable, "{{⟦is_indexed⟧}}", "'is_indexed' is a flag and cannot be printed",
        help: "use it as a section: '{{#is_indexed}}…{{/is_indexed}}'"),
      Fault(
        .unprintable, "{{⟦contents⟧}}", "'contents' is a list and cannot be printed",
        help: "use it as a section: '{{#contents}}…{{/contents}}'"),
      Fault(
        .unprintable, "{{#contents}}{{⟦.⟧}}{{/contents}}", "'.' is a record and cannot be printed",
        help: "use it as a section: '{{#.}}…{{/.}}'"),
      Fault(
        .unprintable, "{{⟦strings⟧}}", "'strings' is a record and cannot be printed",
        help: "use it as a section: '{{#strings}}…{{/strings}}'"),
    ])
  func unprintable(_ fault: Fault) {
    fault.check()
  }

  @Test("a fault in a partial says how the partial was reached")
  func inclusionChain() {
    let (_, problems) = compileAndRender(
      "article",
      [
        "article": "{{<base}}{{/base}}", "base": "<main>\n  {{>partials/lead}}\n</main>",
        "partials/lead": "<p>{{titel}}</p>",
      ],
      page: LeafletField.sample, site: SiteField.sample)
    #expect(problems.all.map(\.place.description) == ["templates/partials/lead.html:1:6"])
    #expect(
      problems.all.flatMap(\.notes).map { "\($0.message) (\($0.place?.description ?? ""))" } == [
        "'partials/lead' is used here (templates/base.html:2:6)",
        "'base' is used here (templates/article.html:1:4)",
      ])
  }

  @Test("a fault in a partial is reported once, however many layouts use it")
  func reportedOnce() {
    var problems = Problems()
    let library = TemplateLibrary(
      sources: sources(["a": "{{>lead}}", "b": "{{>lead}}", "lead": "{{titel}}"]),
      problems: &problems)
    for layout in ["a", "b"] {
      let template = library.compile(
        layout, page: LeafletField.schema, site: SiteField.sample, problems: &problems)
      #expect(template == nil)
    }
    #expect(problems.all.map(\.rule) == [.unknownName])
  }

  @Test("mistakes show in what the site's data would leave out")
  func unusedBranches() {
    Fault(
      .unknownName, "{{#help}}{{⟦titel⟧}}{{/help}}", "'titel' is not a name in page or site",
      help: "did you mean 'title'?"
    ).check()
  }
}
