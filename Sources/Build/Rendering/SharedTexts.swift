import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel

/// The definitions of all terms and the disclaimers, rendered once for all pages of a language.
struct SharedTexts: Sendable {
  /// Per language, in the glossary's order.
  let definitions: [[Markup]]
  /// Per language.
  let disclaimers: [Markup?]
  /// Pictures and downloads that these texts need.
  let files: Set<Int>

  init(_ site: Site, problems: inout Problems) {
    let parser = MarkdownParser()
    var definitions: [[Markup]] = []
    var disclaimers: [Markup?] = []
    var files: Set<Int> = []
    for index in site.languages.indices {
      var writer = SharedTextWriter(site: site, language: index, parser: parser)
      definitions.append(
        site.glossaries[index].terms.map {
          writer.inline($0.definition, at: $0.place, problems: &problems)
        })
      disclaimers.append(writer.disclaimer(problems: &problems))
      files.formUnion(writer.resolver.files)
    }
    self.definitions = definitions
    self.disclaimers = disclaimers
    self.files = files
  }
}

private struct SharedTextWriter {
  let site: Site
  let language: Int
  let parser: MarkdownParser
  let renderer: BodyRenderer
  var resolver: PageResolver

  init(site: Site, language: Int, parser: MarkdownParser) {
    self.site = site
    self.language = language
    self.parser = parser
    renderer = BodyRenderer(BodyOptions(site, language: language))
    resolver = PageResolver(
      site: site, source: "\(site.languages[language].tag)/glossary.yaml", language: language,
      bibliography: Bibliography(style: site.settings.citationStyle))
  }

  mutating func inline(_ text: String, at place: Place, problems: inout Problems) -> Markup {
    renderer.renderInline(
      text, at: place, parser: parser, resolver: &resolver, problems: &problems)
  }

  /// The paragraphs of `disclaimer` in `site.yaml`.
  mutating func disclaimer(problems: inout Problems) -> Markup? {
    let tag = site.languages[language].tag
    guard let disclaimer = site.settings.disclaimer, let text = disclaimer.value.text(in: tag)
    else {
      return nil
    }
    let place = site.settings.source.place(disclaimer.span)
    var html = HTMLBuffer()
    for paragraph in Self.paragraphs(of: text) {
      html.append("<p>")
      html.append(inline(paragraph, at: place, problems: &problems))
      html.append("</p>\n")
    }
    return html.markup
  }

  /// Blank lines part paragraphs.
  private static func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: "\n") }
  }
}
