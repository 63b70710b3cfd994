import Diagnostics
import FrontMatter
import Markdown

/// A text of a block of data that readers are shown as it is written.
struct BlockWords {
  /// A paragraph of it.
  let words: String
  /// Where the whole text begins in the page's file.
  let start: Int
}

extension ComponentBlock {
  /// All such texts, in the order of the block, a paragraph each. Blocks that are no YAML have none: they are reported
  /// where they are drawn.
  var texts: [BlockWords] {
    var reported = Problems()
    let document = YAMLDocument.read(text.source, in: text.content, problems: &reported)
    guard let document else { return [] }
    var found: [BlockWords] = []
    collect(document.root, isShown: false, &found)
    return found
  }

  private func collect(_ value: YAMLValue, isShown: Bool, _ found: inout [BlockWords]) {
    switch value.shape {
    case .mapping:
      for entry in value.entries {
        let isShown = entry.key.text.map(Self.shownKeys.contains) ?? false
        collect(entry.value, isShown: isShown, &found)
      }
    case .list:
      for item in value.items { collect(item, isShown: isShown, &found) }
    case .text:
      guard isShown, let words = value.text, !words.isEmpty else { return }
      let start = text.span(value.span).bytes.lowerBound
      found += words.split(separator: "\n\n").map { BlockWords(words: String($0), start: start) }
    }
  }

  /// Keys of sentences, labels and names. Other values are numbers, words of closed lists, addresses and days.
  private static let shownKeys: Set<String> = [
    "title", "outcome", "population", "time", "control", "treatment", "label", "options", "harms",
    "caption", "alt", "transcript", "credit",
  ]
}
