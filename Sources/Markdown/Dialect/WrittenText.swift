/// A text of the tree as it is written in the source, where a backslash or an entity may stand for a
/// character.
struct WrittenText {
  let span: Range<Int>
  /// Where each byte of the text is written; at the backslash or `&`, for what is written with one.
  private let offsets: [Int]
  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: UnsafeBufferPointer<UInt8>

  /// The first place in `range` that says `text`.
  init?(
    _ text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>
  ) {
    for start in range {
      guard let offsets = Self.offsets(of: text, in: bytes, at: start..<range.upperBound) else {
        continue
      }
      span = start..<offsets[text.count]
      self.offsets = offsets
      self.bytes = bytes
      self.text = text
      return
    }
    return nil
  }

  func offset(of index: Int) -> Int { offsets[index] }

  /// Whether the character at `index` of the text stands for itself, so that it may be markup.
  func isPlain(_ index: Int) -> Bool { bytes[offsets[index]] == text[index] }

  /// The bytes at the start of `place` that say `text`; nil when they say something else.
  static func span(
    of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at place: Range<Int>
  ) -> Range<Int>? {
    let end = place.lowerBound + text.count
    if end <= place.upperBound, bytes.slice(place.lowerBound..<end).isEqual(to: text) {
      return place.lowerBound..<end
    }
    return offsets(of: text, in: bytes, at: place).map { place.lowerBound..<$0[text.count] }
  }

  /// One offset for each byte of the text and one for its end.
  private static func offsets(
    of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, at place: Range<Int>
  ) -> [Int]? {
    var offsets: [Int] = []
    var position = place.lowerBound
    while offsets.count < text.count {
      let rest = text.slice(offsets.count..<text.count)
      let source = bytes.slice(position..<place.upperBound)
      guard let step = escape(of: rest, in: source) ?? literal(of: rest, in: source) else {
        return nil
      }
      for _ in 0..<step.text { offsets.append(position) }
      position += step.source
    }
    offsets.append(position)
    return offsets
  }

  /// How many bytes of the text some bytes of the source stand for.
  private typealias Step = (text: Int, source: Int)

  private static func literal(
    of text: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>
  ) -> Step? {
    source.first == text.first ? (1, 1) : nil
  }

  private static func escape(
    of text: UnsafeBufferPointer<UInt8>, in source: UnsafeBufferPointer<UInt8>
  ) -> Step? {
    if source.first == UInt8(ascii: "\\"), source.count > 1, source[1].isASCIIPunctuation {
      return source[1] == text.first ? (1, 2) : nil
    }
    guard source.first == UInt8(ascii: "&"), let lead = text.first,
      let end = source.prefix(40).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let entity = source.slice(0..<(end + 1))
    let isName = { (byte: UInt8) in byte.isASCIILetter || byte.isASCIIDigit || byte == 0x23 }
    guard source[1..<end].allSatisfy(isName) else { return nil }
    if text.count >= entity.count, text.slice(entity.indices).isEqual(to: entity) { return nil }
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return length <= text.count ? (length, entity.count) : nil
  }
}
