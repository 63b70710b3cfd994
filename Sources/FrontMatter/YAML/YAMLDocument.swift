package import Diagnostics

/// A YAML text as a flat tree in which every key and value knows its place.
package final class YAMLDocument: Sendable {
  /// The file; kept for places and texts.
  package let source: SourceText
  let nodes: [YAMLNode]
  private let texts: [String]

  init(source: SourceText, tree: YAMLTree) {
    self.source = source
    nodes = tree.nodes
    texts = tree.texts
  }

  /// A null value when nothing is written but comments.
  package var root: YAMLValue { YAMLValue(document: self, index: 0) }

  /// Reads a whole file; also JSON, which is YAML. Linear in its length. Nil when it is not UTF-8 or
  /// not YAML, or uses what sitegen does not take (anchors, tags); that is reported. Of two equal keys
  /// the second one is reported.
  package static func read(_ source: SourceText, problems: inout Problems) -> YAMLDocument? {
    guard TextEncoding.check(source, &problems) else { return nil }
    let start = TextEncoding.lengthOfByteOrderMark(source.bytes)
    return read(source, in: start..<source.bytes.count, problems: &problems)
  }

  /// Reads the YAML in a part of a file whose bytes have been found to be UTF-8.
  package static func read(
    _ source: SourceText, in range: Range<Int>, problems: inout Problems
  ) -> YAMLDocument? {
    if let tree = PlainSubsetReader.read(source.bytes, in: range) {
      let document = YAMLDocument(source: source, tree: tree)
      RepeatedKeys.report(in: document, &problems)
      return document.isPrintable(&problems) ? document : nil
    }
    let tree = YamsReader.read(source, in: range, problems: &problems)
    guard let document = tree.map({ YAMLDocument(source: source, tree: $0) }) else { return nil }
    return document.isPrintable(&problems) ? document : nil
  }

  func text(of node: YAMLNode) -> String {
    if node.isCopied { return texts[Int(node.contentStart)] }
    return withBytes(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes of a text.
  func withBytes<Result>(
    of node: YAMLNode, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if node.isCopied {
      var text = texts[Int(node.contentStart)]
      return text.withUTF8(body)
    }
    return source.bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(node.contentStart)..<Int(node.contentEnd)]))
    }
  }
}
