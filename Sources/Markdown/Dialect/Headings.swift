import CCmarkGFM
import Diagnostics

extension DialectReader {
  static let malformedPin = Rule(
    "MD012", .error, "a pinned anchor is one word of letters, digits, '-' and '_'",
    reason: "It becomes part of addresses that other sites link to, so it must be safe to copy.")

  mutating func readHeading(_ node: MarkdownNode) {
    let span = headingSpan(node)
    let pin = readPin(node, in: span)
    headings.add(
      HeadingIDs.Draft(
        node: node, level: Int(cmark_node_get_heading_level(node.raw)), text: node.plainText,
        span: span, pin: pin))
  }

  /// The heading's line from its mark on; a heading may be underlined, then it has none.
  private func headingSpan(_ node: MarkdownNode) -> Range<Int> {
    let line = lines.range(of: node.lines?.lowerBound ?? 1)
    let column = Int(cmark_node_get_start_column(node.raw))
    let start = min(line.upperBound, line.lowerBound + max(0, column - 1))
    var end = line.upperBound
    while end > start, cursor.bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Takes `{#id}` off the end of the heading's words.
  private mutating func readPin(_ node: MarkdownNode, in span: Range<Int>) -> HeadingIDs.Pin? {
    guard let last = MarkdownNode(cmark_node_last_child(node.raw)), last.kind == .text else {
      return nil
    }
    let text = last.literalBytes
    guard text.last == UInt8(ascii: "}"), let open = lastPin(in: text) else { return nil }
    let id = text.slice((open + 2)..<(text.count - 1))
    let place = cursor.find(text.slice(open..<text.count)) ?? span
    guard isAnchor(id) else {
      problems.report(
        Self.malformedPin, "'\(String(decoding: text[open...], as: UTF8.self))' is not an anchor",
        at: source.place(place), help: "use letters, digits, '-' and '_', as in '{#side-effects}'")
      return nil
    }
    var words = text.slice(0..<open)
    while words.last?.isSpace == true { words = words.slice(0..<(words.count - 1)) }
    if words.isEmpty { last.unlink() } else { last.setLiteral(words) }
    return HeadingIDs.Pin(id: String(decoding: id, as: UTF8.self), span: place)
  }

  private func lastPin(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    text.indices.dropLast().last {
      text[$0] == UInt8(ascii: "{") && text[$0 + 1] == UInt8(ascii: "#")
    }
  }

  private func isAnchor(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    !id.isEmpty
      && id.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }
}
