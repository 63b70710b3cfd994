/// A bracket in text that begins with `@`, perhaps over several lines.
struct CitationBracket {
  /// Where it opens in its text.
  let open: Int
  /// The later text node in which it closes; nil when it closes in the text in which it opens.
  let last: MarkdownNode?
  /// The index behind the closing bracket.
  let close: Int
  /// Between the brackets, a line break as LF.
  let inside: [UInt8]
  /// The opening bracket and what stands behind it on its line, as it is in the source.
  let firstLine: UnsafeBufferPointer<UInt8>

  /// Nil when the bracket is not closed before another opens or something else than text follows.
  init?(in text: UnsafeBufferPointer<UInt8>, at open: Int, before following: MarkdownNode?) {
    var inside: [UInt8] = []
    var last: MarkdownNode?
    let firstText = text
    var text = text
    var start = open + 1
    var following = following
    while true {
      let rest = text.slice(start..<text.count)
      if let end = rest.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) {
        guard rest[end] == UInt8(ascii: "]") else { return nil }
        self.open = open
        self.last = last
        close = start + end + 1
        inside += rest[..<end]
        self.inside = inside
        firstLine = firstText.slice(open..<(last == nil ? start + end : firstText.count))
        return
      }
      guard let lineBreak = following, lineBreak.kind == .softBreak || lineBreak.kind == .lineBreak,
        let next = lineBreak.next, next.kind == .text
      else { return nil }
      inside += rest
      inside.append(UInt8(ascii: "\n"))
      text = next.literalBytes
      start = 0
      last = next
      following = next.next
    }
  }
}
