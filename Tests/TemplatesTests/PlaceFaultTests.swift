import Diagnostics
import Testing

@testable import Templates

@Suite("Values where they cannot be printed safely")
struct PlaceFaultTests {
  private static let inTag = "print values in element content or in a quoted attribute value"
  private static let quotes = "put double quotes around the value"

  @Test(
    "a value in a place without a safe escape is an error",
    arguments: [
      Fault(
        .unsafePlace, "<a class={{⟦title⟧}}>",
        "'title' stands in an attribute value without quotes",
        help: quotes),
      Fault(
        .unsafePlace, "<a class=x{{⟦title⟧}}>",
        "'title' stands in an attribute value without quotes",
        help: quotes),
      Fault(
        .unsafePlace, "<a class='{{⟦title⟧}}'>",
        "'title' stands in an attribute value in single quotes",
        help: quotes),
      Fault(.unsafePlace, "<{{⟦title⟧}}>", "'title' stands inside a tag", help: inTag),
      Fault(.unsafePlace, "</{{⟦title⟧}}>", "'title' stands inside a tag", help: inTag),
      Fault(.unsafePlace, "<h{{⟦title⟧}}>", "'title' stands inside a tag", help: inTag),
      Fault(.unsafePlace, "<p {{⟦title⟧}}>", "'title' stands inside a tag", help: inTag),
      Fault(.unsafePlace, "<p data-{{⟦title⟧}}=\"\">", "'title' stands inside a tag", help: inTag),
      Fault(.unsafePlace, "<p id=\"a\"{{⟦title⟧}}>", "'title' stands inside a tag", help: inTag),
      Fault(
        .unsafePlace, "<p onclick=\"{{⟦title⟧}}\">", "'title' stands in an event handler",
        help: "put it in a data attribute or in a script of type application/json"),
      Fault(
        .unsafePlace, "<P OnClick = \"{{⟦title⟧}}\">", "'title' stands in an event handler",
        help: "put it in a data attribute or in a script of type application/json"),
      Fault(
        .unsafePlace, "<p style=\"width: {{⟦title⟧}}\">", "'title' stands in a style",
        help: "put it in a class attribute"),
      Fault(
        .unsafePlace, "<style>p { content: \"{{⟦title⟧}}\" }</style>", "'title' stands in a style",
        help: "put it in a class attribute"),
      Fault(
        .unsafePlace, "<script>let a = \"{{⟦title⟧}}\"</script>", "'title' stands in a script",
        help: "put it in a data attribute or in a script of type application/json"),
      Fault(
        .unsafePlace, "<script type=\"module\">{{⟦title⟧}}</script>", "'title' stands in a script",
        help: "put it in a data attribute or in a script of type application/json"),
      Fault(
        .unsafePlace, "<!-- {{⟦title⟧}} -->", "'title' stands in a comment or declaration",
        help: "to leave it out, write '{{! … }}'"),
      Fault(
        .unsafePlace, "<!doctype {{⟦title⟧}}>", "'title' stands in a comment or declaration",
        help: "to leave it out, write '{{! … }}'"),
      Fault(
        .unsafePlace, "<iframe srcdoc=\"{{⟦title⟧}}\"></iframe>",
        "'title' stands in an attribute that holds a whole document"),
      Fault(
        .unsafePlace, "<iframe>{{⟦title⟧}}</iframe>",
        "'title' stands in an element whose text cannot be escaped"),
      Fault(
        .unsafePlace, "<input{{#is_indexed}} checked{{/is_indexed}}data-x=\"{{⟦title⟧}}\">",
        "'title' stands in an attribute whose name depends on a section",
        help: "put a space in front of the attribute"),
      Fault(
        .unsafePlace, #"<script type="application/json">"\{{⟦title⟧}}"</script>"#,
        "'title' stands behind a backslash"),
    ])
  func unsafePlace(_ fault: Fault) {
    fault.check()
  }

  @Test(
    "the braces must agree with the kind of the value",
    arguments: [
      Fault(
        .unescaped, "<p>{{{⟦title⟧}}}</p>", "'title' is text and must be escaped",
        help: "write '{{title}}'"),
      Fault(
        .unescaped, "<p>{{&⟦home⟧}}</p>", "'home' is an address and must be escaped",
        help: "write '{{home}}'"),
      Fault(
        .escapedMarkup, "<p>{{⟦body⟧}}</p>", "'body' is markup and must not be escaped again",
        help: "use three braces: '{{{body}}}'"),
      Fault(
        .escapedMarkup, "<script type=\"application/json\">{{⟦data⟧}}</script>",
        "'data' is JSON and must not be escaped again", help: "use three braces: '{{{data}}}'"),
    ])
  func braces(_ fault: Fault) {
    fault.check()
  }

