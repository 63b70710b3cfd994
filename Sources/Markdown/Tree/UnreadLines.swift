import Diagnostics

/// Lines of a body that are not its text, as byte ranges of the page's file, line endings included.
extension MarkdownDocument {
  /// From a block's fence to the one that closes it, if one does.
  package func lines(of block: ComponentBlock) -> Range<Int> {
    let first = places.lines.number(ofLineAt: block.nameSpan.bytes.lowerBound)
    let content = block.text.source.bytes[block.text.content]
    var end = first + 1 + content.count { $0 == UInt8(ascii: "\n") }
    // A block may also end with the quote or list that it stands in.
    if isFence(end) { end += 1 }
    return places.lines.start(of: first)..<places.lines.start(of: end)
  }

  /// Blocks of comments, down the page.
  package var commentLines: [Range<Int>] {
    root.descendants.compactMap { node in
      guard node.kind == .htmlBlock, let first = node.lines?.lowerBound,
        case .nothing = HTMLComments.outside(node.literalBytes)
      else { return nil }
      var count = node.literalBytes.count { $0 == UInt8(ascii: "\n") }
      if node.literalBytes.last != UInt8(ascii: "\n") { count += 1 }
      return places.lines.start(of: first)..<places.lines.start(of: first + count)
    }
  }

  private func isFence(_ number: Int) -> Bool {
    let line = places.source.bytes[places.lines.range(of: number)]
    let marks = line.filter { !$0.isSpace && $0 != UInt8(ascii: ">") }
    return marks.count >= 3
      && (marks.allSatisfy { $0 == UInt8(ascii: "`") }
        || marks.allSatisfy { $0 == UInt8(ascii: "~") })
  }
}
