import Markdown

extension ReservedIDs {
  /// What layouts and the program call their own parts: `ref-steffens2016`, `term-placebo`, `termref-placebo-1`,
  /// `feedback-comment`, `page-sources`.
  static let ofLayouts = ReservedIDs(
    beginnings: ["ref-", "cite-", "term-", "termref-", "feedback-", "page-", "site-"])
}
