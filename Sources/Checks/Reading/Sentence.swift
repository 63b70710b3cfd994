/// A sentence of the page's text.
struct Sentence {
  /// Position of its passage.
  let passage: Int
  /// Positions of its words.
  let words: Range<Int>
}
