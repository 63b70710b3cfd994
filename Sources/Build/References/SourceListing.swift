package import Diagnostics
package import FrontMatter
import Markdown
package import SiteModel

/// Every source of a site, and the pages that rest on each: those that list it in their header and those whose text cites it.
/// Drafts and withdrawn pages count, because a source that they need is not one too many.
package struct SourceListing: Sendable {
  package struct Source: Sendable {
    package let reference: Reference
    /// Path of the file that has it: that of the shared ones, or a page's.
    package let file: String
    /// As the site prints it, without markup.
    package let line: String
    package let cslJSON: JSONValue
    /// Paths of pages, in order.
    package fileprivate(set) var pages: [String]
  }

  /// Shared ones first, then those of pages; each by id.
  package private(set) var sources: [Source] = []
  /// What could not be read, and so is missing here.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads all headers and bodies; writes nothing.
  package init(_ options: BuildOptions) throws(MachineTrouble) {
    let stages = SiteStages(.check, options, BuildProgress())
    let stamps = try SourceStamps.both(options, stages.workers)
    var scans = try SourceScans(unopened: stamps, stages.workers)
    var problems = Problems()
    if let known = try stages.know(&scans, remembered: nil, problems: &problems) {
      let context = known.context
      let uses = try stages.workers.run(over: context.site.pages.count) {
        () throws(MachineTrouble) -> SourceUses in
        SourceUses(context)
      } visit: { (uses: inout SourceUses, index: Int) throws(MachineTrouble) in
        uses.visit(index)
      }
      addShared(context, uses, problems: &problems)
      addOwn(context, uses)
    }
    diagnostics = problems.inFileOrder().filter { $0.severity == .error }
  }

  /// The sources that no page rests on.
  package var unused: [Source] { sources.filter(\.pages.isEmpty) }

  package func sources(called id: String) -> [Source] { sources.filter { $0.reference.id == id } }

  // MARK: Reading

  private mutating func addShared(
    _ context: RenderingContext, _ uses: [SourceUses], problems: inout Problems
  ) {
    let library = context.site.library
    guard let path = context.sources.contentListing.references.first,
      let source = context.sources.content.read(path, problems: &problems)
    else { return }
    var found = Problems()
    let entries = ReferenceLibrary.written(source, problems: &found)
    for id in library.ids.sorted() {
      guard let reference = library[id], let entry = entries[id] else { continue }
      let pages = Set(uses.flatMap { $0.pages[id] ?? [] }).sorted()
      add(reference, entry, "content/\(path)", pages, in: context)
    }
  }

  private mutating func addOwn(_ context: RenderingContext, _ uses: [SourceUses]) {
    let own = uses.flatMap(\.own).sorted { ($0.reference.id, $0.page) < ($1.reference.id, $1.page) }
    for source in own {
      add(source.reference, source.entry, source.page, [source.page], in: context)
    }
  }

  private mutating func add(
    _ reference: Reference, _ entry: YAMLValue, _ file: String, _ pages: [String],
    in context: RenderingContext
  ) {
    let language = context.site.languages[0]
    let terms = ReferenceTerms(language.strings, language: language.tag)
    sources.append(
      Source(
        reference: reference, file: file,
        line: context.site.settings.citationStyle.words(of: reference, terms: terms),
        cslJSON: CSLJSON.value(of: entry, readAs: reference), pages: pages))
  }
}

/// What the pages that one thread reads rest on.
private struct SourceUses {
  /// A source that stands in a page's header.
  struct Own {
    let reference: Reference
    let entry: YAMLValue
    let page: String
  }

  private let context: RenderingContext
  private let parser: MarkdownParser
  /// By the ids of shared sources.
  private(set) var pages: [String: [String]] = [:]
  private(set) var own: [Own] = []

  init(_ context: RenderingContext) {
    self.context = context
    parser = MarkdownParser(limits: context.site.settings.limits, reservedIDs: .ofLayouts)
  }

  /// What is wrong with the page is a build's to say.
  mutating func visit(_ index: Int) {
    var problems = Problems()
    let path = context.site.pages[index].source
    guard
      let source = context.sources.content.read(
        path, limit: SourceReader.pageLimit, problems: &problems),
      let reading = FrontMatter.read(source, today: context.site.today, problems: &problems)
    else { return }
    let page = "content/\(path)"
    var ids = Set(
      parser.withDocument(source, body: reading.parts.body, problems: &problems) { document, _ in
        document.allCitedIDs
      })
    for (number, item) in (reading.frontMatter?.references ?? []).enumerated() {
      switch item {
      case .id(let id): ids.insert(id.value)
      case .entry(let entry):
        guard
          let reference = Reference.read(
            entry, fallbackID: Reference.nameOfText(number), problems: &problems)
        else { continue }
        own.append(Own(reference: reference, entry: entry, page: page))
        ids.remove(reference.id)
      }
    }
    for id in ids where context.site.library[id] != nil { pages[id, default: []].append(page) }
  }
}
