import Diagnostics
import Markdown

/// Places where a page has its readers call an emergency number that is not the site's.
struct EmergencyMentions {
  struct Mention {
    /// As it is written.
    let number: String
    /// Within the page's text; nil for the destination of a link.
    let words: (range: Range<Int>, passage: Int)?
    let node: MarkdownNode
  }

  private(set) var mentions: [Mention] = []

  init(_ page: CheckedPage) {
    guard !page.emergencyNumbers.isEmpty else { return }
    let foreign = ForeignNumbers(own: page.emergencyNumbers)
    page.text.bytes.withUnsafeBufferPointer { bytes in
      for noted in page.text.noted { read(noted, foreign, bytes, page) }
      for index in page.text.passages.indices where page.text.passages[index].kind == .heading {
        readHeading(index, foreign, bytes, page)
      }
    }
    for link in page.text.links { read(link, foreign) }
  }

  private mutating func read(
    _ noted: NotedWord, _ foreign: ForeignNumbers, _ bytes: UnsafeBufferPointer<UInt8>,
    _ page: CheckedPage
  ) {
    let sentence = page.text.sentences[noted.sentence]
    guard
      let number = foreign.number(at: noted.word, page.text.words, sentence.words, bytes)
    else { return }
    let node = page.text.passages[sentence.passage].node
    let near = NumberWords(page.text.words, sentence.words, number.words, bytes)
    guard foreign.isCalled(number, near, inBox: node.isInUrgentBox) else { return }
    let range = number.range(in: page.text.words)
    mentions.append(
      Mention(number: page.text.text(range), words: (range, sentence.passage), node: node))
  }

  /// A heading is no sentence to other checks.
  private mutating func readHeading(
    _ index: Int, _ foreign: ForeignNumbers, _ bytes: UnsafeBufferPointer<UInt8>,
    _ page: CheckedPage
  ) {
    let passage = page.text.passages[index]
    for call in CalledNumbers(in: bytes, passage.range, page.language, foreign).calls {
      mentions.append(
        Mention(number: call.number, words: (call.range, index), node: passage.node))
    }
  }

  /// What a link calls, unless its words say something else: that is reported by itself. A number that is shown is
  /// reported where it is shown.
  private mutating func read(_ link: PageText.Link, _ foreign: ForeignNumbers) {
    guard let called = TelephoneNumber(called: link.node.destination),
      foreign.contains(called.digits), !TelephoneLinks.saysOther(link, called, foreign),
      !mentions.contains(where: { $0.words != nil && link.words == $0.number })
    else { return }
    mentions.append(Mention(number: called.written, words: nil, node: link.node))
  }
}

extension MarkdownNode {
  /// Whether the node stands in a box that says when to get help at once.
  fileprivate var isInUrgentBox: Bool {
    surroundingCallouts.contains { $0 == .emergency || $0 == .urgent }
  }
}
