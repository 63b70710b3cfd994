/// A made-up site of patient information: about 8 KB of Markdown a page, in 20 topics. The same number of
/// pages and the same seed give the same words.
package struct Corpus {
  let addresses: [CorpusAddress]
  private let seed: UInt64

  package init(pages: Int, seed: UInt64 = 1) {
    self.seed = seed
    addresses = (0..<pages).map { index in
      let topic = index % Wording.topics.count
      let round = index / Wording.topics.count
      let pattern = Wording.titles[round % Wording.titles.count]
      let part = round / Wording.titles.count
      let name = pattern.replacing("#", with: Wording.topics[topic])
      let title = part == 0 ? name : "Part \(part + 1): \(name)"
      return CorpusAddress(topic: topic, slug: Self.slug(title), title: title)
    }
  }

  package var count: Int { addresses.count }

  static func slug(_ text: String) -> String {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }

  /// Each page has a stream of numbers of its own, so that pages can be made one at a time.
  func page(_ index: Int) -> CorpusPage {
    var writer = PageWriter(
      index: index, pages: count,
      generator: SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(index)))
    return writer.page(addresses[index])
  }
}
