import FrontMatter

extension MappingSchema {
  static let effect = MappingSchema(
    "effect",
    [
      .figureOutcome, .figurePopulation, .figureTime, .per,
      KeySchema(
        "control", .text(maxLength: 80), required: true, example: "without exercise",
        "the group that is compared with, as it stands at the end of a sentence"),
      KeySchema(
        "treatment", .text(maxLength: 80), required: true, example: "with exercise",
        "the group with the treatment, as it stands at the end of a sentence"),
      KeySchema(
        "results", .list(of: .mapping(.effectResult)), required: true,
        "one or more comparisons of the two groups; the sentence gives the lowest and the highest counts of all"
      ),
      .harms, .figureSource,
    ],
    rules: [
      .words("`per` is 100, 1000, 10000 or 100000; icons are drawn for 100 and 1000"),
      .words("with more than one result, each has a `label` of its own"),
    ])

  static let effectResult = MappingSchema(
    "result",
    [
      KeySchema(
        "label", .text(maxLength: 80), example: "Exercise alone",
        "what is special about this comparison, as the head of a column"),
      KeySchema(
        "control", .riskCount, required: true, example: "57",
        "how many it happens to in the control group, or `[lowest, highest]`"),
      KeySchema(
        "treatment", .riskCount, required: true, example: "31",
        "how many it happens to with the treatment, or `[lowest, highest]`"),
      KeySchema(
        "direction", .choice(RiskDirection.allCases.map(\.rawValue)), required: true,
        "what the treatment does to the number"),
      KeySchema("risk_ratio", .decimal, "the treatment's risk divided by the control group's"),
      KeySchema(
        "interval", .list(of: .decimal), example: "[0.41, 0.74]",
        "the 95% confidence interval of the risk ratio: its lower and its upper bound"),
      KeySchema(
        "certainty", .oneOrMore(.choice(EvidenceCertainty.allCases.map(\.rawValue))),
        required: true, example: "moderate",
        "how sure one can be, by GRADE; two words for a range, such as `[low, very-low]`"),
    ],
    rules: [
      .words("the risk ratio is that of the counts, within what rounding allows"),
      .words("`interval` needs `risk_ratio`, and holds it"),
      .words(
        "`direction` is `no-clear-difference` where the interval includes 1, and not where it does not or there is none"
      ),
    ])
}
