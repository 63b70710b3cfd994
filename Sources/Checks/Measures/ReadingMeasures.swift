package import Markdown
import Search

/// How easily a page reads. A report for editors, never a diagnostic: a formula sees how long words and sentences are,
/// and not whether anybody understands them.
///
/// Values depend on how words, sentences and syllables are counted. These are for comparing pages of one site, and
/// versions of one page, with one another, and not with values of other programs.
package struct ReadingMeasures: Sendable {
  /// Of the running text: see `RunningText`.
  package let words: Int
  package let sentences: Int
  /// In the order in which they are shown. Empty where the text is too short, or no measure is known for its language.
  package let measures: [Measure]
  /// Why there is no measure, in words for editors; nil where there is one.
  package let whyNone: String?
  /// Down the page.
  package let longSentences: [LongSentence]

  /// What one formula says.
  package struct Measure: Sendable, Equatable {
    /// The formula's name in its language.
    package let name: String
    /// Not rounded; more than one decimal means nothing.
    package let value: Double
    package let band: ReadingBand

    init(_ name: String, _ value: Double, _ band: (Double) -> ReadingBand) {
      self.name = name
      self.value = value
      self.band = band(value)
    }
  }

  /// Below them, one sentence more or less moves a value by more than texts differ.
  package static let fewestWords = 100
  package static let fewestSentences = 5

  /// `text` is that of the document; `language` is a tag of BCP 47. Complexity: linear, but for finding long sentences
  /// again. Not for the hot path of a build.
  package init(
    of text: PageText, in document: borrowing MarkdownDocument, language: String
  ) {
    let known = WordLanguage(tag: language)
    let counts = RunningText(text, known)
    words = counts.words
    sentences = counts.sentences
    longSentences = text.longSentences(document.places)
    if Self.hasNoSpaces(language) {
      whyNone = "no measure is known for a language without spaces between words"
    } else if counts.words < Self.fewestWords || counts.sentences < Self.fewestSentences {
      whyNone =
        "too short to measure: \(counts.words) of \(Self.fewestWords) words, "
        + "\(counts.sentences) of \(Self.fewestSentences) sentences"
    } else {
      whyNone = nil
    }
    measures = whyNone == nil ? counts.measures(known) : []
  }

  /// Chinese, Japanese, Thai, Lao, Khmer and Burmese: what stands between two spaces is no word there.
  private static func hasNoSpaces(_ language: String) -> Bool {
    ["zh", "ja", "th", "lo", "km", "my"].contains(
      language.prefix { $0 != "-" }.lowercased())
  }
}
