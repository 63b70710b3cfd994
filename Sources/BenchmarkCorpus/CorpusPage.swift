/// One made-up page, in words and parts that any site generator can be given.
struct CorpusPage {
  let topic: Int
  let slug: String
  let title: String
  let summary: String
  /// Days as `2024-05-17`, years as `2028`.
  let updated: String
  let nextReview: String
  let references: [CorpusReference]
  let blocks: [Block]

  enum Block {
    case heading(String)
    case subheading(String)
    case paragraph([Inline])
    case list([[Inline]])
    case steps([[Inline]])
    case table(head: [String], rows: [[String]])
    case callout([[Inline]])
  }

  enum Inline {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// To a page, by its position in the corpus.
    case link(Int)
    /// Of references, by their positions in the page's list.
    case citation([Int])
    /// Of a term, by its position in `Wording.terms`.
    case term(Int)
  }
}

struct CorpusReference {
  let id: String
  /// As in `Larkmead AB`.
  let authors: [String]
  let title: String
  let journal: String
  let year: Int
  let volume: Int
  let issue: Int
  let pages: String
  let doi: String
}

/// Where a page lies. Made for all pages before their words, which link to one another.
struct CorpusAddress {
  let topic: Int
  let slug: String
  let title: String
}
