import BenchmarkCorpus

/// Pieces that the bodies of made-up pages are put together from, one for each kind of thing that a page can
/// show of the site. A new kind of content gets a piece here, and every random edit then goes through it.
enum BodyPieces {
  /// `pages` are paths that links may name, from the language's folder.
  static func piece(_ random: inout SeededGenerator, pages: [String]) -> String {
    let page = random.pick(pages)
    let number = random.below(9)
    let pieces = [
      "Words of no weight, number \(number).",
      "A [link](/en/\(page)) to another page.",
      "A [link](/en/\(page)#first) to its first section.",
      "Something [said](term:\(random.pick(terms))) in other words.",
      "It is \(random.pick(["acute", "chronic", "severe", "a sore throat"])), they say.",
      "As has been shown [@\(random.pick(sources))].",
      "Shown twice [@\(random.pick(sources)); @own].",
      "Some [three] of them, number \(number).",
      "![A drawing](/en/\(random.pick(pictures)))",
      "> [!NOTE] To note\n>\n> Something to note, \(number).",
      "> [!EMERGENCY] Call {emergency_number} if:\n>\n> * number \(number)\n\n## After \(number)",
      "| a | b |\n| - | - |\n| \(number) | 2 |",
      "A note[^n].\n\n[^n]: The note \(number).",
      "## More \(number)\n\nText below it.",
      "Read it [here](https://www.example.com/\(number)).",
      "It affects 1 in \(number + 2) people.",
      FigurePieces.icons(number, random.pick(sources)),
      FigurePieces.effect(number, random.pick(sources)),
      FigurePieces.factBox(number, random.pick(sources)),
      PicturePieces.figure(number, random.pick(pictures)),
      PicturePieces.film(number, random.pick(pictures)),
    ]
    return random.pick(pieces)
  }

  static let terms = ["acute", "chronic"]
  static let sources = ["one", "two"]
  static let pictures = ["one.svg", "two.svg", "photograph.png"]
}
