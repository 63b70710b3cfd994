import BenchmarkCorpus

/// A page made up at random, as it is written and as the words that readers must find, in their order.
struct WordyPage {
  private(set) var markdown = ""
  private(set) var words: [String] = []
  /// What notes say stands below the text.
  private var notes: [Passage] = []

  /// Some words with markup around them.
  struct Passage {
    var markdown: String
    var words: [String]
  }

  init(_ random: inout SeededGenerator) {
    for _ in 0..<(4 + random.below(8)) { add(block(&random)) }
    for (number, note) in notes.enumerated() {
      add(Passage(markdown: "[^n\(number + 1)]: \(note.markdown)", words: note.words))
    }
  }

  private mutating func add(_ block: Passage) {
    markdown += block.markdown + "\n\n"
    words += block.words
  }

  // MARK: Blocks

  private mutating func block(_ random: inout SeededGenerator) -> Passage {
    switch random.below(9) {
    case 0:
      let text = Self.plain(&random)
      return Passage(
        markdown: "## \(text.markdown) {#part-\(words.count)}", words: text.words)
    case 1: return table(&random)
    case 2: return callout(&random)
    case 3: return list(&random)
    case 4:
      let text = line(&random)
      return Passage(markdown: "> \(text.markdown)", words: text.words)
    case 5:
      let code = Self.plain(&random).words.filter { !$0.contains("&") }
      return Passage(markdown: "```\n\(code.joined(separator: " "))\n```", words: code)
    default: return line(&random)
    }
  }

  private mutating func table(_ random: inout SeededGenerator) -> Passage {
    let rows = (0..<3).map { _ in [line(&random, isCell: true), line(&random, isCell: true)] }
    let written = rows.map { "| \($0[0].markdown) | \($0[1].markdown) |" }
    return Passage(
      markdown: ([written[0], "| :--- | ---: |"] + written.dropFirst()).joined(separator: "\n"),
      words: rows.flatMap { $0.flatMap(\.words) })
  }

  private mutating func callout(_ random: inout SeededGenerator) -> Passage {
    let kind = random.pick(["NOTE", "WARNING", "DETAILS", "KEY-POINTS"])
    let (title, text) = (Self.plain(&random), line(&random))
    return Passage(
      markdown: "> [!\(kind)] \(title.markdown)\n> \(text.markdown)",
      words: title.words + text.words)
  }

  private mutating func list(_ random: inout SeededGenerator) -> Passage {
    let items = (0..<3).map { _ in line(&random) }
    let mark = random.pick(["* ", "1. "])
    return Passage(
      markdown: items.map { mark + $0.markdown }.joined(separator: "\n"),
      words: items.flatMap(\.words))
  }

  // MARK: Lines

  private mutating func line(_ random: inout SeededGenerator, isCell: Bool = false) -> Passage {
    var passage = Passage(markdown: "", words: [])
    for _ in 0..<(1 + random.below(5)) {
      let next = span(&random, isCell: isCell)
      // A line may end between words, but not within a cell.
      let space = isCell || random.below(5) > 0 ? " " : "\n"
      passage.markdown += (passage.markdown.isEmpty ? "" : isCell ? " " : space) + next.markdown
      passage.words += next.words
    }
    passage.markdown = passage.markdown.replacing("\n", with: isCell ? " " : "\n  ")
    return passage
  }

  private mutating func span(_ random: inout SeededGenerator, isCell: Bool) -> Passage {
    let text = Self.plain(&random)
    let words = text.words
    switch random.below(10) {
    case 0: return Passage(markdown: "[\(text.markdown)](/en/index.md)", words: words)
    case 1:
      return Passage(
        markdown: "[\(text.markdown)](term:\(random.pick(["acute", "risk", "nap"])))", words: words)
    case 2: return Passage(markdown: "*\(text.markdown)*", words: words)
    case 3: return Passage(markdown: "**\(text.markdown)**", words: words)
    case 4:
      let inner = Self.plain(&random)
      return Passage(
        markdown: "**\(text.markdown) *\(inner.markdown)* [\(inner.markdown)](/en/index.md)**",
        words: words + inner.words + inner.words)
    case 5: return Passage(markdown: "\(text.markdown) [@one; @two, p. 3]", words: words)
    case 6 where !isCell:
      notes.append(Self.plain(&random))
      return Passage(markdown: "\(text.markdown)[^n\(notes.count)]", words: words)
    default: return text
    }
  }

  /// Words without markup. Some are terms or parts of them, some need escaping, some are of other scripts.
  private static func plain(_ random: inout SeededGenerator) -> Passage {
    let pairs = (0..<(1 + random.below(6))).map { _ in random.pick(vocabulary) }
    return Passage(
      markdown: pairs.map(\.written).joined(separator: " "),
      words: pairs.flatMap { $0.read.split(whereSeparator: \.isWhitespace).map(String.init) })
  }

  private static let vocabulary: [(written: String, read: String)] =
    [
      "words", "of", "no", "weight", "the", "risk", "Risk", "relative risk", "side effect",
      "side\u{A0}effect", "side",
      "effects,", "(acute)", "“acute”", "Acute.", "nap", "naps", "Physio\u{AD}therapie",
      "Rückenschmerzen", "боль", "痛み",
      "5", "mg", "100", "non-specific", "risk-benefit", "it’s", "very relative", "acutely",
    ].map { ($0, $0) } + [
      ("AT\\&T", "AT&T"), ("&lt;5", "<5"), ("2 \\* 3", "2 * 3"), ("a\\_b", "a_b"),
      ("R&amp;D", "R&D"),
      ("\"quoted\"", "\"quoted\""),
    ]

  static let glossary = """
    - {id: acute, term: acute, definition: Of a short time.}
    - {id: risk, term: risk, also: [risks], definition: How likely something is.}
    - {id: relative-risk, term: relative risk, definition: "One [risk](term:risk) divided by another."}
    - {id: side-effect, term: side effect, also: [side effects], definition: An unwanted effect.}
    - {id: nap, term: nap, also: [naps], definition: A short sleep.}
    - {id: physio, term: Physiotherapie, definition: A treatment.}
    - {id: pain, term: боль, definition: What hurts.}

    """
}
