@testable import Search

/// An index of pages that tests make up.
struct MadeUpIndex {
  let index: SearchIndex
  private var indexers: [PageIndexer]

  init(_ language: WordLanguage = .english, pages: Int, threads: Int = 1) {
    index = SearchIndex(language, pages: pages)
    indexers = (0..<threads).map { [index] _ in PageIndexer(index.language, index.shards) }
  }

  mutating func add(_ page: Int, title: String, sections: [String], on thread: Int = 0) {
    indexers[thread].begin(page)
    indexers[thread].add(text: title, in: 0, as: .title)
    for (number, section) in sections.enumerated() {
      indexers[thread].add(text: section, in: number, as: .body)
    }
    indexers[thread].end(sections: [])
  }

  /// Shards and words, by name.
  func files(
    from published: [String: [UInt8]] = [:], pages: Int = 0, _ now: [Int?] = []
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var terms: [[UInt8]] = []
    let earlier = SearchIndex(.english, pages: pages)
    for number in 0..<index.shards.count {
      let sources =
        published.isEmpty ? [] : index.shards.sources(of: number, among: earlier.shards)
      let shard = index.shard(
        number, indexers, published: sources.compactMap { published[earlier.shardFile($0)] },
        published.isEmpty ? nil : PublishedPages(now: now))
      files[index.shardFile(number)] = shard.bytes
      terms += shard.terms
    }
    for (name, bytes) in index.words(of: terms) { files[name] = bytes }
    return files
  }

  /// The same where no page came, went or moved, and how many shards were left as they were.
  func files(patching published: [String: [UInt8]], _ now: [Int?]) -> (
    files: [String: [UInt8]], kept: Int
  ) {
    let pages = PublishedPages(now: now)
    var files = published
    var patches: [ShardPatch] = []
    for number in 0..<index.shards.count {
      let name = index.shardFile(number)
      guard
        let patch = index.patch(number, indexers, published: published[name] ?? [], pages)
      else { continue }
      files[name] = patch.bytes
      patches.append(patch)
    }
    for name in index.wordFiles(touchedBy: patches) {
      files[name] = index.words(in: name, published: published[name] ?? [], patches)
    }
    return (files, index.shards.count - patches.count)
  }

  /// One page with this title.
  static func oneOf(_ title: String, _ language: WordLanguage = .english) -> MadeUpIndex {
    var index = MadeUpIndex(language, pages: 1)
    index.add(0, title: title, sections: [])
    return index
  }

  /// In the order of their bytes; of an index with one file of words.
  var terms: [String] {
    files()["words-all.txt"].map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
    } ?? []
  }

  /// `term` in the form in which it is found.
  func postings(_ term: String) -> [Posting] {
    for bytes in files().values {
      var reader = ShardReader(bytes)
      while let found = reader.term() {
        var postings: [Posting] = []
        while let posting = reader.posting() { postings.append(posting) }
        if found.elementsEqual(term.utf8) { return postings }
      }
    }
    return []
  }
}

/// The same words for the same seed (xorshift).
struct SeededWords {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func number(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func text(_ words: Int) -> String {
    (0..<words).map { _ in
      let length = 2 + number(4)
      return String((0..<length).map { _ in Character(UnicodeScalar(UInt8(97 + number(8)))) })
    }.joined(separator: " ")
  }
}
