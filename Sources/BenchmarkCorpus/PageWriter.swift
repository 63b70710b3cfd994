/// Makes the words of one page.
struct PageWriter {
  let index: Int
  let pages: Int
  var generator: SeededGenerator

  private typealias Inline = CorpusPage.Inline

  mutating func page(_ address: CorpusAddress) -> CorpusPage {
    let references = (0..<8).map { reference($0) }
    let month = number(1...12)
    let day = number(1...28)
    return CorpusPage(
      topic: address.topic, slug: address.slug, title: address.title,
      summary: generator.pick(Wording.sentences) + ".",
      updated: "\(number(2022...2025))-\(twoDigits(month))-\(twoDigits(day))",
      nextReview: String(number(2028...2029)), references: references, blocks: blocks())
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func reference(_ position: Int) -> CorpusReference {
    let names = Wording.families.shuffled(using: &generator).prefix(3)
    let first = number(10...900)
    let year = number(2005...2021)
    let name = names.first.map { $0.lowercased() } ?? "anon"
    return CorpusReference(
      id: "\(name)\(year)\(["a", "b", "c", "d", "e", "f", "g", "h"][position])",
      authors: zip(names, ["AB", "C", "DE"]).map { "\($0) \($1)" },
      title: generator.pick(Wording.reportTitles), journal: generator.pick(Wording.journals),
      year: year, volume: number(1...90), issue: number(1...12),
      pages: "\(first)-\(first + number(4...20))", doi: "10.5555/made-up.\(index).\(position)")
  }

  private mutating func blocks() -> [CorpusPage.Block] {
    var blocks: [CorpusPage.Block] = [.paragraph([.text(Wording.notice)])]
    let headings = Wording.headings.shuffled(using: &generator).prefix(7)
    for (section, heading) in headings.enumerated() {
      blocks.append(.heading(heading))
      blocks.append(paragraph(citing: [section, 7], term: section % Wording.terms.count))
      blocks += extras(section)
    }
    return blocks
  }

  /// What a section has beside its paragraph.
  private mutating func extras(_ section: Int) -> [CorpusPage.Block] {
    switch section {
    case 0, 4: [.list((0..<4).map { _ in sentence() })]
    case 1: [table()]
    case 2: [.subheading("Step by step"), .steps((0..<4).map { _ in sentence() })]
    case 3: [.callout((0..<3).map { _ in sentence() })]
    default: [paragraph(citing: [section], term: nil)]
    }
  }

  private mutating func paragraph(citing references: [Int], term: Int?) -> CorpusPage.Block {
    var parts: [Inline] = []
    for _ in 0..<2 { parts += sentence() + [.text(". ")] }
    if let term { parts += [.text("Here the word "), .term(term), .text(" is used. ")] }
    parts += [.text(generator.pick(Wording.sentences) + " "), .citation(references), .text(".")]
    return .paragraph(parts)
  }

  /// One in three has a word set off, one in four a link.
  private mutating func sentence() -> [Inline] {
    let words = generator.pick(Wording.sentences).split(separator: " ")
    let at = number(1...words.count - 4)
    let before = words[..<at].joined(separator: " ") + " "
    let chosen = String(words[at]).replacing(",", with: "")
    let after = " " + words[(at + 1)...].joined(separator: " ")
    switch number(0...11) {
    case 0, 1: return [.text(before), .strong(chosen), .text(after)]
    case 2, 3: return [.text(before), .emphasis(chosen), .text(after)]
    case 4...6: return [.text(before + chosen + after + ". See "), link()]
    default: return [.text(before + chosen + after)]
    }
  }

  /// Never to the page itself, unless it is the only one.
  private mutating func link() -> Inline {
    let target = number(0...max(0, pages - 2))
    return .link(target >= index && pages > 1 ? target + 1 : target)
  }

  private mutating func table() -> CorpusPage.Block {
    let rows = (0..<5).map { row in
      [
        "Group \(row + 1)", "\(number(20...400))", "\(number(1...19))",
        String(generator.pick(Wording.sentences).prefix(40)),
      ]
    }
    return .table(head: ["Group", "People", "Diaries", "Note"], rows: rows)
  }
}
