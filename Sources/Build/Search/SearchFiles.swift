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
      pages: PublishedPages(now: now), before: before)
  }
}

/// The last build's index of a language.
struct EarlierIndex: Sendable {
  let index: SearchIndex
  let pages: PublishedPages
  /// Where pages of now were; nil for those that are new or were read again.
  let before: [Int?]

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

/// The files of one language's index.
private struct LanguageFiles<Store: IndexStore>: Sendable {
  let index: SearchIndex
  let earlier: EarlierIndex?
  let indexers: [PageIndexer]
  let site: Site
  /// Positions on the site of those that can be found.
  let pages: [Int]
  /// Below the site's base.
  let folder: String
  let store: Store

  private struct Worker {
    var placed: [(name: String, output: Store.Placed)] = []
    var terms: [[UInt8]] = []
  }

  func place(_ workers: Workers) throws(MachineTrouble) -> [Store.Placed] {
    let shards = index.shards.count
    let finished = try workers.run(
      over: shards + index.lineFiles, ticket: 4, make: { Worker() },
      visit: { (worker: inout Worker, number: Int) throws(MachineTrouble) in
        if number < shards {
          try placeShard(number, &worker)
        } else {
          try placeLines(number - shards, &worker)
        }
      })
    var placed = finished.flatMap(\.placed)
    let words = index.words(finished.flatMap(\.terms))
    for (file, bytes) in words {
      placed.append((file, try store.place(bytes[...], at: folder + file)))
    }
    let outputs = placed.sorted { $0.name < $1.name }.map(\.output)
    var version = Fingerprint()
    for output in outputs { version.add(store.digest(of: output)) }
    let entry = index.entryText(version: version.description, wordFiles: words.map(\.file))
    return outputs + [try store.place(Array(entry.utf8)[...], at: folder + SearchIndex.entry)]
  }

  private func placeShard(_ shard: Int, _ worker: inout Worker) throws(MachineTrouble) {
    var published: [[UInt8]] = []
    if let earlier {
      for other in index.shards.sources(of: shard, among: earlier.index.shards) {
        published.append(try store.read(folder + earlier.index.shardFile(other)))
      }
    }
    let (bytes, terms) = index.shard(
      shard, indexers, published: published, earlier?.pages)
    worker.terms += terms
    let name = index.shardFile(shard)
    worker.placed.append((name, try store.place(bytes[...], at: folder + name)))
  }

  private func placeLines(_ file: Int, _ worker: inout Worker) throws(MachineTrouble) {
    let name = index.lineFile(file)
    let first = file * SearchIndex.pagesPerFile
    let pages = first..<min(first + SearchIndex.pagesPerFile, index.pages)
    if let earlier, earlier.keepsLines(pages), let kept = store.kept(at: folder + name) {
      return worker.placed.append((name, kept))
    }
    var known: [Int: [ArraySlice<UInt8>]] = [:]
    var bytes: [UInt8] = []
    for page in pages {
      if let sections = indexers.lazy.compactMap({ $0.sections(of: page) }).first {
        bytes += PageWords.line(
          site.pages[self.pages[page]], on: site.settings.base, sections: sections)
      } else if let earlier, let before = earlier.before[page] {
        let (file, number) = before.quotientAndRemainder(dividingBy: SearchIndex.pagesPerFile)
        let lines: [ArraySlice<UInt8>]
        if let read = known[file] {
          lines = read
        } else {
          lines = try store.read(folder + earlier.index.lineFile(file)).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
          known[file] = lines
        }
        if lines.indices.contains(number) { bytes += lines[number] }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    worker.placed.append((name, try store.place(bytes[...], at: folder + name)))
  }
}
