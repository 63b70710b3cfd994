package import Diagnostics

/// What the blocks `effect`, `fact-box` and `icon-array` are held to. Arithmetic is exact; each count stands for all
/// numbers that round to it.
package enum FigureRules {
  static let roundTotal = Rule(
    "CP001", "all figures of a block are out of 100, 1,000, 10,000 or 100,000",
    reason: """
      Figures out of one round number can be compared without calculating. Icons are drawn for 100 and 1,000 people: \
      more could not be made out.
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.icons(per: "50", "count: 12"), FigureExample.icons(per: "10000", "count: 3"),
      ],
      good: [FigureExample.icons(per: "1000", "count: 12")]))

  static let ownTotal = Rule(
    "CP002", "a count is a number alone, out of the block's one total",
    reason: """
      "31 of 100" beside "20 of 1,000" looks like more where it is less. All counts of a block have the total \
      that 'per' names (Leitlinie evidenzbasierte Gesundheitsinformation, 2017).
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.icons("count: 31 of 1000"), FigureExample.icons("count: 31/1000"),
        FigureExample.icons("count: 31 %"),
      ],
      good: [FigureExample.icons("count: 31")]))

  static let range = Rule(
    "CP003", "a range is a list of its two ends, the lower one first",
    reason: """
      "41 to 57", "41-57" and "41–57" are words of one language or could be read as a difference; a list cannot.
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.icons("count: 41 to 57"), FigureExample.icons("count: [57, 41]"),
        FigureExample.icons("count: [41, 41]"),
      ],
      good: [FigureExample.icons("count: [41, 57]")]))

  static let countBeyondTotal = Rule(
    "CP004", "a count is not higher than its total",
    reason:
      "More people than there are is a slip of the keyboard, and on a page about risks it harms.",
    examples: RuleExamples(
      bad: [FigureExample.icons("count: 101"), FigureExample.icons("count: [41, 157]")],
      good: [FigureExample.icons("count: 100"), FigureExample.icons("count: 0")]))

  static let ratio = Rule(
    "CP005", "a risk ratio is that of the counts, within what rounding allows",
    reason: """
      Counts and ratio say the same twice. Where they contradict each other, one of them is mistyped or belongs to \
      another study.
      """,
    examples: RuleExamples(
      bad: [FigureExample.effect("control: 57", "treatment: 31", "risk_ratio: 0.65")],
      good: [
        FigureExample.effect("control: 57", "treatment: 31", "risk_ratio: 0.55"),
        FigureExample.effect("control: 41", "treatment: 27", "risk_ratio: 0.65"),
      ]))

  static let direction = Rule(
    "CP006", "the direction is the one that the numbers show",
    reason: """
      Swapped groups turn a benefit into a harm, and nothing else on the page would tell.
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.effect("control: 31", "treatment: 57"),
        FigureExample.effect("control: 31", "treatment: 31"),
        FigureExample.effect("control: 31", "treatment: 30", "risk_ratio: 1.01"),
      ],
      good: [
        FigureExample.effect("control: [41, 57]", "treatment: [27, 31]"),
        FigureExample.effect(direction: "no-clear-difference", "control: 0", "treatment: 0"),
      ]))

  static let interval = Rule(
    "CP007", "an interval has two bounds in their order, with its risk ratio between them",
    reason: "An estimate outside its own interval is mistyped.",
    examples: RuleExamples(
      bad: [
        FigureExample.effect(
          "control: 57", "treatment: 31", "risk_ratio: 0.55", "interval: [0.56, 0.74]"),
        FigureExample.effect(
          "control: 57", "treatment: 31", "risk_ratio: 0.55", "interval: [0.74, 0.41]"),
        FigureExample.effect("control: 57", "treatment: 31", "interval: [0.41, 0.74]"),
      ],
      good: [
        FigureExample.effect(
          "control: 57", "treatment: 31", "risk_ratio: 0.55", "interval: [0.41, 0.74]")
      ]))

  static let noClearDifference = Rule(
    "CP008", "there is no clear difference where an interval includes 1, and only there",
    reason: """
      A ratio of 1 is no difference at all. Where the interval includes it, the counts may differ by chance alone, and \
      readers must be told so. Counts without an interval do not show that nothing is clear.
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.effect(
          "control: 40", "treatment: 36", "risk_ratio: 0.9", "interval: [0.8, 1.0]"),
        FigureExample.effect(
          direction: "no-clear-difference", "control: 57", "treatment: 31", "risk_ratio: 0.55",
          "interval: [0.41, 0.74]"),
        FigureExample.effect(direction: "no-clear-difference", "control: 40", "treatment: 36"),
      ],
      good: [
        FigureExample.effect(
          "control: 40", "treatment: 36", "risk_ratio: 0.9", "interval: [0.8, 0.99]"),
        FigureExample.effect(
          direction: "no-clear-difference", "control: 40", "treatment: 36", "risk_ratio: 0.9",
          "interval: [0.8, 1.1]"),
      ]))

  static let bothSides = Rule(
    "CP009", "a fact box has benefits and harms, and knows of one of them at least",
    reason: """
      Benefits without harms are advertising, harms without benefits a warning. What was not studied is said as \
      well (Gute Praxis Gesundheitsinformation 2.0; Harding Center for Risk Literacy).
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.box(benefits: "not-reported", harms: "not-reported"),
        FigureExample.box(benefits: FigureExample.row, harms: "[]"),
      ],
      good: [FigureExample.box(benefits: FigureExample.row, harms: "not-reported")]))

  static let comparison = Rule(
    "CP010", "a fact box has two to four options, and each row a count for each of them",
    reason: "A figure says little without what it is compared with.",
    examples: RuleExamples(
      bad: [
        FigureExample.box(options: "[with exercise]", benefits: FigureExample.row(1)),
        FigureExample.box(benefits: FigureExample.row(3)),
      ],
      good: [FigureExample.box(benefits: FigureExample.row(2))]))

  static let labels = Rule(
    "CP011", "what is compared is there, and told apart by its words",
    reason: "Readers could not tell which figure belongs to what.",
    examples: RuleExamples(
      bad: [
        FigureExample.icons("count: 57", "count: 31"),
        FigureExample.box(options: "[exercise, exercise]", benefits: FigureExample.row(2)),
        FigureExample.box(benefits: FigureExample.row, harms: FigureExample.row),
      ],
      good: [FigureExample.icons("{label: without, count: 57}", "{label: with, count: 31}")]))

  static let notReported = Rule(
    "CP012", "what studies did not report on is written as not-reported",
    reason: """
      A word that is almost this one would be printed as it stands, and "none" is taken for a finding where nobody looked.
      """,
    examples: RuleExamples(
      bad: [
        FigureExample.effect(harms: "not reported", "control: 57", "treatment: 31"),
        FigureExample.effect(harms: "none", "control: 57", "treatment: 31"),
      ],
      good: [
        FigureExample.effect(harms: "not-reported", "control: 57", "treatment: 31"),
        FigureExample.effect(
          harms: "Some people had sore muscles.", "control: 57", "treatment: 31"),
      ]))

  static let emptyList = Rule(
    "CP013", "a list that a block needs is not empty",
    reason: "Nothing could be drawn, or nobody could tell where a figure comes from.",
    examples: RuleExamples(
      bad: [FigureExample.icons(source: "[]", "count: 57")],
      good: [FigureExample.icons("count: 57")]))

  package static let all = [
    roundTotal, ownTotal, range, countBeyondTotal, ratio, direction, interval, noClearDifference,
    bothSides, comparison, labels, notReported, emptyList,
  ]
}
