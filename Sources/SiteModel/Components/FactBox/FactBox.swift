import FrontMatter

/// A `fact-box` block: what each of two or more options does for people and to them, out of one total.
struct FactBox: Sendable {
  let title: String
  let population: String?
  let time: String
  let per: Int
  let options: [String]
  /// Nil where studies did not report on them.
  let benefits: [Row]?
  let harms: [Row]?
  let sources: [Located<String>]

  /// One outcome.
  struct Row: Sendable {
    let outcome: Located<String>
    /// One for each option, in their order.
    let counts: [RiskCount]
  }
}

extension MappingSchema {
  static let factBox = MappingSchema(
    "fact box",
    [
      KeySchema(
        "title", .text(maxLength: 120), required: true, "what is compared, as a heading says it"),
      .figurePopulation,
      KeySchema(
        "time", .text(maxLength: 80), required: true, example: "within a year",
        "the time in which all of it happens"),
      .per,
      KeySchema(
        "options", .list(of: .text(maxLength: 60)), required: true,
        example: "[without exercise, with exercise]",
        "two to four ways to choose from; without a comparison figures say little"),
      KeySchema("benefits", .factBoxSide, required: true, "what the options do for people"),
      KeySchema(
        "harms", .factBoxSide, required: true,
        "what the options do to people; benefits without harms are advertising"),
      .figureSource,
    ],
    rules: [
      .words("`per` is 100, 1000, 10000 or 100000"),
      .words("each row has one count for each option, and an outcome of its own"),
      .words("`not-reported` stands on one side at most"),
    ])

  static let factBoxRow = MappingSchema(
    "row",
    [
      KeySchema(
        "outcome", .text(maxLength: 120), required: true, example: "Low back pain again",
        "what is counted, as the head of a row"),
      KeySchema(
        "counts", .list(of: .riskCount), required: true, example: "[57, 31]",
        "how many it happens to, for each option; `[[41, 57], [27, 31]]` for ranges"),
    ])
}

extension ValueKind {
  fileprivate static let factBoxSide = ValueKind.either([
    .list(of: .mapping(.factBoxRow)), .choice([NotReported.word]),
  ])
}
