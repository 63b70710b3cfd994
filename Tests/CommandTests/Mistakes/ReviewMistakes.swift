extension MistakeTable {
  /// What happens when nobody looks after a page, and what can be wrong in the settings for it.
  static let reviewPlans: [Mistake] = [
    page(
      "a plan that is over", "RV001", ["next_review": "next_review: ⟦2025⟧"],
      help: "a new 'next_review'"),
    page(
      "a plan of a month that is over", "RV001", ["next_review": "next_review: ⟦2026-10⟧"],
      help: "review the page"),
    page(
      "a plan that was over yesterday", "RV001", ["next_review": "next_review: ⟦2026-11-21⟧"],
      help: "review the page"),
    page(
      "a plan that has been over for long", "RV002", ["next_review": "next_review: ⟦2024⟧"],
      help: "a new 'next_review'"),
    page(
      "a plan that ends today", "RV003", ["next_review": "next_review: ⟦2026-11-22⟧"],
      help: "review the page"),
    page("a plan of this year", "RV003", ["next_review": "next_review: ⟦2026⟧"]),
    settings(
      "an owner of a topic that is not there", "RV008",
      "topics: [{topic: ⟦nigths⟧, owner: Night team}]", help: "the folder of a topic page"),
    settings(
      "a state that no page can be in", "FM004", "states: {⟦overdeu⟧: error}",
      help: "did you mean 'overdue'?"),
    settings(
      "something that cannot be done about a page", "FM009", "states: {overdue: ⟦delete⟧}",
      help: "withdraw"),
    settings(
      "a notice that all is well", "FM009", "states: {current: ⟦notice⟧}", help: "nothing"),
    settings("days with a letter", "FM010", "due_soon: ⟦90d⟧"),
    settings(
      "an interval of a type that no page has", "FM004", "interval: {⟦articel⟧: 36}",
      help: "did you mean 'article'?"),
  ]

  private static func settings(
    _ name: String, _ code: String, _ review: String, help: String? = nil
  ) -> Mistake {
    Mistake(
      name, code, in: "content/site.yaml", .part("review: {states: {", "review: {\(review)}\n# {"),
      help: help, isAlone: true)
  }
}
