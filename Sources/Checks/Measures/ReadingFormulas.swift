import Search

/// The formulas that are in use for a language. All are of texts with at least one sentence.
extension RunningText {
  /// In the order in which they are shown.
  func measures(_ language: WordLanguage) -> [ReadingMeasures.Measure] {
    guard words > 0, sentences > 0 else { return [] }
    switch language {
    case .english:
      return [
        .init("Flesch Reading Ease", fleschEase, ReadingBand.init(ease:)),
        .init("Flesch–Kincaid grade", fleschKincaid, ReadingBand.init(schoolYears:)),
        .init("SMOG", smog, ReadingBand.init(schoolYears:)),
        .init("LIX", lix, ReadingBand.init(lix:)),
      ]
    case .german:
      return [
        .init("Amstad", amstad, ReadingBand.init(ease:)),
        .init("Wiener Sachtextformel", wiener, ReadingBand.init(schoolYears:)),
        .init("LIX", lix, ReadingBand.init(lix:)),
      ]
    case .other: return [.init("LIX", lix, ReadingBand.init(lix:))]
    }
  }

  private var wordsPerSentence: Double { Double(words) / Double(sentences) }
  private var syllablesPerWord: Double { Double(syllables) / Double(words) }
  private func percent(_ count: Int) -> Double { 100 * Double(count) / Double(words) }

  /// R. Flesch 1948: from about 0 to 100, where 100 is easy.
  var fleschEase: Double { 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord }

  /// J. P. Kincaid and others 1975: years at school in the United States.
  var fleschKincaid: Double { 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }

  /// G. H. McLaughlin 1969: years at school, from words of three syllables and more in thirty sentences. Texts of fewer
  /// sentences are taken as if they went on in their way.
  var smog: Double {
    1.043 * (Double(longest) * 30 / Double(sentences)).squareRoot() + 3.1291
  }

  /// T. Amstad 1978: Flesch's formula for German.
  var amstad: Double { 180 - wordsPerSentence - 58.5 * syllablesPerWord }

  /// R. Bamberger and E. Vanecek 1984, the first of their formulas: years at school, about 4 to 15.
  var wiener: Double {
    0.1935 * percent(longest) + 0.1672 * wordsPerSentence + 0.1297 * percent(longWords)
      - 0.0327 * percent(shortest) - 0.875
  }

  /// C.-H. Björnsson 1968. He ends sentences at colons too; here they end where they end for all measures, so that a
  /// page has one number of sentences.
  var lix: Double { wordsPerSentence + percent(longWords) }
}
