/// How hard a text is, as a measure sees it, in words for editors.
package enum ReadingBand: String, Sendable, CaseIterable {
  case veryEasy = "very easy"
  case easy
  case fairlyEasy = "fairly easy"
  case medium
  case fairlyHard = "fairly hard"
  case hard
  case veryHard = "very hard"

  /// Of a share of ease: 100 is the easiest. R. Flesch's bands, which T. Amstad took over; "medium" is for readers of
  /// 13 to 15 years, "very easy" for those of 11.
  init(ease: Double) {
    self.init(
      ease, from: .veryHard,
      [
        (30, .hard), (50, .fairlyHard), (60, .medium), (70, .fairlyEasy), (80, .easy),
        (90, .veryEasy),
      ])
  }

  /// Of years at school. Patients' texts are asked to be read after six (American Medical Association) to eight
  /// (National Institutes of Health); what needs more than twelve is beyond most readers.
  init(schoolYears: Double) {
    self.init(
      schoolYears, from: .veryEasy,
      [
        (5, .easy), (6, .fairlyEasy), (7, .medium), (9, .fairlyHard), (10, .hard), (12, .veryHard),
      ])
  }

  /// Of C.-H. Björnsson's LIX.
  init(lix: Double) {
    self.init(lix, from: .veryEasy, [(30, .easy), (40, .medium), (50, .hard), (60, .veryHard)])
  }

  /// Each limit belongs to the band above it.
  private init(_ value: Double, from lowest: ReadingBand, _ limits: [(Double, ReadingBand)]) {
    self = limits.last { value >= $0.0 }?.1 ?? lowest
  }
}
