import Diagnostics
import Testing

@testable import Templates

@Suite("Faults in the tags of a template")
struct SyntaxFaultTests {
  @Test(
    "a tag that cannot be read is an error at its braces",
    arguments: [
      Fault(.unclosedTag, "<p>⟦{{⟧title</p>", "the tag has no '}}'"),
      Fault(.unclosedTag, "<p>⟦{{⟧title</p> {{summary}}", "the tag has no '}}'"),
      Fault(.unclosedTag, "<p>⟦{{{⟧body}}</p>", "the tag has no '}}}'"),
      Fault(.unclosedTag, "<p>⟦{{!⟧ a note", "the tag has no '}}'"),
      Fault(.malformedName, "⟦{{}}⟧", "the tag has no name"),
      Fault(.malformedName, "⟦{{# }}⟧", "the tag has no name"),
      Fault(.malformedName, "⟦{{picture..alt}}⟧", "'picture..alt' is not a name"),
      Fault(
        .unsupportedTag, "⟦{{=<% %>=}}⟧", "the tag sets other delimiters",
        help: "tags begin with '{{' and end with '}}' everywhere"),
      Fault(
        .unsupportedTag, "{{>⟦*title⟧}}", "'*title' is a name that the data would choose",
        help: "name a template file"),
    ])
  func tags(_ fault: Fault) {
    fault.check()
  }

  @Test(
    "sections that are crossed, left open or never opened are errors",
    arguments: [
      Fault(
        .unclosedSection, "{{#⟦is_indexed⟧}}yes", "'is_indexed' is not closed",
        help: "close it with '{{/is_indexed}}'"),
      Fault(
        .unclosedSection, "{{#is_indexed}}{{#note}}{{/⟦is_indexed⟧}}",
        "'is_indexed' is closed while 'note' is open", help: "close it with '{{/note}}'"),
      Fault(
        .unopenedTag, "yes{{/⟦is_indexed⟧}}", "'is_indexed' is closed here but is not open"),
      Fault(
        .unopenedTag, "{{#is_indexed}}yes{{/⟦is_index⟧}} {{title}}",
        "'is_index' is closed here but is not open", help: "close it with '{{/is_indexed}}'"),
    ])
  func nesting(_ fault: Fault) {
    fault.check()
  }

  private static let base = ["base": "<main>{{$main}}{{/main}}</main>"]

  @Test(
    "what is put into a parent wrongly is reported",
    arguments: [
      Fault(
        .tagOutsideBlock, "{{<base}}⟦{{title}}⟧{{/base}}",
        "'title' is never shown: it stands in a parent but in no block",
        help: "move it into a block: '{{$name}}…{{/name}}'", with: base),
      Fault(
        .textOutsideBlock, "{{<base}} ⟦a word⟧ {{$main}}x{{/main}}{{/base}}",
        "this text is never shown: it stands in a parent but in no block",
        help: "move it into a block: '{{$name}}…{{/name}}'", with: base),
      Fault(
        .duplicateBlock, "{{<base}}{{$main}}a{{/main}}{{$⟦main⟧}}b{{/main}}{{/base}}",
        "block 'main' is filled twice", help: "only one of them would be shown", with: base),
      Fault(
        .unknownBlock, "{{<base}}{{$⟦mian⟧}}a{{/mian}}{{/base}}",
        "'mian' is not a block of 'base'", help: "did you mean 'main'?", with: base),
    ])
  func parents(_ fault: Fault) {
    fault.check()
  }

  @Test(
    "a template that is missing, or uses itself, is an error where it is used",
    arguments: [
      Fault(
        .unknownTemplate, "{{>⟦partials/from⟧}}", "there is no template 'partials/from'",
        help: "did you mean 'partials/form'?", with: ["partials/form": "x"]),
      Fault(
        .unknownTemplate, "{{<⟦bose⟧}}{{$main}}a{{/main}}{{/bose}}", "there is no template 'bose'",
        help: "did you mean 'base'?", with: base),
      Fault(
        .recursiveTemplate, "a{{>⟦layout⟧}}", "'layout' leads back to 'layout'",
        help: "take the tag out, or move what both need into a partial of its own"),
      Fault(
        .unknownTemplate, "{{>⟦nothing/like/it⟧}}", "there is no template 'nothing/like/it'",
        help: "add templates/nothing/like/it.html, or take the tag out"),
    ])
  func references(_ fault: Fault) {
    fault.check()
  }

  @Test("every file of a circle of templates is reported, and compiling comes to an end")
  func circle() {
    let (output, problems) = compileAndRender(
      "a", ["a": "{{>b}}", "b": "{{#is_indexed}}{{>a}}{{/is_indexed}}"],
      page: LeafletField.sample, site: SiteField.sample)
    #expect(output == nil)
    #expect(problems.all.map(\.rule) == [.recursiveTemplate, .recursiveTemplate])
  }

  @Test("a fault of syntax is the only thing reported of its file, for the rest would be guesses")
  func noGuesses() {
    let (_, problems) = compileAndRender(
      "a", ["a": "<p>{{titel}} {{#is_indexed}}</p>"],
      page: LeafletField.sample, site: SiteField.sample)
    #expect(problems.all.map(\.rule) == [.unclosedSection])
  }

  @Test("a layout that does not exist is an error with the nearest one as help")
  func missingLayout() {
    var problems = Problems()
    let template = compile(
      "artikle", ["article": "x"], page: LeafletField.schema, site: SiteField.sample, &problems)
    #expect(template == nil)
    #expect(problems.all.map(\.rule) == [.missingLayout])
    #expect(problems.all.first?.place.description == "templates/artikle.html")
    #expect(problems.all.first?.help == "did you mean 'article'?")
  }
}
