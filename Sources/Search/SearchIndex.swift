/// The index of one language as files. Each is made by itself, so that they can be made on all cores and written where
/// they differ from those of the last build.
package struct SearchIndex: Sendable {
  package let shards: SearchShards
  /// How many pages can be found.
  package let pages: Int
  package let language: WordLanguage

  package init(_ language: WordLanguage, pages: Int) {
    self.language = language
    self.pages = pages
    shards = SearchShards(pages: pages)
  }

  /// Pages whose lines share a file.
  package static let pagesPerFile = 16

  package var lineFiles: Int { (pages + Self.pagesPerFile - 1) / Self.pagesPerFile }

  /// Whether all words are in one file, or those with one first letter each.
  package var hasOneWordFile: Bool { pages <= 256 }

  package static let entry = "index.json"

  package func shardFile(_ shard: Int) -> String { "terms-\(shard).txt" }
  package func lineFile(_ file: Int) -> String { "pages-\(file).txt" }

  /// A shard of the index.
  ///
  /// - Parameters:
  ///   - indexers: what all threads found.
  ///   - published: the shards of the last build in which its terms are.
  ///   - pages: those of the last build; nil where nothing is taken over from it.
  package func shard(
    _ shard: Int, _ indexers: [PageIndexer], published: [[UInt8]], _ pages: PublishedPages?
  ) -> (bytes: [UInt8], terms: [[UInt8]]) {
    var merge = ShardMerge()
    for indexer in indexers { indexer.add(to: &merge, shard: shard) }
    guard let pages else { return merge.text() }
    if pages.areInPlace, pages.now.count == self.pages, published.count == 1 {
      var patch = ShardPatch(fresh: merge.text().bytes, pages: pages)
      patch.apply(to: published[0])
      return (patch.text.bytes, patch.terms)
    }
    for bytes in published {
      merge.add(published: bytes, isWanted: { shards.shard(of: $0) == shard }, pages)
    }
    return merge.text()
  }

  /// The words of the whole index, in the files in which they stand.
  package func words(_ terms: [[UInt8]]) -> [(file: String, bytes: [UInt8])] {
    let sorted = terms.sorted { $0.lexicographicallyPrecedes($1) }
    guard !hasOneWordFile else { return [(wordFile("all"), Self.lines(sorted[...]))] }
    // Digits come before the letters, other scripts behind them: they share a file all the same.
    return Dictionary(grouping: sorted, by: Self.initial).sorted { $0.key < $1.key }
      .map { (wordFile($0.key), Self.lines($0.value[...])) }
  }

  private func wordFile(_ name: String) -> String { "words-\(name).txt" }

  /// A letter of ASCII has a file of its own; all else shares one.
  private static func initial(of term: [UInt8]) -> String {
    guard let first = term.first, first.isLetter else { return "0" }
    return String(UnicodeScalar(first))
  }

  private static func lines(_ terms: ArraySlice<[UInt8]>) -> [UInt8] {
    Array(terms.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// What the browser reads first.
  ///
  /// - Parameters:
  ///   - version: a digest of all other files, which it asks for by it.
  ///   - wordFiles: the names of those of words.
  package func entryText(version: String, wordFiles: [String]) -> String {
    let initials = wordFiles.map { $0.dropFirst("words-".count).prefix(1) }.joined()
    let stop = language.stopWords.map { String(decoding: $0, as: UTF8.self) }.sorted()
      .joined(separator: " ")
    return """
      {"version":"\(version)","language":"\(language.rawValue)","pages":\(pages),"shards":\(shards.count),\
      "words":"\(hasOneWordFile ? "all" : initials)","stop":"\(stop)"}

      """
  }
}

extension PageIndexer {
  func add(to merge: inout ShardMerge, shard: Int) {
    merge.add(log, shard: shard) { table.term(Int($0)) }
  }

  /// What is shown of the sections of a page that was read; nil for one that was not.
  package func sections(of page: Int) -> [ArraySlice<UInt8>]? { sections[page] }
}
