import Checks
import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel

/// The definitions of all terms and the disclaimers, rendered once for all pages of a language.
struct SharedTexts: Sendable {
  /// Per language, in the glossary's order.
  private(set) var definitions: [[Definition]] = []
  /// Per language.
  private(set) var disclaimers: [Markup?] = []
  /// Pictures and downloads that these texts need.
  private(set) var files: Set<Int> = []
  private(set) var sectionLinks: [SectionLink] = []

  struct Definition: Sendable {
    let markup: Markup
    /// Positions of the terms that the definition uses in turn.
    let terms: [Int]
  }

  init(_ site: Site, problems: inout Problems) {
    let parser = MarkdownParser(limits: site.settings.limits)
    for index in site.languages.indices {
      var writer = SharedTextWriter(site: site, language: index, parser: parser)
      let glossary = site.glossaries[index]
      let definitions = glossary.terms.map { writer.definition(of: $0, problems: &problems) }
      CircularDefinitions(glossary: glossary, definitions: definitions).report(
        problems: &problems)
      self.definitions.append(definitions)
      disclaimers.append(writer.disclaimer(problems: &problems))
      files.formUnion(writer.files)
      sectionLinks += writer.sectionLinks
    }
  }

  /// The terms a page must explain when it uses `terms`: these, then those of their definitions.
  func explained(_ terms: [Int], in language: Int) -> [Int] {
    var explained = terms
    var next = 0
    while next < explained.count {
      for term in definitions[language][explained[next]].terms where !explained.contains(term) {
        explained.append(term)
      }
      next += 1
    }
    return explained
  }
}

private struct SharedTextWriter {
  let site: Site
  let language: Int
  let parser: MarkdownParser
  private let renderer: BodyRenderer
  private(set) var files: Set<Int> = []
  private(set) var sectionLinks: [SectionLink] = []
  private let emergencyTexts: EmergencyTexts?

  init(site: Site, language: Int, parser: MarkdownParser) {
    self.site = site
    self.language = language
    self.parser = parser
    renderer = BodyRenderer(BodyOptions(site, language: language))
    emergencyTexts = EmergencyTexts(
      site.settings.checks, PageLanguage(site, site.languages[language].tag))
  }

  private var tag: String { site.languages[language].tag }

  mutating func definition(of term: Term, problems: inout Problems) -> SharedTexts.Definition {
    let source = site.glossaries[language].source
    let written = source.flatMap { source in term.written(in: source).map { (source, $0) } }
    let (markup, terms) = inline(
      term.definition, at: term.place, written: written, problems: &problems)
    if let source {
      emergencyTexts?.check(term.definition, in: source, at: term.span, problems: &problems)
    }
    return SharedTexts.Definition(markup: markup, terms: terms)
  }

  /// The paragraphs of `disclaimer` in `site.yaml`.
  mutating func disclaimer(problems: inout Problems) -> Markup? {
    guard let disclaimer = site.settings.disclaimer, let text = disclaimer.value.text(in: tag)
    else {
      return nil
    }
    let place = site.settings.source.place(disclaimer.span)
    // One text for all languages is the same in each, and their numbers may differ.
    let span = disclaimer.texts.first { $0.value == text }?.span ?? disclaimer.span
    emergencyTexts?.check(text, in: site.settings.source, at: span, problems: &problems)
    var html = HTMLBuffer()
    for paragraph in text.paragraphs {
      let (markup, terms) = inline(paragraph, at: place, problems: &problems)
      if !terms.isEmpty {
        problems.report(
          GlossaryRules.notOnPage, "a disclaimer cannot use terms of the glossary", at: place,
          help: "write the explanation into the text")
      }
      html.append("<p>")
      html.append(markup)
      html.append("</p>\n")
    }
    return html.markup
  }

  /// Paths in these texts begin at the language's folder. `written` is where the text stands as it is, without
  /// anything that YAML adds; then problems are reported at their words, and else at the value's place.
  private mutating func inline(
    _ text: String, at place: Place, written: (source: SourceText, body: Range<Int>)? = nil,
    problems: inout Problems
  ) -> (Markup, terms: [Int]) {
    var resolver = PageResolver(
      site: site, source: "\(tag)/glossary.yaml", language: language,
      bibliography: Bibliography(style: site.settings.citationStyle), marksMentions: false)
    let markup =
      if let written {
        renderer.renderInline(
          written.source, body: written.body, parser: parser, resolver: &resolver,
          problems: &problems)
      } else {
        renderer.renderInline(
          text, at: place, parser: parser, resolver: &resolver, problems: &problems)
      }
    files.formUnion(resolver.files)
    sectionLinks += resolver.sectionLinks.map { link in
      var origin = SectionLink.Origin.value(place)
      if let written, case .content(_, let span) = link.origin {
        origin = .value(written.source.place(span))
      }
      return SectionLink(page: link.page, anchor: link.anchor, origin: origin)
    }
    return (markup, resolver.terms.positions)
  }
}
