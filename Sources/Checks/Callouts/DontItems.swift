import Diagnostics
import Markdown
import Search

/// What not to do says so in each point.
enum DontItems: BodyCheck {
  static let rule = Rule(
    "CK037", .warning, "each point of a DONT list says that it is not to be done",
    reason: """
      A point is read alone, quoted alone, and heard without the cross before it. "Take ibuprofen" then says the opposite \
      of what was meant.
      """,
    check: CheckDescription(
      "callouts.dont-items", source: "NHS digital service manual, Do and Don't lists",
      bad: ["> [!DONT]\n> * take ibuprofen", "> [!DONT]\n> * do not drive\n> * drink alcohol"],
      good: [
        "> [!DONT]\n> * do not take ibuprofen\n> * don’t drive\n> * never share a needle",
        "> [!DONT]\n> * **Do not** take it with milk\n> * avoid alcohol", "> [!DO]\n> * rest",
      ],
      profiles: [.nhs: .error]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.language != .other else { return }
    for callout in page.callouts where callout.kind == .dont {
      for list in callout.blocks where list.kind == .list {
        for item in list.children {
          let words = item.plainText.prefix { !$0.isNewline }
          guard !words.isEmpty, !forbids(words.lowercased(), page.language) else { continue }
          findings.report(
            "'\(words)' reads as advice to do it", at: page.place(ofWordsIn: item),
            help: page.language == .german
              ? "say in words that it is not to be done: 'Fahren Sie nicht …'"
              : "begin with the words: 'do not …'")
        }
      }
    }
  }

  /// In English the point begins with it; in German the word for "not" may end it.
  private static func forbids(_ text: String, _ language: WordLanguage) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    switch language {
    case .english:
      guard let first = words.first else { return true }
      return first == "do" ? words.dropFirst().first == "not" : english.contains(first)
    case .german: return words.contains { german.contains($0) || $0.hasPrefix("kein") }
    case .other: return true
    }
  }

  private static let english: Set<Substring> = [
    "don't", "don’t", "never", "avoid", "no", "not", "stop",
  ]
  private static let german: Set<Substring> = [
    "nicht", "nie", "niemals", "nichts", "ohne", "meiden", "vermeiden", "verzichten",
  ]
}
