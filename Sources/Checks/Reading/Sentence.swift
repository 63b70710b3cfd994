/// A sentence of the page's text.
struct Sentence {
  /// Position of its passage.
  let passage: Int
  /// In the bytes of the page's text, without white space around.
  let range: Range<Int>
  /// Letters and digits, with apostrophes, hyphens and decimal marks inside.
  let words: [Range<Int>]
}
