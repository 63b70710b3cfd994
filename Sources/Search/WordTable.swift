import Fingerprints

/// The terms of a thread's pages, numbered in the order in which they were first met, and the written words that stand
/// for them. Most words of a page were met on an earlier one, and then nothing is folded or cut.
struct WordTable {
  /// The terms' bytes, one behind the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Terms by the digests of their bytes.
  private var terms: [UInt64: Int32] = [:]

  /// Written words by the digests of their bytes, with open addressing; 0 where there is none.
  private var digests: [UInt64]
  /// For each written word, where its terms are in `lists`, and how many there are.
  private var found: [UInt64]
  private var lists: [Int32] = []
  private var count = 0

  private let folding: WordFolding
  private let stopWords: Set<[UInt8]>

  init(_ language: WordLanguage) {
    folding = WordFolding(language: language)
    stopWords = language.stopWords
    digests = [UInt64](repeating: 0, count: 4096)
    found = [UInt64](repeating: 0, count: 4096)
  }

  func term(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Whether a term is one letter: `D` in a title tells vitamin D from vitamin K, and in the text it is anything.
  func isLetter(_ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    return ends[number] == start + 1 && bytes[start].isLetter
  }

  /// Where the terms that a written word stands for are listed: none for a stop word, several for one with a hyphen.
  mutating func places(of word: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let found = found[slot(of: word)]
    let start = Int(found >> 8)
    return start..<(start + Int(found & 0xFF))
  }

  /// The number of the term that is listed at a place.
  func term(at place: Int) -> Int { Int(lists[place]) }

  private mutating func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let digest = Self.digest(word)
    var slot = Int(truncatingIfNeeded: digest) & (digests.count - 1)
    while digests[slot] != 0, digests[slot] != digest { slot = (slot + 1) & (digests.count - 1) }
    if digests[slot] == 0 {
      if count * 2 >= digests.count {
        grow()
        return self.slot(of: word)
      }
      count += 1
      digests[slot] = digest
      found[slot] = list(of: word)
    }
    return slot
  }

  private mutating func list(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let start = lists.count
    for folded in folding.words(in: word) {
      let stem = Stem.of(folded, folding.language)
      if !stopWords.contains(stem) { lists.append(number(of: stem)) }
    }
    // More parts than these are no word that anybody types.
    return UInt64(start) << 8 | UInt64(min(lists.count - start, 0xFF))
  }

  private mutating func number(of term: [UInt8]) -> Int32 {
    let digest = term.withUnsafeBufferPointer(Self.digest)
    if let known = terms[digest] { return known }
    let number = Int32(ends.count)
    bytes += term
    ends.append(bytes.count)
    terms[digest] = number
    return number
  }

  private mutating func grow() {
    let (oldDigests, oldFound) = (digests, found)
    let size = oldDigests.count * 2
    digests = [UInt64](repeating: 0, count: size)
    found = [UInt64](repeating: 0, count: size)
    for (index, digest) in oldDigests.enumerated() where digest != 0 {
      var slot = Int(truncatingIfNeeded: digest) & (size - 1)
      while digests[slot] != 0 { slot = (slot + 1) & (size - 1) }
      digests[slot] = digest
      found[slot] = oldFound[index]
    }
  }

  /// Never 0. That two words of a site share one is less likely than a fault of the disk.
  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    Fingerprint.digest(UnsafeRawBufferPointer(bytes))
  }
}
