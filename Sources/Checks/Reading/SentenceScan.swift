import Search

/// Divides passages into sentences and words, and notes what checks look for on the way.
///
/// A sentence ends at `.`, `!` or `?` before white space, unless what follows begins with a small letter or the mark
/// belongs to an abbreviation. Good enough to count words and to look at what stands together, and no more.
struct SentenceScan {
  private(set) var sentences: [Sentence] = []
  private let language: WordLanguage
  private let vocabulary = Vocabulary.ofChecks
  /// Letters and digits, with apostrophes, hyphens and decimal marks inside.
  private(set) var words: [Range<Int>] = []
  private(set) var noted: [NotedWord] = []
  /// Those of headings too.
  private(set) var marks: [TextMark] = []
  /// The first word of the sentence that is being read.
  private var first = 0

  /// `size` is how many bytes are to be read.
  init(_ language: WordLanguage, size: Int) {
    self.language = language
    words.reserveCapacity(size / 5)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ passage: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      // The most frequent character of all.
      if byte == 0x20 {
        index += 1
        continue
      }
      let length = Letters.wordLength(bytes, at: index, end: range.upperBound)
      if length > 0 {
        if vocabulary.mayHold(first: byte, length: length) {
          noted.append(NotedWord(word: words.count, sentence: sentences.count))
        }
        words.append(index..<(index + length))
        index += length
      } else if isEnd(bytes, at: index, range.upperBound) {
        index += 1
        end(passage)
      } else {
        if TextMark.begins(with: byte) { marks.append(TextMark(index, in: passage)) }
        index += Letters.length(of: byte)
      }
    }
    end(passage)
  }

  /// A heading is no sentence.
  mutating func readHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ passage: Int
  ) {
    for index in range where TextMark.begins(with: bytes[index]) {
      marks.append(TextMark(index, in: passage))
    }
  }

  private mutating func end(_ passage: Int) {
    guard first < words.count else { return }
    sentences.append(Sentence(passage: passage, words: first..<words.count))
    first = words.count
  }

  private func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): break
    case UInt8(ascii: "."): if isAbbreviated(bytes) { return false }
    default: return false
    }
    var next = index + 1
    while next < end, Letters.isClosing(bytes[next]) { next += 1 }
    guard next < end else { return true }
    guard Letters.isSpace(bytes[next]) else { return false }
    while next < end, Letters.isSpace(bytes[next]) { next += 1 }
    return next == end || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next])
  }

  /// Whether the word before the full stop is one that a full stop belongs to.
  private func isAbbreviated(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first < words.count, let word = words.last else { return false }
    if word.count == 1 { return !Letters.isDigit(bytes[word.lowerBound]) || language == .german }
    // "6. Dezember" in German.
    if language == .german, bytes[word].allSatisfy(Letters.isDigit) { return true }
    guard word.count <= 6 else { return false }
    return Self.abbreviations.contains(String(decoding: bytes[word], as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Dr", "Prof", "St", "No", "vs", "ca", "approx", "Nr", "bzw", "usw", "etc", "evtl", "ggf", "Abb",
    "Fig", "al",
    "Mr", "Mrs", "Ms", "inkl", "max", "min", "incl", "sog", "vgl",
  ]
}
