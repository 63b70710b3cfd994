import Diagnostics

enum FilmRules {
  static let address = Rule(
    "CO001", "a film is one that can be played here",
    reason: """
      Only players that are known to keep little of a visit are let into a page, and only over protected connections.
      """)
  static let oneSource = Rule(
    "CO002", "a film is at one place",
    reason: "Of two, one would be forgotten when the film changes.")
  static let duration = Rule(
    "CO003", "the length of a film is in minutes and seconds",
    reason: "People decide by it whether to begin.")
  static let review = Rule(
    "CO004", "the next review of a film comes after the last one",
    reason: """
      A film grows old apart from its page, so it has its own dates (NHS digital service manual, Know that a page is up \
      to date). A plan that was over before it began would never remind.
      """)
  static let captions = Rule(
    "CO005", "a film of the site's own has its captions beside it",
    reason: "Without them people who do not hear are told nothing (WCAG 2.2, 1.2.2, level A).")
  static let reviewDay = Rule(
    "CO007", "a film was not reviewed in the future",
    reason: "Nobody has looked yet whether what it shows still holds on that day.")

  static let all = [
    address, oneSource, duration, review, captions, PictureCredit.missing, reviewDay,
  ]
}
