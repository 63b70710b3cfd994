import Diagnostics
import Markdown

/// Places where a page has its readers call an emergency number that is not the site's.
///
/// Short numbers are figures too: "112 mg", "over 119", "112 people". One is taken for a telephone number only where a
/// word for calling stands before it, or right behind it, in its sentence, and nothing beside it makes it a figure or
/// a part of a longer number.
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
      for sentence in page.text.sentences { read(sentence, bytes, page) }
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
    _ sentence: Sentence, _ bytes: UnsafeBufferPointer<UInt8>, _ page: CheckedPage
  ) {
    let words = page.text.words
    for index in sentence.words where words[index].count == 3 {
      let word = words[index]
      guard bytes[word].allSatisfy(Letters.isDigit) else { continue }
      let number = String(decoding: bytes[word], as: UTF8.self)
      guard isForeign(number, page) else { continue }
      let near = CallWords(words, sentence.words, index, bytes)
      guard near.isCalled, !near.isFigure else { continue }
      mentions.append(
        Mention(
          number: number, words: (word, sentence.passage),
          node: page.text.passages[sentence.passage].node))
    }
  }

  private func isForeign(_ number: String, _ page: CheckedPage) -> Bool {
    Self.numbers.contains(number) && !page.emergencyNumbers.contains(number)
  }

  /// Numbers by which ambulances are called somewhere: Australia (000), Germany and East Asia (110, 119), New Zealand
  /// (111), Europe and mobile phones (112), Norway, Switzerland and neighbours (113 to 118, 144), North Africa and
  /// the Near East (122, 123), the Americas (190, 192, 911), Asia's Commonwealth (995, 997 to 999) and Britain (999).
  private static let numbers: Set<String> = [
    "000", "110", "111", "112", "113", "115", "117", "118", "119", "122", "123", "144", "190",
    "192", "911", "995", "997", "998", "999",
  ]
}

/// The words around a short number.
private struct CallWords {
  let isCalled: Bool
  let isFigure: Bool

  init(
    _ words: [Range<Int>], _ sentence: Range<Int>, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let text = { (position: Int) in
      String(decoding: bytes[words[position]], as: UTF8.self).lowercased()
    }
    let before = max(sentence.lowerBound, index - 6)..<index
    let behind = (index + 1)..<min(sentence.upperBound, index + 3)
    isCalled =
      before.contains { Self.calls.contains(text($0)) }
      || behind.contains { Self.callsBehind.contains(text($0)) }
    let word = words[index]
    let isBesideDigits = { (left: Int, right: Int) in
      Letters.isDigit(bytes[words[left].upperBound - 1])
        && Letters.isDigit(bytes[words[right].lowerBound])
        && words[right].lowerBound - words[left].upperBound <= 2
        && !bytes[words[left].upperBound..<words[right].lowerBound].contains(UInt8(ascii: "/"))
        && !bytes[words[left].upperBound..<words[right].lowerBound].contains(UInt8(ascii: ","))
    }
    let isPart =
      (index > sentence.lowerBound && isBesideDigits(index - 1, index))
      || (index + 1 < sentence.upperBound && isBesideDigits(index, index + 1))
      || (word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "+"))
    let isCounted =
      (index > sentence.lowerBound && Self.comparisons.contains(text(index - 1)))
      || (index + 1 < sentence.upperBound && Self.units.contains(text(index + 1)))
    isFigure = isPart || isCounted || Self.isPercentage(bytes, word.upperBound)
  }

  private static func isPercentage(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    bytes[end..<min(bytes.count, end + 3)].contains(UInt8(ascii: "%"))
  }

  private static let calls: Set<String> = [
    "call", "calls", "calling", "dial", "ring", "phone", "telephone", "text", "emergency",
    "ambulance", "rufen", "ruf", "rufe", "wählen", "wähle", "notruf", "notrufnummer", "notfall",
    "notarzt", "rettungsdienst", "krankenwagen", "rettungswagen", "telefon",
  ]
  private static let callsBehind: Set<String> = ["anrufen", "wählen", "rufen", "an"]
  private static let comparisons: Set<String> = [
    "over", "above", "below", "than", "of", "about", "to", "als", "etwa", "rund", "bis",
  ]
  private static let units: Set<String> = [
    "mg", "g", "kg", "ml", "l", "mmhg", "mmol", "µg", "bpm", "people", "persons", "patients",
    "participants", "women", "men", "children", "out", "of", "times", "beats", "minutes", "hours",
    "days", "weeks", "months", "years", "percent", "per", "to", "von", "personen", "menschen",
    "frauen", "männer", "kinder", "patientinnen", "patienten", "teilnehmende", "teilnehmenden",
    "mal", "schläge", "schlägen", "minuten", "stunden", "tage", "tagen", "wochen", "monate",
    "monaten", "jahre", "jahren", "prozent", "pro", "bis",
  ]
}
