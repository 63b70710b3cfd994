import Checks
import Diagnostics
import Fingerprints
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// The second pass on one thread: reads a page's body, checks it, renders it, fills the layout, and places the
/// output. What outlives a page is small: problems, what it read of the site, links that wait for other pages.
struct PageWorker {
  let context: RenderingContext
  private let parser: MarkdownParser
  private var body = HTMLBuffer()
  private var output = HTMLBuffer()
  private var json = JSONWriter()

  private(set) var problems = Problems()
  /// Hints that were counted and not kept.
  private(set) var hints = 0
  private(set) var outputs: OutputPlan?
  private(set) var files: Set<Int> = []
  /// Positions of the layouts that the pages have.
  private(set) var layouts: Set<Int> = []
  /// Positions of the providers that the pages' films are played from.
  private(set) var providers: Set<Int> = []
  /// By page, the first day on which none of its films was reviewed in the future.
  private(set) var filmDays: [Int: CivilDay] = [:]
  /// Positions of the terms that the pages explain, among the facts.
  private(set) var terms: Set<Int> = []
  private(set) var anchors = SectionAnchors()
  private(set) var sectionLinks: [SectionLink] = []
  private(set) var bodies = BodyRecords()
  /// Of pages that have versions in other languages, what all of these say alike.
  private(set) var versions: [Int: VersionDigests] = [:]
  /// Of pages of which a translation keeps what they said, what they say now.
  private(set) var marks: [Int: ContentMark] = [:]
  /// What readers can find of the pages; nil where they cannot, or nothing is written.
  private(set) var words: PageWords?

  init(_ context: RenderingContext) {
    self.context = context
    parser = MarkdownParser(limits: context.site.settings.limits, reservedIDs: .ofLayouts)
    outputs = context.update.map(OutputPlan.init)
    words = context.isIndexed ? context.searched.map(PageWords.init) : nil
  }

  /// Nothing of the text of a draft or of a withdrawn page is on the site, so none is read.
  mutating func visit(_ index: Int) throws(MachineTrouble) {
    let page = context.site.pages[index]
    guard page.status == .published || page.status == .refused else { return }
    var pageProblems = Problems()
    var pageHints = 0
    let record = view(of: index, page, hints: &pageHints, problems: &pageProblems)
    pageHints += dropHints(of: &pageProblems)
    hints += pageHints
    problems.append(pageProblems)
    guard let record, !pageProblems.hasErrors, outputs != nil || context.purpose == .preview
    else { return }
    if outputs != nil {
      output.reset()
      record.template.render(record.data, into: &output)
      try outputs?.add(output.content, at: page.address.file)
    }
    bodies.add(
      BodyRecord(
        reads: record.reads, links: record.links, anchors: Array(anchors[index] ?? []),
        version: versions[index], diagnostics: pageProblems.all),
      hints: pageHints, of: index)
  }

  /// What is only counted need not outlive its page.
  private func dropHints(of problems: inout Problems) -> Int {
    context.purpose.listsHints ? 0 : problems.removeHints()
  }

  /// What waits is placed now.
  mutating func finish() throws(MachineTrouble) {
    try outputs?.finish()
  }

  /// A page that is ready to be written, and what it was made of.
  struct FilledPage {
    let template: Template
    let data: Record
    let reads: [Fact]
    let links: [BodyRecord.Link]
    let view: PageView
    let measures: ReadingMeasures?
    let resolver: PageResolver
  }

  /// Nil when the page could not be read. `hints` grows by those that are only counted. Problems of its header that
  /// the first pass has reported are reported again here and printed once.
  mutating func view(
    of index: Int, _ page: Page, hints: inout Int, problems: inout Problems
  ) -> FilledPage? {
    guard
      let source = context.sources.content.read(
        page.source, limit: SourceReader.pageLimit, problems: &problems),
      let reading = FrontMatter.read(source, today: context.site.today, problems: &problems)
    else { return nil }
    let frontMatter = reading.frontMatter
    // What the first pass did not find wrong, and this one does, is the list of sources.
    let knowsSources = reading.isPublishable || page.status == .refused
    var suppressions = SourceSuppressions(
      knowsSources ? frontMatter?.suppressions ?? [] : [])
    let bibliography = bibliography(
      knowsSources ? frontMatter : nil, source, &suppressions, problems: &problems)
    let rendered = render(
      source, reading.parts, index, frontMatter, bibliography: bibliography, suppressions,
      problems: &problems)
    if let version = rendered.version { versions[index] = version }
    if let mark = rendered.mark { marks[index] = mark }
    if rendered.isWhole { anchors.add(rendered.outline.map(\.id), of: index) }
    sectionLinks += rendered.resolver.sectionLinks
    hints += rendered.checks.hints
    guard let frontMatter else { return nil }
    return fill(index, frontMatter, rendered, source, problems: &problems)
  }

