import Fingerprints
import Search
import SiteModel

/// The files of one language's index.
struct LanguageFiles<Store: IndexStore>: Sendable {
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
    var placed: [Named] = []
    /// Of shards that were made.
    var terms: [[UInt8]] = []
    var patches: [ShardPatch] = []
  }

  private struct Named {
    let name: String
    let output: Store.Placed
  }

  /// The last build's index, where all pages are in the places that they had in it.
  private var patched: EarlierIndex? {
    earlier.flatMap { index.isInPlace($0.pages) ? $0 : nil }
  }

  func place(_ workers: Workers) throws(MachineTrouble) -> [Store.Placed] {
    let shards = index.shards.count
    let patched = patched
    let finished = try workers.run(
      over: shards + index.lineFiles, ticket: 4, make: { Worker() },
      visit: { (worker: inout Worker, number: Int) throws(MachineTrouble) in
        if number >= shards {
          worker.placed.append(try lines(number - shards))
        } else if let patched {
          try patchShard(number, patched, &worker)
        } else {
          try placeShard(number, &worker)
        }
      })
    let words =
      if let patched {
        try words(finished.flatMap(\.patches), patched)
      } else {
        try words(of: finished.flatMap(\.terms))
      }
    let outputs = (finished.flatMap(\.placed) + words).sorted { $0.name < $1.name }.map(\.output)
    var version = Fingerprint()
    for output in outputs { version.add(store.digest(of: output)) }
    let entry = index.entryText(version: version.description, wordFiles: words.map(\.name))
    return outputs + [try store.place(Array(entry.utf8)[...], at: folder + SearchIndex.entry)]
  }

  private func place(_ bytes: [UInt8], _ name: String) throws(MachineTrouble) -> Named {
    Named(name: name, output: try store.place(bytes[...], at: folder + name))
  }

  private func kept(_ name: String) -> Named? {
    store.kept(at: folder + name).map { Named(name: name, output: $0) }
  }
}

// MARK: Shards

extension LanguageFiles {
  private func placeShard(_ shard: Int, _ worker: inout Worker) throws(MachineTrouble) {
    var published: [[UInt8]] = []
    if let earlier {
      for other in index.shards.sources(of: shard, among: earlier.index.shards) {
        published.append(try store.read(folder + earlier.index.shardFile(other)))
      }
    }
    let (bytes, terms) = index.shard(shard, indexers, published: published, earlier?.pages)
    worker.terms += terms
    worker.placed.append(try place(bytes, index.shardFile(shard)))
  }

  private func patchShard(
    _ shard: Int, _ earlier: EarlierIndex, _ worker: inout Worker
  ) throws(MachineTrouble) {
    let name = index.shardFile(shard)
    let published = try store.read(folder + name)
    guard let patch = index.patch(shard, indexers, published: published, earlier.pages) else {
      if let kept = kept(name) { worker.placed.append(kept) }
      return
    }
    worker.placed.append(try place(patch.bytes, name))
    worker.patches.append(patch)
  }
}

// MARK: Words

extension LanguageFiles {
  private func words(of terms: [[UInt8]]) throws(MachineTrouble) -> [Named] {
    var placed: [Named] = []
    for (name, bytes) in index.words(of: terms) { placed.append(try place(bytes, name)) }
    return placed
  }

  /// Those of the last build, but for what came and went with these shards.
  private func words(
    _ patches: [ShardPatch], _ earlier: EarlierIndex
  ) throws(MachineTrouble) -> [Named] {
    let published = Set(earlier.wordFiles)
    let touched = index.wordFiles(touchedBy: patches)
    var placed = published.subtracting(touched).compactMap(kept)
    for name in touched {
      let before = published.contains(name) ? try store.read(folder + name) : []
      if let bytes = index.words(in: name, published: before, patches) {
        placed.append(try place(bytes, name))
      }
    }
    return placed.sorted { $0.name < $1.name }
  }
}

// MARK: Lines

extension LanguageFiles {
  private func lines(_ file: Int) throws(MachineTrouble) -> Named {
    let name = index.lineFile(file)
    let first = file * SearchIndex.pagesPerFile
    let pages = first..<min(first + SearchIndex.pagesPerFile, index.pages)
    if let earlier, earlier.keepsLines(pages), let kept = kept(name) { return kept }
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
    return try place(bytes, name)
  }
}
