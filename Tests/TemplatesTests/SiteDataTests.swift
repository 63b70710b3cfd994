import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite("What all pages share becomes part of the template")
struct SiteDataTests {
  private static let files = [
    "layout": """
    {{#topics}}
    <li>{{.}}: {{title}}{{#contents}} {{title}}{{/contents}}</li>
    {{/topics}}
    {{#strings}}{{print_this}}{{/strings}} {{strings.updated_on}}
    {{#contents}}{{#topics}}{{anchor}}/{{.}} {{/topics}}{{/contents}}
    {{#help}}<a href="{{help}}">help</a>{{/help}}{{^help}}<a href="{{home}}">home</a>{{/help}}
    """
  ]

  @Test("the same data gives the same bytes, shared or of the page")
  func foldingChangesNothing() {
    let page = LeafletField.sample
    let site = SiteField.sample
    let empty = Record.catalogue("site", [])
    let folded = compileAndRender("layout", Self.files, page: page, site: site)
    let unfolded = compileAndRender(
      "layout", Self.files, page: merged(page, site), site: empty)
    #expect(folded.problems.all == [])
    #expect(folded.output == unfolded.output)
    #expect(
      folded.output == """
        <li>Back: Exercise &amp; backs Why? How?</li>
        <li>Sleep &amp; rest: Exercise &amp; backs Why? How?</li>
        Print &lt;this&gt; Updated on
        why/Back why/Sleep &amp; rest how/Back how/Sleep &amp; rest \n<a href="/en/">home</a>
        """)
  }

  private func merged(_ left: Record, _ right: Record) -> Record {
    var merged = Record(RecordSchema("page", left.schema.fields + right.schema.fields))
    for record in [left, right] {
      for field in record.schema.fields { merged[named: field.name] = record[named: field.name] }
    }
    return merged
  }

  @Test("a template of site-wide data alone is one literal")
  func oneLiteral() throws {
    let checked =
      "{{lang}}{{#topics}}<li>{{.}}{{/topics}}{{^help}}no{{/help}}{{#help}}{{title}}{{/help}}."
    var problems = Problems()
    let library = TemplateLibrary(sources: sources(["a": checked]), problems: &problems)
    var expansion = Expansion(library)
    var check = TemplateCheck(page: LeafletField.schema, site: SiteField.sample.schema)
    var writer = StepWriter(site: SiteField.sample)
    writer.write(check.checked(expansion.pieces(of: "a")))
    #expect(writer.steps.count == 1)
    #expect(writer.literals.markup.description == "en<li>Back<li>Sleep &amp; restno.")
  }

  @Test("a template knows the files and the shared names that it was made from")
  func dependencies() throws {
    var problems = Problems()
    let template = compile(
      "article",
      [
        "article": "{{<base}}{{$main}}{{#help}}{{strings.print_this}}{{/help}}{{/main}}{{/base}}",
        "base": "<main>{{$main}}{{lang}}{{/main}}{{>partials/foot}}</main>",
        "partials/foot": "{{#topics}}{{.}}{{/topics}}{{title}}", "other": "{{strings.updated_on}}",
      ],
      page: LeafletField.schema, site: SiteField.sample, &problems)
    let found = try #require(template)
    #expect(found.sources == ["article", "base", "partials/foot"])
    #expect(found.usedNames == ["help", "strings.print_this", "topics"])
  }

  @Test("a name of the page hides the site's, and an element's hides both")
  func hiding() {
    let site = Record.catalogue("site", [("title", "Site"), ("name", "Name")])
    let (output, _) = compileAndRender(
      "layout", ["layout": "{{title}} {{name}}{{#contents}} {{title}} {{name}}{{/contents}}"],
      page: LeafletField.sample, site: site)
    #expect(output == "Exercise &amp; backs Name Why? Name How? Name")
  }
}
