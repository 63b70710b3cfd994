/// Whole blocks for the examples of rules, with the lines that matter in them.
enum FigureExample {
  static func icons(
    per: String = "100", source: String = "steffens2016", _ groups: String...
  ) -> String {
    block(
      "icon-array",
      ["outcome: Low back pain again", "time: within a year", "per: \(per)", "groups:"]
        + groups.map { "  - \($0)" }, source: source)
  }

  static func effect(
    harms: String = "not-reported", direction: String = "fewer", _ result: String...
  ) -> String {
    block(
      "effect",
      [
        "outcome: Low back pain again", "time: within a year", "per: 100",
        "control: without exercise", "treatment: with exercise", "harms: \(harms)", "results:",
        "  - direction: \(direction)", "    certainty: moderate",
      ] + result.map { "    \($0)" })
  }

  static func box(
    options: String = "[without exercise, with exercise]", benefits: String,
    harms: String = "not-reported"
  ) -> String {
    block(
      "fact-box",
      [
        "title: Exercise", "time: within a year", "per: 100", "options: \(options)",
        "benefits: \(benefits)", "harms: \(harms)",
      ])
  }

  static let row = row(2)

  static func row(_ counts: Int) -> String {
    let figures = [57, 31, 27].prefix(counts).map(String.init).joined(separator: ", ")
    return "[{outcome: Low back pain again, counts: [\(figures)]}]"
  }

  private static func block(
    _ name: String, _ lines: [String], source: String = "steffens2016"
  ) -> String {
    (["```\(name)"] + lines + ["source: \(source)", "```"]).joined(separator: "\n")
  }
}
