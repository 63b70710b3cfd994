extension MistakeTable {
  /// What a web team can get wrong in what the site says of itself.
  static let statements: [Mistake] = [
    statement(
      "full conformance beside a barrier", "ST015", "result: partial", "result: ⟦full⟧",
      help: "write 'partial'"),
    statement(
      "partial conformance without a barrier", "ST015",
      "result: partial}\n  limitations: [{text: Films have no signs., reason: burden}]\n",
      "result: ⟦partial⟧}\n", help: "below 'limitations'"),
    statement(
      "no standard", "FM007", "standards: [wcag-2.2-aa]", "⟦standards⟧: []",
      help: "standards: [wcag-2.2-aa]"),
    statement(
      "a statement gone through before it was written", "ST021", "prepared: 2026-05-01",
      "prepared: 2026-05-01\n  reviewed: ⟦2026-04-01⟧", help: "as they were"),
    statement(
      "an enforcing body on the site itself", "ST022", "\"https://authority.example/\"",
      "⟦/authority/⟧", help: "https://"),
    statement(
      "an authority on the site itself", "ST022", "\"https://commissioner.example/\"",
      "⟦/commissioner/⟧", help: "https://"),
    statement(
      "a bad result without a barrier", "ST015",
      "result: partial}\n  limitations: [{text: Films have no signs., reason: burden}]\n",
      "result: ⟦none⟧}\n  limitations: []\n", help: "below 'limitations'"),
    statement(
      "an assessment without a result", "FM005",
      "{day: 2026-04-30, method: self, result: partial}",
      "⟦{⟧day: 2026-04-30, method: self}", help: "result"),
    statement(
      "an unknown standard", "FM009", "[wcag-2.2-aa]", "[⟦wcag-2.2⟧]", help: "wcag-2.2-aa"),
    statement(
      "a reason that the law does not know", "FM009", "reason: burden", "reason: ⟦too dear⟧",
      help: "noncompliance"),
    statement(
      "a statement of tomorrow", "ST019", "prepared: 2026-05-01", "prepared: ⟦2027-05-01⟧",
      help: "on which it was done"),
    statement(
      "a statement that nobody has gone through", "ST018",
      "prepared: 2026-05-01\n  assessment: {day: 2026-04-30",
      "prepared: ⟦2025-05-01⟧\n  assessment: {day: 2025-04-30", help: "'reviewed'"),
    statement(
      "a statement without a body that enforces it", "ST016",
      """
        page: accessibility.md
        standards: [wcag-2.2-aa]
        prepared: 2026-05-01
        assessment: {day: 2026-04-30, method: self, result: partial}
        limitations: [{text: Films have no signs., reason: burden}]
        enforcement: {name: Example Authority, url: "https://authority.example/"}
      """,
      """
        page: ⟦accessibility.md⟧
        standards: [wcag-2.2-aa]
        prepared: 2026-05-01
        assessment: {day: 2026-04-30, method: self, result: partial}
        limitations: [{text: Films have no signs., reason: burden}]
      """, help: "'enforcement'"),
    statement(
      "no statement on accessibility", "ST016",
      """
      accessibility:
        page: accessibility.md
        standards: [wcag-2.2-aa]
        prepared: 2026-05-01
        assessment: {day: 2026-04-30, method: self, result: partial}
        limitations: [{text: Films have no signs., reason: burden}]
        enforcement: {name: Example Authority, url: "https://authority.example/"}

      """, "", help: "add 'accessibility'"),
    statement(
      "a statement on a page that is not there", "FL008", "page: accessibility.md",
      "page: ⟦accessible.md⟧"),
    statement(
      "a statement on an article", "FL027", "page: accessibility.md", "page: ⟦rest.md⟧",
      help: "type: info"),
    statement(
      "a privacy statement without those who are responsible", "FM005",
      "  page: privacy.md\n  controller: Example Institute\n  hosting",
      "  ⟦page⟧: privacy.md\n  hosting", help: "controller"),
    statement(
      "an authority without an address", "FM005",
      "{name: Example Commissioner, url: \"https://commissioner.example/\"}",
      "⟦{⟧name: Example Commissioner}", help: "url"),
  ]

  private static func statement(
    _ name: String, _ code: String, _ old: String, _ new: String, help: String? = nil
  ) -> Mistake {
    Mistake(name, code, in: "content/site.yaml", .part(old, new), help: help, isAlone: true)
  }
}
