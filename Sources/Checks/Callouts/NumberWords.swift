/// The words around a short number, which tell whether it is to be called.
struct NumberWords {
  private let words: [Range<Int>]
  private let sentence: Range<Int>
  /// The position of the number's first word, and of its last one: "9 1 1" has three.
  private let index: Int
  private let last: Int
  private let bytes: UnsafeBufferPointer<UInt8>

  init(
    _ words: [Range<Int>], _ sentence: Range<Int>, _ number: ClosedRange<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.words = words
    self.sentence = sentence
    index = number.lowerBound
    last = number.upperBound
    self.bytes = bytes
  }

  /// For numbers in boxes that say when to get help: units excuse them, and other figures beside them, but not words
  /// such as "to" and "of". `isFigureElsewhere` is for numbers that more often are none.
  func isCalledInBox(isFigureElsewhere: Bool) -> Bool {
    guard !isPart, !isMeasured, !isCompared, !isOfRange else { return false }
    return isCalledBefore(within: 6, untilCondition: isFigureElsewhere) || isCalledBehind
      || (isAsked && endsThought)
  }

  /// For all other numbers.
  func isCalledInText(isFigureElsewhere: Bool) -> Bool {
    guard !isPart, !isMeasured, !isCompared, !isOfRange else { return false }
    if isFigureElsewhere { return isCalledDirectly && endsThought }
    if isCalledDirectly { return true }
    return !isCounted && (isCalledBefore(within: 6, untilCondition: false) || isCalledBehind)
  }

  // MARK: Calls

  private func isCalledBefore(within count: Int, untilCondition: Bool) -> Bool {
    for position in (max(sentence.lowerBound, index - count)..<index).reversed() {
      let word = text(position)
      if CallVocabulary.calls.contains(word) { return true }
      if CallVocabulary.measures.contains(word) { return false }
      if untilCondition, CallVocabulary.conditions.contains(word) { return false }
    }
    return false
  }

  private var isCalledBehind: Bool {
    (last + 1..<min(sentence.upperBound, last + 3)).contains {
      CallVocabulary.callsBehind.contains(text($0))
    }
  }

  /// Whether the word before the number, but for articles, says to call it.
  private var isCalledDirectly: Bool { follows(CallVocabulary.verbs) }

  /// Whether a word stands there that is for other things than telephones, too: "use", "contact".
  private var isAsked: Bool { follows(CallVocabulary.requests) }

  private func follows(_ wanted: Set<String>) -> Bool {
    for position in (max(sentence.lowerBound, index - 4)..<index).reversed() {
      let word = text(position)
      if wanted.contains(word) { return true }
      guard CallVocabulary.fillers.contains(word) else { return false }
    }
    return false
  }

  /// Whether nothing follows that could be counted.
  private var endsThought: Bool {
    guard let next, words[next].lowerBound - words[last].upperBound == 1 else { return true }
    return CallVocabulary.afterCall.contains(text(next))
  }

  // MARK: Figures

  /// Whether it is a part of a longer number, of a sum or of a percentage.
  private var isPart: Bool {
    let start = words[index].lowerBound
    let end = words[last].upperBound
    let sign = start > 0 ? bytes[start - 1] : 0
    return previous.map { isBesideDigits($0, index) } ?? false
      || next.map { isBesideDigits(last, $0) } ?? false
      || sign == UInt8(ascii: "+")
      || bytes[end..<min(bytes.count, end + 3)].contains(UInt8(ascii: "%"))
  }

  private func isBesideDigits(_ left: Int, _ right: Int) -> Bool {
    let gap = words[left].upperBound..<words[right].lowerBound
    return gap.count <= 2 && Letters.isDigit(bytes[gap.lowerBound - 1])
      && Letters.isDigit(bytes[gap.upperBound])
      && !bytes[gap].contains(UInt8(ascii: "/")) && !bytes[gap].contains(UInt8(ascii: ","))
  }

  private var isMeasured: Bool { next.map { CallVocabulary.units.contains(text($0)) } ?? false }

  private var isCompared: Bool {
    previous.map { CallVocabulary.comparisons.contains(text($0)) } ?? false
  }

  /// "112 of 300", "from 110 to 119", "120 per minute".
  private var isOfRange: Bool {
    if let next, CallVocabulary.connections.contains(text(next)) {
      let second = next + 1
      if second < sentence.upperBound,
        isFigure(second) || CallVocabulary.units.contains(text(second))
      {
        return true
      }
    }
    guard let previous, CallVocabulary.connections.contains(text(previous)) else { return false }
    return previous > sentence.lowerBound && isFigure(previous - 1)
  }

  private var isCounted: Bool {
    previous.map { CallVocabulary.connections.contains(text($0)) } ?? false
      || next.map { CallVocabulary.connections.contains(text($0)) } ?? false
  }

  // MARK: Words

  private var previous: Int? { index > sentence.lowerBound ? index - 1 : nil }
  private var next: Int? { last + 1 < sentence.upperBound ? last + 1 : nil }

  private func isFigure(_ position: Int) -> Bool {
    Letters.isDigit(bytes[words[position].lowerBound])
  }

  private func text(_ position: Int) -> String {
    String(decoding: bytes[words[position]], as: UTF8.self).lowercased()
  }
}