  private func bibliography(
    _ frontMatter: FrontMatter?, _ source: SourceText, _ suppressions: inout SourceSuppressions,
    problems: inout Problems
  ) -> Bibliography {
    let style = context.site.settings.citationStyle
    guard let frontMatter else { return .unknown(style: style) }
    var found = Problems()
    let bibliography = Bibliography(
      frontMatter.references, style: style, library: context.site.library, source: source,
      checks: context.sources.sourceChecks, problems: &found)
    suppressions.pass(found, to: &problems)
    return bibliography
  }

  private struct RenderedBody {
    let outline: [Heading]
    /// Whether the body was read; one that is beyond a limit cites nothing and has no headings.
    let isWhole: Bool
    let checks: BodyChecks.Outcome
    /// Whether it says something else than what somebody signed for.
    var isChangedSinceReview = false
    /// Nil for a page without versions in other languages.
    var version: VersionDigests?
    /// Nil for a page of which no translation keeps what it said.
    var mark: ContentMark?
    /// How hard it reads; nil where nobody asked.
    var measures: ReadingMeasures?
    var resolver: PageResolver
  }

  /// Leaves the HTML in `body`.
  private mutating func render(
    _ source: SourceText, _ parts: SourceParts, _ index: Int, _ frontMatter: FrontMatter?,
    bibliography: Bibliography, _ suppressions: SourceSuppressions, problems: inout Problems
  ) -> RenderedBody {
    let page = context.site.pages[index]
    var html = HTMLBuffer()
    swap(&html, &body)
    html.reset()
    var words: PageWords?
    swap(&words, &self.words)
    let renderer = context.renderers[page.language]
    let rendered = parser.withDocument(
      source, body: parts.body, placeholders: renderer.options.placeholders, problems: &problems
    ) { document, problems in
      let language = context.checkedLanguages[page.language]
      let text =
        context.checks.isEmpty && words == nil && !context.measuresReading
        ? nil : PageText(document, language)
      let measures =
        context.measuresReading
        ? text.map {
          ReadingMeasures(
            of: $0, in: document, language: context.site.languages[page.language].tag)
        } : nil
      let checks = context.checks.run(
        on: document, text, header: frontMatter, language: language, problems: &problems)
      var bibliography = bibliography
      bibliography.addCited(document.allCitedIDs, from: context.site.library)
      let automaticTerms = frontMatter.map {
        AutomaticTerms(
          $0.glossary, on: context.site, language: page.language, source: source,
          problems: &problems)
      }
      var resolver = PageResolver(
        site: context.site, source: page.source, language: page.language,
        headings: document.outline.map(\.id), hasPicture: frontMatter?.image != nil,
        bibliography: bibliography,
        automaticTerms: automaticTerms ?? .off)
      renderer.render(document, resolver: &resolver, into: &html, problems: &problems)
      if let text { words?.add(found(text, page, document.outline, resolver), at: index) }
      var isChanged = false
      var mark: ContentMark?
      if document.isWhole {
        resolver.bibliography.reportUncited(source, problems: &problems)
        if let frontMatter {
          reportWorks(resolver, frontMatter, source, suppressions, problems: &problems)
          let reviewed = ReviewedContent(
            document, source, frontMatter, sources: resolver.bibliography,
            library: context.site.library)
          reviewed?.report(on: page, context.site.settings.review.actions, problems: &problems)
          isChanged = reviewed != nil
          if context.knownOriginals.contains(index),
            resolver.bibliography.knowsItsSources(context.site.library)
          {
            mark = ContentMark(of: document, frontMatter, sources: resolver.bibliography)
          }
        }
      }
      let version =
        context.site.translations.hasOthers(index)
        ? VersionDigests(
          of: document, sources: resolver.bibliography, library: context.site.library) : nil
      return RenderedBody(
        outline: document.outline, isWhole: document.isWhole, checks: checks,
        isChangedSinceReview: isChanged, version: version, mark: mark,
        measures: measures, resolver: resolver)
    }
    swap(&html, &body)
    swap(&words, &self.words)
    return rendered
  }

  private func found(
    _ text: PageText, _ page: Page, _ outline: [Heading], _ resolver: PageResolver
  ) -> PageWords.Source {
    let glossary = context.site.glossaries[page.language]
    return PageWords.Source(
      page: page, outline: outline, text: text,
      synonyms: resolver.terms.positions.flatMap { position in
        [glossary.terms[position].term] + glossary.terms[position].also
      })
  }

  private func reportWorks(
    _ resolver: PageResolver, _ frontMatter: FrontMatter, _ source: SourceText,
    _ suppressions: SourceSuppressions, problems: inout Problems
  ) {
    let checks = context.sources.sourceChecks
    var (found, suppressions) = (Problems(), suppressions)
    resolver.bibliography.reportWorks(
      updated: frontMatter.updated, source, checks, problems: &found)
    suppressions.pass(found, to: &problems)
    suppressions.reportUnused(checks, in: source, problems: &problems)
  }

