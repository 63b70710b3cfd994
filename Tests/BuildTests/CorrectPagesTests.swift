import BenchmarkCorpus
import Build
import Diagnostics
import Foundation
import FrontMatter
import Testing

/// What nobody may be bothered about: correct pages that look like mistakes.
@Suite("No false alarms")
struct CorrectPagesTests {
  private static let count = 500

  @Test("500 made-up correct pages, of every form that is allowed, have no error")
  func pages() throws {
    let site = try SiteFixture()
    try site.write(
      "- {id: nap, term: nap, definition: A short sleep.}\n", to: "content/en/glossary.yaml")
    try site.write(
      "- {id: shared, type: book, title: A shared book, issued: 2020}\n",
      to: "content/references.yaml")
    var random = SeededGenerator(seed: 4)
    for number in 1...Self.count {
      try site.write(Self.page(&random), to: "content/en/pages/page-\(number).md")
    }
    let report = try site.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.shortDescription) == [])
    #expect(report.isPublished)
    #expect(report.pages.accepted == Self.count + 2)
  }

  private static func page(_ random: inout SeededGenerator) -> String {
    var header = [
      "title: \(random.pick(titles))", "summary: \(random.pick(summaries))",
      "updated: \(random.pick(["2022-12-06", "2024-02-29", "'2025-01-01'"]))",
    ]
    let type = random.pick(PageType.allCases.filter { $0 != .home && $0 != .topic })
    header.append("type: \(type.rawValue)")
    if type.needsNextReview || random.below(2) == 0 {
      header.append("next_review: \(random.pick(["2028", "2028-06", "2028-06-30", "\"2029\""]))")
    }
    for line in lines where random.below(4) == 0 { header.append(line) }
    let own =
      "references:\n  - shared\n  - {id: own, type: article-journal, title: A study of sleep}"
    header.append(own)
    var bodies = ["Begin with words [@own; @shared, p. 12]."]
    for _ in 0..<(2 + random.below(6)) {
      let piece = random.pick(pieces)
      if !bodies.contains(piece) { bodies.append(piece) }
    }
    let end = random.pick(["\n", "\r\n"])
    let text =
      "---\n\(header.joined(separator: "\n"))\n---\n\n\(bodies.joined(separator: "\n\n"))\n"
    let mark = random.below(5) == 0 ? "\u{FEFF}" : ""
    return mark + text.replacing("\n", with: end)
  }

  private static let titles = [
    "Knee pain", "\"Knee: can it help?\"", "'It''s about sleep'", "Äpfel & Öl <gesund>",
    "What helps? Exercise!", "No",
    "2025", "on", "Vitamin B12 (cobalamin)", "C# and other notes", "睡眠", "مرض السكري",
  ]

  private static let summaries = [
    "About it.", ">\n  A folded\n  summary.", "|\n  A block.", "\"With \\\"quotes\\\" inside.\"",
    "80 % of people. # a comment",
  ]

  private static let lines = [
    "reviewed: 2025-03-01", "published: 2020-01-31", "owner: 007", "order: 12",
    "specialty: [Musculoskeletal, Dermatology]",
    "audience: patients",
    "image:\n  src: ../bed.svg\n  alt: A bed by a window\n  licence: CC-BY-4.0",
    "image: {src: ../bed.svg, decorative: true}", "feedback: false", "glossary: [nap]",
    "conditions: [Insomnia, {name: Apnoea, code: G47.3, code_system: ICD-10-GM}]",
    "reviewers: [{name: The team, role: editors}]",
    "changes:\n  - {date: 2024-01-01, text: New figures.}",
  ].reduce(into: [String]()) { lines, line in
    // Each key once a page.
    if !lines.contains(where: { $0.prefix { $0 != ":" } == line.prefix { $0 != ":" } }) {
      lines.append(line)
    }
  }

  private static let pieces = [
    "## What are the side effects?\n\nSome people feel sick.",
    "## Doses\n\n### Adults\n\nOne tablet.\n\n### Children\n\nNone.",
    "**Call 112 at once.** Do not wait.",
    "A [nap](term:nap) helps. See [sleep](../sleep.md#at-night).",
    "| Program | With | Without |\n| :--- | ---: | ---: |\n| A | 31 | 57 |",
    "| | With |\n|---|---|\n| A \\| B | 31 |",
    "> [!NOTE] To know\n>\n> Words.", "> [!DETAILS] More\n> Words with *stress*.",
    "> A quotation.\n> Over two lines.",
    "Text with a note[^1].\n\n[^1]: The note.",
    "Write to <help@example.com> or [call us](tel:+49301234).",
    "He said: “Come back”, and „so“ and »so«. It is 5' 3\" tall.",
    "5 < 6 and 7 > 3, a & b, 10 % of 100 €.",
    "1. One\n2. Two\n   * Two a\n   * Two b\n3. Three", "- [ ] to do\n- [x] done",
    "Take 0.5 mg, 10 mg or 2.5 ml a day.",
    "About 1 in 7 people. That is 14 out of 100 people.",
    "Common questions are answered here. What is rare is not shown.",
    "```\ncode: [@not-cited] <b>\n```", "`term:nope` and `[x](nope.md)` are code.",
    "A line  \nand a break.\\\nAnd another.",
    "* * *", "![A bed by a window](../bed.svg \"Beds differ.\")",
    "Read [how figures work](https://example.com/a?b=c&d=e#f).",
    "[label]: https://example.com/\n\nSee [words][label] and [label].",
    "E-mail: a@b.example; twitter @someone is no citation.",
    "Line one\n***\nLine two", "A\\*literal\\* star and \\[brackets\\].",
    "Umlaute: ä ö ü ß. Arabic: السكري. Emoji: 🩺.",
    "The hour: 10:30. The ratio: 3:1. A dash – and another — too…",
    "Setext heading\n--------------\n\nText.",
  ]
}
