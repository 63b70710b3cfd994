/// Takes the words of pages in, on one thread and in one language. Pages come in ascending order.
package struct PageIndexer: Sendable {
  /// What a word counts, by where it stands.
  package enum Field: Int32, Sendable {
    case title = 12
    case heading = 6
    /// Another name of what the page explains.
    case synonym = 4
    case summary = 3
    case body = 1
  }

  private(set) var table: WordTable
  private var terms = PageTerms()
  private let shards: SearchShards
  let log: PostingLog
  /// For each term its shard and its number within it.
  private var places: [(shard: Int32, number: Int32)] = []
  private(set) var sections = PageSections()
  private var page = 0

  package init(_ language: WordLanguage, _ shards: SearchShards) {
    table = WordTable(language)
    self.shards = shards
    log = PostingLog(shards: shards.count)
  }

  /// `page` is its position among the language's pages that can be found.
  package mutating func begin(_ page: Int) {
    self.page = page
    terms.begin()
  }

  /// Sections come in ascending order, title, summary and synonyms before all of them, in section 0.
  package mutating func add(
    word: UnsafeBufferPointer<UInt8>, in section: Int, as field: Field
  ) {
    let section = UInt8(min(section, Posting.lastSection))
    let isText = field == .body || field == .summary
    for place in table.places(of: word) {
      let term = table.term(at: place)
      if !isText || !table.isLetter(term) { terms.add(term, section, field.rawValue) }
    }
  }

  package mutating func add(text: String, in section: Int, as field: Field) {
    var text = text
    text.withUTF8 { add(word: $0, in: section, as: field) }
  }

  /// `sections` is what is shown of each of the page's sections where it is found.
  package mutating func end(sections: [[UInt8]]) {
    let page = page
    self.sections.add(sections, of: page)
    terms.visit { term, score, section in
      let place = place(of: Int(term))
      log.add(
        Posting(page: page, weight: Posting.weight(ofScore: score), section: section),
        of: Int(place.number), toShard: Int(place.shard))
    }
  }

  private mutating func place(of term: Int) -> (shard: Int32, number: Int32) {
    while places.count <= term {
      let next = places.count
      let shard = shards.shard(of: table.term(next))
      places.append((Int32(shard), Int32(log.add(term: Int32(next), toShard: shard))))
    }
    return places[term]
  }
}