  private mutating func fill(
    _ index: Int, _ frontMatter: FrontMatter, _ rendered: RenderedBody, _ source: SourceText,
    problems: inout Problems
  ) -> FilledPage? {
    let page = context.site.pages[index]
    var resolver = rendered.resolver
    let picture = PictureView(source: source).picture(
      frontMatter.image, resolver: &resolver, problems: &problems)
    files.formUnion(resolver.files)
    providers.formUnion(resolver.providers.map(\.position))
    if let day = resolver.lastFilmReview { filmDays[index] = day }
    let explained = context.texts.explained(resolver.terms.positions, in: page.language)
    let termFacts = termFacts(explained, page.language)
    for term in termFacts { terms.insert(term.position) }
    guard let layout = layout(of: page, frontMatter, source, problems: &problems) else {
      return nil
    }
    if let fact = context.facts.layout(layout.name, page.language) { layouts.insert(fact.position) }
    let view = PageView(
      site: context.site, index: index, links: context.links[page.language],
      frontMatter: frontMatter, outline: rendered.outline, resolver: resolver,
      isChangedSinceReview: rendered.isChangedSinceReview, texts: context.texts, terms: explained,
      version: Fingerprint(of: source.bytes).description)
    if !view.surroundings.statements.isEmpty {
      StatementLayout(
        page: page, name: layout.name, layout: layout.template, settings: context.site.settings
      ).check(view.surroundings.statements, problems: &problems)
    }
    let data = view.record(
      body: body.markup,
      image: PictureView.value(picture, context.site, language: page.language),
      structuredData: structuredData(of: view, picture, layout.template),
      qrCode: layout.template.prints(PageField.qrCode)
        ? QRDrawing.markup(of: page.address.encoded(on: context.site.settings.base)) : nil)
    return FilledPage(
      template: layout.template, data: data,
      reads: reads(index, layout.name, termFacts, rendered.checks, resolver),
      links: resolver.sectionLinks.compactMap(link), view: view,
      measures: rendered.measures, resolver: resolver)
  }

  /// Nil where the layout does not print it.
  private mutating func structuredData(
    of view: PageView, _ picture: PagePicture?, _ layout: Template
  ) -> Markup? {
    guard layout.prints(PageField.structuredData) else { return nil }
    json.reset()
    view.writeGraph(context.siteNodes[view.page.language], picture, to: &json)
    return json.markup
  }

  /// What the page has taken from outside of its source: when one of these says something else, the page is
  /// rendered again, and only then.
  private func reads(
    _ index: Int, _ layout: String, _ explained: [Fact], _ checks: BodyChecks.Outcome,
    _ resolver: PageResolver
  ) -> [Fact] {
    let facts = context.facts
    let language = context.site.pages[index].language
    // Files, the layout, providers and terms come first: whoever only asks which are used need not read on.
    var reads = resolver.files.sorted().map { Fact(.file, $0) }
    if let layout = facts.layout(layout, language) { reads.append(layout) }
    reads += resolver.providers.map(\.position).sorted().map { Fact(.provider, $0) }
    reads += explained
    reads += [Fact(.language, language), Fact(.surroundings, index)]
    if resolver.linksTerms { reads.append(Fact(.forms, language)) }
    // What a header names is not of use by that alone.
    reads += termFacts(resolver.automaticTerms.named, language)
    reads += resolver.pages.sorted().map { Fact(.page, $0) }
    reads += resolver.bibliography.ids.compactMap(facts.source)
    if resolver.bibliography.hasOwnNumbers { reads.append(facts.retractions) }
    if checks.asksForSources || resolver.bibliography.hasOwn { reads.append(facts.sourceIDs) }
    if resolver.bibliography.namesPlaces { reads.append(facts.sourcePlaces) }
    return reads
  }

  private func termFacts(_ terms: [Int], _ language: Int) -> [Fact] {
    terms.map { context.facts.term($0, language) }
  }

  private func link(_ link: SectionLink) -> BodyRecord.Link? {
    guard case .content(_, let span) = link.origin else { return nil }
    return BodyRecord.Link(page: link.page, anchor: link.anchor, span: span)
  }

  private typealias PageLayout = (name: String, template: Template)

  private func layout(
    of page: Page, _ frontMatter: FrontMatter, _ source: SourceText, problems: inout Problems
  ) -> PageLayout? {
    guard let named = frontMatter.template else {
      let name = page.type.rawValue
      return context.layouts[name, page.language].map { (name, $0) }
    }
    if let template = context.layouts.page(named.value, page.language) {
      return (named.value, template)
    }
    // What is wrong with a layout is said once, at the layout.
    if context.layouts.isFile(named.value) { return nil }
    problems.report(
      BuildRules.missingLayout, "there is no layout '\(named.value)'",
      at: source.place(named.span),
      help: Suggestion.help(for: named.value, among: context.layouts.pageNames)
        ?? "add templates/\(named.value).html")
    return nil
  }
}
