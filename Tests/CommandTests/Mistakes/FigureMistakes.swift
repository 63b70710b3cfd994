extension MistakeTable {
  /// What can be wrong in blocks of figures.
  static let figures: [Mistake] = [
    page(
      "a misspelt key of a block", "FM004", body: icons("⟦grups⟧: [{count: 3}]"),
      help: "did you mean 'groups'?"),
    page(
      "a block without its source", "FM005",
      body: icons("groups: [{count: 3}]", name: "⟦icon-array⟧", source: ""), help: "source"),
    page(
      "a source that the page has not", "RF007",
      body: icons("groups: [{count: 3}]", source: "source: ⟦tow⟧")),
    page(
      "a source that a block names twice", "RF006",
      body: icons("groups: [{count: 3}]", source: "source: [one, ⟦one⟧]"), help: "remove one"),
    page(
      "an odd total", "CP001",
      body: icons("groups: [{count: 3}]", per: "⟦80⟧"), help: "take 100 or 1000"),
    page(
      "a count with a total", "CP002", body: icons("groups: [{count: ⟦3 of 1000⟧}]"),
      help: "work out how many of 100"),
    page(
      "a count in per cent", "CP002", body: icons("groups: [{count: ⟦3 %⟧}]"),
      help: "write 3: 'per' says"),
    page(
      "a range in words", "CP003", body: icons("groups: [{count: ⟦3 to 5⟧}]"), help: "write [3, 5]"),
    page(
      "a range upside down", "CP003", body: icons("groups: [{count: ⟦[5, 3]⟧}]"),
      help: "write [3, 5]"),
    page("more than all", "CP004", body: icons("groups: [{count: ⟦300⟧}]"), help: "0 to 100"),
    page(
      "a ratio of other counts", "CP005", body: effect("risk_ratio: ⟦0.65⟧"),
      help: "the counts allow for 0.543 to 0.545"),
    page(
      "swapped groups", "CP006", body: effect("direction: ⟦more⟧"), help: "the counts show 'fewer'"),
    page(
      "an estimate outside its interval", "CP007",
      body: effect("risk_ratio: ⟦0.55⟧", "interval: [0.6, 0.7]")),
    page(
      "an interval without its ratio", "CP007", body: effect("⟦interval⟧: [0.6, 0.7]"),
      help: "risk_ratio"),
    page(
      "a difference by chance", "CP008",
      body: effect("direction: ⟦fewer⟧", "risk_ratio: 0.55", "interval: [0.4, 1.0]"),
      help: "no-clear-difference"),
    page(
      "no clear difference that nothing shows", "CP008",
      body: effect("direction: ⟦no-clear-difference⟧"), help: "add 'risk_ratio' and 'interval'"),
    page(
      "a clear difference that is called unclear", "CP008",
      body: effect(
        "direction: ⟦no-clear-difference⟧", "risk_ratio: 0.54", "interval: [0.41, 0.74]"),
      help: "write 'fewer'"),
    page(
      "an interval in words", "CP007",
      body: effect("risk_ratio: 0.54", "interval: ⟦0.41 to 0.74⟧"), help: "write [0.41, 0.74]"),
    page(
      "a number with a mark between braces", "FM004",
      body: icons("groups: [{count: 1,⟦000⟧}]", per: "1000"), help: "write 1000 without a mark"),
    page(
      "a number with a mark", "FM010", body: effect("control: ⟦\"1,000\"⟧"),
      help: "write 1000, without a mark"),
    page(
      "a row with a number that a comma cuts", "CP010",
      body: box("[{outcome: Sleep, counts: ⟦[1,000, 5]⟧}]"), help: "1000 without a mark"),
    page(
      "an outcome twice", "CP011",
      body: box(
        "[{outcome: Sleep, counts: [3, 5]}]", harms: "[{outcome: ⟦sleep⟧, counts: [3, 5]}]"),
      help: "what makes the two different"),
    page(
      "bold type in harms", "CK047", body: effect(harms: "Some people were ⟦**very**⟧ sore."),
      help: "without marks"),
    page(
      "a link in harms", "CK047", body: effect(harms: "Some were sore, as ⟦[here](sleep.md)⟧."),
      help: "beside the block"),
    page(
      "a citation in harms", "CK047", body: effect(harms: "Some people were sore ⟦[@one]⟧."),
      help: "name it in 'source'"),
    page("a harm to be written", "CK022", body: effect(harms: "⟦TODO⟧")),
    page("a dose in harms", "CK023", body: effect(harms: "Some took ⟦.5 mg⟧ of it.")),
    page(
      "a risk in words in harms", "CK018", body: effect(harms: "Sore muscles were ⟦common⟧.")),
    page(
      "a number with a comma", "FM006", body: effect("risk_ratio: ⟦\"0,55\"⟧"),
      help: "did you mean 0.55?"),
    page(
      "a fact box without facts", "CP009", body: box("not-reported", harms: "⟦not-reported⟧")),
    page(
      "benefits without harms", "FM005", body: box("not-reported", name: "⟦fact-box⟧", harms: nil),
      help: "harms"),
    page(
      "a row without a comparison", "CP010", body: box("[{outcome: Sleep, counts: ⟦[3]⟧}]"),
      help: "one count for each option"),
    page(
      "groups without names", "CP011",
      body: icons("groups: [{count: ⟦3⟧}, {label: cats, count: 4}]"),
      help: "label"),
    page(
      "almost the word for what is not reported", "CP012",
      body: effect("control: 570", harms: "⟦not reported⟧"), help: "not-reported"),
    page(
      "a mistake in a quote in a list", "CP004",
      body: icons("groups:\n  - count: ⟦101⟧").split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .enumerated().map { ($0 == 0 ? "* > " : "  > ") + $1 }.joined(separator: "\n")),
  ]

  private static func icons(
    _ groups: String, name: String = "icon-array", per: String = "100",
    source: String = "source: one"
  ) -> String {
    "```\(name)\noutcome: Sleep\ntime: within a year\nper: \(per)\n\(groups)\n\(source)\n```"
  }

  /// A correct result with other lines.
  private static func effect(_ lines: String..., harms: String = "not-reported") -> String {
    let usual = ["control: 570", "treatment: 310", "direction: fewer", "certainty: low"]
    let kept = usual.filter { line in
      !lines.contains { $0.hasPrefix(line.prefix { $0 != ":" }) }
    }
    return """
      ```effect
      outcome: Sleep
      time: within a year
      per: 1000
      control: without
      treatment: with
      results:
        - \((kept + lines).joined(separator: "\n    "))
      harms: \(harms)
      source: one
      ```
      """
  }

  private static func box(
    _ benefits: String, name: String = "fact-box", harms: String? = "not-reported"
  ) -> String {
    """
    ```\(name)
    title: Beds
    time: within a year
    per: 100
    options: [hard, soft]
    benefits: \(benefits)
    \(harms.map { "harms: \($0)" } ?? "")
    source: one
    ```
    """
  }
}
