import Diagnostics
import Markdown

/// Places where a page has its readers call an emergency number that is not the site's.
///
/// Short numbers are figures too: "112 mg", "over 119", "112 people". One is taken for a telephone number only where a
/// word for calling stands before it, or right behind it, in its sentence, and nothing beside it makes it a figure or
/// a part of a longer number. In the boxes that people turn to in a hurry fewer words excuse a number.
struct EmergencyMentions {
  struct Mention {
    let number: String
    /// Within the page's text; nil for the destination of a link.
    let words: (range: Range<Int>, passage: Int)?
    let node: MarkdownNode
  }

  private(set) var mentions: [Mention] = []

  init(_ page: CheckedPage) {
    guard !page.emergencyNumbers.isEmpty else { return }
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for noted in page.text.noted { read(noted, bytes, page) }
    }
    for link in page.text.links where link.node.destination.hasPrefix("tel:") {
      let number = String(link.node.destination.dropFirst(4))
      guard isForeign(number, page), !mentions.contains(where: { isSaid($0, by: link.node) }) else {
        continue
      }
      mentions.append(Mention(number: number, words: nil, node: link.node))
    }
  }

  /// A number that is shown is reported where it is shown.
  private func isSaid(_ mention: Mention, by link: MarkdownNode) -> Bool {
    mention.words != nil && link.plainText == mention.number
  }

  private mutating func read(
    _ noted: NotedWord, _ bytes: UnsafeBufferPointer<UInt8>, _ page: CheckedPage
  ) {
    let word = page.text.words[noted.word]
    guard word.count == 3, bytes[word].allSatisfy(Letters.isDigit) else { return }
    let number = String(decoding: bytes[word], as: UTF8.self)
    guard isForeign(number, page) else { return }
    let sentence = page.text.sentences[noted.sentence]
    let node = page.text.passages[sentence.passage].node
    let near = NumberWords(page.text.words, sentence.words, noted.word, bytes)
    let isFigureElsewhere = Self.figures.contains(number)
    let isCalled =
      node.isInUrgentBox
      ? near.isCalledInBox(isFigureElsewhere: isFigureElsewhere)
      : near.isCalledInText(isFigureElsewhere: isFigureElsewhere)
    guard isCalled else { return }
    mentions.append(Mention(number: number, words: (word, sentence.passage), node: node))
  }

  private func isForeign(_ number: String, _ page: CheckedPage) -> Bool {
    (Self.numbers.contains(number) || Self.figures.contains(number))
      && !page.emergencyNumbers.contains(number)
  }

  /// Numbers by which ambulances are called somewhere: Australia (000), Germany and East Asia (110, 119), New Zealand
  /// (111), Europe and mobile phones (112), Norway, Switzerland and neighbours (113 to 118, 144), North Africa and
  /// the Near East (122, 123), the Americas (190, 192, 193, 911), Asia's Commonwealth (995, 997 to 999), Britain (999)
  /// and Spain (061).
  private static let numbers: Set<String> = [
    "000", "061", "110", "111", "112", "113", "115", "117", "118", "119", "122", "123", "144",
    "190", "192", "193", "911", "995", "997", "998", "999",
  ]

  /// The same for China (120), India (102, 108), Eastern Europe and Central Asia (103, 104) and Latin America (104,
  /// 107). Health information is full of these as figures, blood pressures before all.
  private static let figures: Set<String> = ["102", "103", "104", "107", "108", "120"]
}

extension MarkdownNode {
  /// Whether the node stands in a box that says when to get help at once.
  fileprivate var isInUrgentBox: Bool {
    surroundingCallouts.contains { $0 == .emergency || $0 == .urgent }
  }
}
