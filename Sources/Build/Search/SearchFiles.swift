import Fingerprints
import HTML
import Search
import SiteModel

/// Brings the index for readers to what the site is now. What the last build's index says of pages that were not read
/// again is taken from its files.
struct SearchFiles<Store: IndexStore> {
  let searched: SearchedPages
  /// What each thread found on the pages that were read, by language.
  let indexers: [[PageIndexer?]]
  let body: SiteBody
  let store: Store

  private var site: Site { body.context.site }

  struct Placed {
    var outputs: [Store.Placed] = []
    var record = SearchRecord()
  }

  func place(_ workers: Workers) throws(MachineTrouble) -> Placed {
    var placed = Placed()
    placed.record.ordinals = searched.ordinals
    placed.record.counts = searched.indexes.map(\.pages)
    for language in site.languages.indices {
      placed.outputs += try place(language, workers)
    }
    placed.record.files = placed.outputs.map { store.path(of: $0) }.sorted()
    return placed
  }

  private func place(
    _ language: Int, _ workers: Workers
  ) throws(MachineTrouble) -> [Store.Placed] {
    let folder = site.relativePath(SearchedPages.folder, in: language)
    let earlier = earlier(language)
    if let earlier, earlier.isWhole { return published(folder) }
    let files = LanguageFiles(
      index: searched.indexes[language], earlier: earlier,
      indexers: indexers.compactMap { $0[language] }, site: site,
      pages: searched.pages(in: language, of: site), folder: folder, store: store)
    return try files.place(workers)
  }

  /// The files of a language of which no page was read, came, went or moved.
  private func published(_ folder: String) -> [Store.Placed] {
    let files = body.memory?.record.search.files ?? []
    return files.filter { $0.hasPrefix(folder) }.compactMap { store.kept(at: $0) }
  }

  /// Nil when no page of the language was taken over.
  private func earlier(_ language: Int) -> EarlierIndex? {
    guard let record = body.memory?.record.search, record.counts.indices.contains(language) else {
      return nil
    }
    let count = record.counts[language]
    var now = [Int?](repeating: nil, count: count)
    var before = [Int?](repeating: nil, count: searched.indexes[language].pages)
    for kept in body.kept where site.pages[kept.page].language == language {
      guard let ordinal = searched.ordinals[kept.page],
        let earlier = record.ordinals[kept.earlier], earlier < count
      else { continue }
      now[earlier] = ordinal
      before[ordinal] = earlier
    }
    guard before.contains(where: { $0 != nil }) else { return nil }
    return EarlierIndex(
      index: SearchIndex(searched.indexes[language].language, pages: count),
      pages: PublishedPages(now: now), before: before,
      wordFiles: wordFiles(in: site.relativePath(SearchedPages.folder, in: language), of: record))
  }

  private func wordFiles(in folder: String, of record: SearchRecord) -> [String] {
    record.files.lazy.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
      .filter(SearchIndex.isWordFile)
  }
}

/// The last build's index of a language.
struct EarlierIndex: Sendable {
  let index: SearchIndex
  let pages: PublishedPages
  /// Where pages of now were; nil for those that are new or were read again.
  let before: [Int?]
  /// Names of its files of words.
  let wordFiles: [String]

  /// Whether all pages are where they were, and none was read.
  var isWhole: Bool {
    pages.now.count == before.count && before.indices.allSatisfy { before[$0] == $0 }
  }

  /// Whether the file with the lines of these pages holds no others, and none of them was read or has moved.
  func keepsLines(_ pages: Range<Int>) -> Bool {
    let isFull = pages.count == SearchIndex.pagesPerFile
    return (isFull || self.pages.now.count == before.count)
      && pages.allSatisfy { before[$0] == $0 }
  }
}
