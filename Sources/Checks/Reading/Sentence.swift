/// A sentence of the page's text.
struct Sentence {
  /// Position of its passage.
  let passage: Int
  /// In the bytes of the page's text, without white space around.
  let range: Range<Int>
  /// Positions of its words.
  let words: Range<Int>
}
