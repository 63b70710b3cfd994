extension MarkdownNode {
  /// The words of the node as a reader hears them: no formatting, citations, footnote numbers or raw
  /// HTML; a picture's alternative text; one space for a line break, one line a block.
  package var plainText: String {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    while text.last?.isSpace == true { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the bytes of a text node.
  package func appendLiteral(to text: inout [UInt8]) {
    text.append(contentsOf: literalBytes)
  }

  func appendPlainText(to text: inout [UInt8]) {
    switch kind {
    case .text, .code: text.append(contentsOf: literalBytes)
    case .codeBlock: text.append(contentsOf: literalBytes)
    case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
    case .citation:
      if text.last == UInt8(ascii: " ") { text.removeLast() }
    case .htmlInline, .htmlBlock, .footnoteReference, .thematicBreak: break
    case .paragraph, .heading, .tableCell:
      appendChildren(to: &text)
      text.append(UInt8(ascii: "\n"))
    default: appendChildren(to: &text)
    }
  }

  private func appendChildren(to text: inout [UInt8]) {
    for child in children { child.appendPlainText(to: &text) }
  }
}