  private static let markup = "'body' is markup, which only element content can hold"
  private static let json = "'data' is JSON, which only a JSON script can hold, outside quotes"

  @Test(
    "markup and JSON stand only where they mean something",
    arguments: [
      Fault(.unsafePlace, "<p title=\"{{{⟦body⟧}}}\">", markup),
      Fault(.unsafePlace, "<a href=\"{{{⟦body⟧}}}\">", markup),
      Fault(.unsafePlace, "<title>{{{⟦body⟧}}}</title>", markup),
      Fault(.unsafePlace, "<script type=\"application/json\">{{{⟦body⟧}}}</script>", markup),
      Fault(.unsafePlace, "<p>{{{⟦data⟧}}}</p>", json),
      Fault(.unsafePlace, "<p data-x=\"{{{⟦data⟧}}}\">", json),
      Fault(.unsafePlace, "<script type=\"application/json\">\"{{{⟦data⟧}}}\"</script>", json),
    ])
  func kinds(_ fault: Fault) {
    fault.check()
  }

  private static let begin = "begin with an address, or with a part of one such as '/' or '#'"
  private static let schemes = "use https, http, mailto or tel"

  @Test(
    "text cannot begin an address, and no value can follow an unsafe scheme",
    arguments: [
      Fault(
        .unsafeAddress, "<a href=\"{{⟦title⟧}}\">", "'title' is text and begins an address",
        help: begin),
      Fault(
        .unsafeAddress, "<form action=\" {{⟦title⟧}}\">", "'title' is text and begins an address",
        help: begin),
      Fault(
        .unsafeAddress, "<img src=\"{{#picture}}{{address}}{{/picture}}{{⟦title⟧}}\">",
        "'title' is text and begins an address", help: begin),
      Fault(
        .unsafeAddress, "<img srcset=\"a.png, {{⟦title⟧}} 2x\">",
        "'title' is text in a list of addresses"),
      Fault(
        .unsafeAddress, "<a href=\"javascript:{{⟦title⟧}}\">",
        "'title' follows a scheme that is not allowed", help: schemes),
      Fault(
        .unsafeAddress, "<a href=\" JavaScript:f({{⟦home⟧}})\">",
        "'home' follows a scheme that is not allowed", help: schemes),
      Fault(
        .unsafeAddress, "<a href=\"java\tscript:{{⟦title⟧}}\">",
        "'title' follows a scheme that is not allowed", help: schemes),
      Fault(
        .unsafeAddress, "<a href=\"&#106;avascript:{{⟦title⟧}}\">",
        "'title' follows a scheme that is not allowed", help: schemes),
      Fault(
        .unsafeAddress, "<a href=\"x{{title}}:{{⟦summary⟧}}\">",
        "'summary' follows a scheme that is not allowed", help: schemes),
      Fault(
        .unsafeAddress, "<img src=\"data:image/svg+xml,{{⟦title⟧}}\">",
        "'title' follows a scheme that is not allowed", help: schemes),
    ])
  func addresses(_ fault: Fault) {
    fault.check()
  }

  private static let whole = "let it hold whole elements, whole attributes or a part of one text"

  @Test(
    "a section ends where it began, and nothing is guessed behind one that does not",
    arguments: [
      Fault(
        .unbalancedSection, "{{#⟦is_indexed⟧}}<p class=\"{{/is_indexed}}\">{{title}}",
        "section 'is_indexed' begins in text and ends inside an attribute's value", help: whole),
      Fault(
        .unbalancedSection, "<p {{#⟦is_indexed⟧}}>{{title}}{{/is_indexed}}",
        "section 'is_indexed' begins inside a tag and ends in text", help: whole),
      Fault(
        .unbalancedSection, "<p>{{^⟦next_review⟧}}<!-- {{/next_review}}",
        "section 'next_review' begins in text and ends inside a comment", help: whole),
      Fault(
        .unbalancedSection, "{{#⟦contents⟧}}<script>{{/contents}}",
        "section 'contents' begins in text and ends inside <script>", help: whole),
      Fault(
        .unbalancedSection, "<h{{#⟦is_indexed⟧}}1{{/is_indexed}}>",
        "section 'is_indexed' begins inside a tag and ends inside a tag", help: whole),
      Fault(
        .unbalancedSection,
        "<script type=\"application/json\">{{#⟦is_indexed⟧}}\"{{/is_indexed}}{{title}}</script>",
        "section 'is_indexed' begins inside <script> and ends inside <script>", help: whole),
      Fault(.unbalancedEnd, "<p class=\"a⟦⟧", "the template ends inside an attribute's value"),
      Fault(.unbalancedEnd, "<script>let a⟦⟧", "the template ends inside <script>"),
    ])
  func balance(_ fault: Fault) {
    fault.check()
  }
}
