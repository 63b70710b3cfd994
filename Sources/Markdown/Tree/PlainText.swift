extension MarkdownNode {
  /// The words of the node as a reader hears them: no formatting, citations, footnote numbers or raw
  /// HTML; a picture's alternative text; one space for a line break, one line a block.
  package var plainText: String {
    var text: [UInt8] = []
    appendPlainText(to: &text)
    while text.last?.isSpace == true { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends `plainText`, with white space left at the end.
  package func appendPlainText(to text: inout [UInt8]) {
    append(to: &text, withCode: true)
  }

  /// Appends what the author says in words: `plainText` with one character, U+FFFC, for each piece of code.
  package func appendProse(to text: inout [UInt8]) {
    append(to: &text, withCode: false)
  }

  private func append(to text: inout [UInt8], withCode: Bool) {
    switch kind {
    case .text: text.append(contentsOf: literalBytes)
    case .code:
      if withCode {
        text.append(contentsOf: literalBytes)
      } else {
        text.append(contentsOf: "\u{FFFC}".utf8)
      }
    case .codeBlock: text.append(contentsOf: literalBytes)
    case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
    case .citation:
      if text.last == UInt8(ascii: " ") { text.removeLast() }
    case .htmlInline, .htmlBlock, .footnoteReference, .thematicBreak: break
    case .paragraph, .heading, .tableCell:
      appendChildren(to: &text, withCode: withCode)
      text.append(UInt8(ascii: "\n"))
    default: appendChildren(to: &text, withCode: withCode)
    }
  }

  private func appendChildren(to text: inout [UInt8], withCode: Bool) {
    for child in children { child.append(to: &text, withCode: withCode) }
  }
}
