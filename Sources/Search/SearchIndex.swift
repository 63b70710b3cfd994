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

  /// Whether nothing but what some pages say is other than in the last build's index, of which `pages` are those.
  package func isInPlace(_ pages: PublishedPages) -> Bool {
    pages.areInPlace && pages.now.count == self.pages
  }

  /// A shard of the index, made of what all threads found and of the shards of the last build in which its terms are.
  /// `pages` are those of the last build; nil where nothing is taken over from it.
  package func shard(
    _ shard: Int, _ indexers: [PageIndexer], published: [[UInt8]], _ pages: PublishedPages?
  ) -> (bytes: [UInt8], terms: [[UInt8]]) {
    var merge = merge(shard, indexers)
    guard let pages else { return merge.text() }
    for bytes in published {
      merge.add(published: bytes, isWanted: { shards.shard(of: $0) == shard }, pages)
    }
    return merge.text()
  }

  /// A shard of an index that is in place, if it is other than the last build's.
  package func patch(
    _ shard: Int, _ indexers: [PageIndexer], published: [UInt8], _ pages: PublishedPages
  ) -> ShardPatch? {
    ShardPatch(published, fresh: merge(shard, indexers).text().bytes, pages)
  }

  private func merge(_ shard: Int, _ indexers: [PageIndexer]) -> ShardMerge {
    var merge = ShardMerge()
    for indexer in indexers { indexer.add(to: &merge, shard: shard) }
    return merge
  }

  /// The words of the whole index, in the files in which they stand.
  package func words(of terms: [[UInt8]]) -> [(file: String, bytes: [UInt8])] {
    let sorted = terms.sorted { $0.lexicographicallyPrecedes($1) }
    guard !hasOneWordFile else { return [(wordFile("all"), Self.lines(sorted[...]))] }
    // Digits come before the letters, other scripts behind them: they share a file all the same.
    return Dictionary(grouping: sorted, by: Self.initial).sorted { $0.key < $1.key }
      .map { (wordFile($0.key), Self.lines($0.value[...])) }
  }

  /// The names of the files of words, of an index that is in place, into which one came or of which one went.
  package func wordFiles(touchedBy patches: [ShardPatch]) -> [String] {
    Set(patches.lazy.flatMap { $0.came + $0.gone }.map(wordFile(of:))).sorted()
  }

  /// One of these files as it is now. Nil when it holds no word any more; the only file stays without one.
  package func words(
    in file: String, published: [UInt8], _ patches: [ShardPatch]
  ) -> [UInt8]? {
    let gone = Set(patches.flatMap(\.gone))
    let came = patches.flatMap(\.came).filter { wordFile(of: $0) == file }
    let kept = published.split(separator: UInt8(ascii: "\n")).map(Array.init)
      .filter { !gone.contains($0) }
    let words = (kept + came).sorted { $0.lexicographicallyPrecedes($1) }
    return words.isEmpty && !hasOneWordFile ? nil : Self.lines(words[...])
  }

  private func wordFile(of term: [UInt8]) -> String {
    wordFile(hasOneWordFile ? "all" : Self.initial(of: term))
  }

  /// Whether a file of the index is one of words.
  package static func isWordFile(_ name: some StringProtocol) -> Bool { name.hasPrefix("words-") }

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
