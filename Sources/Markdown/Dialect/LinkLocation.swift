extension SourceCursor {
  /// Where the destination of a link or image is written: in its brackets, as the address itself, or in
  /// the definition that it refers to. Nil when it is written with escapes in a definition.
  mutating func findDestination(of link: MarkdownNode) -> Range<Int>? {
    let destination = link.destinationBytes
    let found =
      findAutolink(link, destination) ?? findInBrackets(destination)
      ?? findDefinition(of: destination) ?? nextBrackets()
    if let found, rest.lowerBound <= found.lowerBound, found.upperBound <= rest.upperBound {
      pass(found)
    }
    return found
  }

  /// An address in the text: the words are the destination, but for a scheme that the parser added.
  private func findAutolink(
    _ link: MarkdownNode, _ destination: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let child = link.firstChild, child.kind == .text, child.next == nil else { return nil }
    let words = child.literalBytes
    let scheme = destination.count - words.count
    guard scheme >= 0, destination.slice(scheme..<destination.count).isEqual(to: words),
      scheme == 0 || destination.hasPrefix("mailto:") || destination.hasPrefix("http://"),
      let found = bytes.first(words, in: rest)
    else { return nil }
    let behind = bytes.slice(found.upperBound..<rest.upperBound)
    return behind.hasPrefix("](") ? nil : found
  }

  /// The destination behind one of the next `](`. The link's own is nearly always the first; only a
  /// few are looked at, so that a page of destinations that cannot be found takes linear time.
  private func findInBrackets(_ destination: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = rest.lowerBound
    for _ in 0..<4 {
      guard let brackets = bytes.first("](", in: start..<rest.upperBound) else { return nil }
      if let found = occurrence(of: destination, behind: brackets.upperBound) { return found }
      start = brackets.upperBound
    }
    return nil
  }

  private mutating func findDefinition(
    of destination: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    for end in definitionEnds() {
      if let found = occurrence(of: destination, behind: end) { return found }
    }
    return nil
  }

  /// What stands in the next `](…)`, for a destination that is written with escapes or is empty.
  private func nextBrackets() -> Range<Int>? {
    guard let brackets = bytes.first("](", in: rest) else { return nil }
    let end = bytes[brackets.upperBound..<rest.upperBound].firstIndex {
      $0.isSpace || $0 == UInt8(ascii: ")")
    }
    let written = brackets.upperBound..<(end ?? rest.upperBound)
    return written.isEmpty ? brackets : written
  }

  /// `destination` at `start`, or behind white space and a `<` there.
  private func occurrence(
    of destination: UnsafeBufferPointer<UInt8>, behind start: Int
  ) -> Range<Int>? {
    var index = start
    while index < body.upperBound, bytes[index].isSpace { index += 1 }
    if index < body.upperBound, bytes[index] == UInt8(ascii: "<") { index += 1 }
    let end = index + destination.count
    guard !destination.isEmpty, end <= body.upperBound,
      bytes.slice(index..<end).isEqual(to: destination)
    else { return nil }
    return index..<end
  }
}
