import Checks
import Diagnostics
import FrontMatter
import SiteModel

/// Holds translations against their originals, once all pages that had to be have been read.
///
/// A pair of which neither page was read says what it said: what was found is remembered with the translation. Which page
/// is the original of which is in what pages show of one another, so a pair that is new was read. Files are read again only
/// where digests differ.
struct VersionComparison {
  /// By the position of the translation.
  private(set) var findings: [Int: [Diagnostic]] = [:]
  private let context: RenderingContext
  private let reader: ContentReader
  /// What originals say now, of those that were read.
  private var marks: [Int: ContentMark] = [:]
  private var read: Set<Int> = []

  private struct Pair: Hashable {
    let page: Int
    let original: Int
  }

  init(
    _ context: RenderingContext, _ workers: [PageWorker], freshness: PageFreshness,
    memory: BuildMemory?
  ) {
    self.context = context
    reader = ContentReader(context.site, context.sources.content)
    guard context.site.settings.isMultilingual else { return }
    var versions: [Int: VersionDigests] = [:]
    for worker in workers {
      versions.merge(worker.versions) { $1 }
      marks.merge(worker.marks) { $1 }
    }
    read = Set(versions.keys)
    let pairs = pairs(with: versions.keys)
    if let memory {
      takeOver(freshness.kept, without: Set(pairs.map(\.page)), memory)
      Self.add(partnersIn: pairs, among: freshness.kept, to: &versions, memory)
    }
    for pair in pairs {
      guard let page = versions[pair.page], let original = versions[pair.original] else { continue }
      let found = compare(pair, page, original)
      if !found.isEmpty { findings[pair.page] = found }
    }
  }

  /// Each translation that was read, or whose original was.
  private func pairs(with read: some Sequence<Int>) -> Set<Pair> {
    let (site, translations) = (context.site, context.site.translations)
    var pairs: Set<Pair> = []
    for page in read where site.pages[page].isPublished {
      let others = translations.others(of: page, in: site)
      guard let original = translations.original(of: page, in: site),
        site.pages[original].isPublished
      else { continue }
      for translation in original == page ? others : [page] {
        pairs.insert(Pair(page: translation, original: original))
      }
    }
    return pairs
  }

  private mutating func takeOver(
    _ kept: [PageFreshness.KeptPage], without compared: Set<Int>, _ memory: BuildMemory
  ) {
    let earlier = memory.record.versionFindings
    guard !earlier.isEmpty else { return }
    for page in kept where !compared.contains(page.page) {
      findings[page.page] = earlier[page.earlier]
    }
  }

  private static func add(
    partnersIn pairs: Set<Pair>, among kept: [PageFreshness.KeptPage],
    to versions: inout [Int: VersionDigests], _ memory: BuildMemory
  ) {
    let partners = Set(pairs.flatMap { [$0.page, $0.original] }).filter { versions[$0] == nil }
    guard !partners.isEmpty else { return }
    for page in kept where partners.contains(page.page) {
      versions[page.page] = (try? memory.record.body(page.earlier))?.version
    }
  }

  // MARK: Two pages

  private func compare(
    _ pair: Pair, _ page: VersionDigests, _ original: VersionDigests
  ) -> [Diagnostic] {
    let setAside = context.site.pages[pair.page].upkeep.setAside
    let checks = context.site.settings.checks
    var found: [Diagnostic] = []
    var differences: VersionDifferences?
    for rule in TranslationRules.ofContent {
      guard let severity = checks.severity(of: rule) else { continue }
      let ofRule: [Diagnostic]?
      if rule == TranslationRules.changed {
        ofRule = changes(of: pair)
      } else if rule == TranslationRules.figures
        ? page.figures != original.figures : page.sources != original.sources
      {
        differences = differences ?? self.differences(of: pair)
        ofRule = differences?.found(rule) ?? []
      } else {
        ofRule = []
      }
      guard let ofRule else { continue }
      guard setAside.contains(rule) else {
        found += ofRule.map { $0.weighing(severity) }
        continue
      }
      if ofRule.isEmpty { found += unused(rule, on: pair.page) }
    }
    return found
  }

  /// Nil where nobody knows, and where it is said already that the translation is behind.
  private func changes(of pair: Pair) -> [Diagnostic]? {
    let site = context.site
    guard site.pages[pair.page].followed?.content != nil else { return [] }
    guard site.missedChange(of: pair.page) == nil, let now = mark(of: pair.original) else {
      return nil
    }
    return site.changed(pair.page, original: pair.original, now: now).map { [$0] } ?? []
  }

  private func mark(of original: Int) -> ContentMark? {
    read.contains(original) ? marks[original] : reader.mark(of: original)
  }

  private func differences(of pair: Pair) -> VersionDifferences? {
    guard let page = reader.version(of: pair.page), let original = reader.version(of: pair.original)
    else { return nil }
    return VersionDifferences(of: page, from: original)
  }

  /// What is set aside for nothing.
  private func unused(_ rule: Rule, on page: Int) -> [Diagnostic] {
    var ignored = Problems()
    guard let source = reader.source(of: page, problems: &ignored),
      let header = FrontMatter.read(
        source, .metadata, today: context.site.today, problems: &ignored)?.frontMatter
    else { return [] }
    var problems = Problems()
    for suppression in header.suppressions where suppression.check.value == rule.check?.name {
      SuppressionRules.reportUnused(suppression, in: source, problems: &problems)
    }
    return problems.all
  }
}
