import Diagnostics

/// A fenced block that is not code: its body is data for a component.
package struct ComponentBlock: Sendable {
  /// The closed set of components. Other words behind a fence are names of programming languages.
  package enum Name: String, Sendable, CaseIterable {
    case effect
    case factBox = "fact-box"
    case iconArray = "icon-array"
    case video
    case figure
  }

  static let mistakenName = Rule(
    "MD029", .error, "the name of a block of data is written as it is",
    reason: "Under another name it is code, which is printed as it stands and not checked.")

  package let name: Name
  /// The name behind the fence, in the page's file.
  package let nameSpan: SourceSpan
  package let text: BlockText
}

extension ComponentBlock {
  init(_ name: Name, _ node: MarkdownNode, in places: SourceMap) {
    let fence = places.firstLine(of: node)
    self.name = name
    nameSpan = places.span(of: name.rawValue, inLine: fence)
    text = BlockText(node.literalBytes, named: nameSpan, fromLine: fence + 1, in: places)
  }
}

extension ComponentBlock.Name {
  /// What stands behind the fence of a code block; nil where that is no component. Copies nothing where nothing
  /// stands there.
  package init?(_ node: MarkdownNode) {
    guard node.kind == .codeBlock else { return nil }
    let language = node.codeLanguage
    guard !language.isEmpty else { return nil }
    self.init(rawValue: String(decoding: language, as: UTF8.self))
  }
}

extension ComponentBlock.Name {
  /// The one that somebody meant who wrote it with capitals, in two words, in the plural, or behind `yaml`; nil for
  /// languages of code.
  init?(meantBy info: String) {
    let words = info.lowercased().split { !$0.isLetter }
    let written = words.filter { $0 != "yaml" && $0 != "yml" }.joined()
    guard !written.isEmpty, let name = Self.allCases.first(where: { $0.isMeant(by: written) })
    else { return nil }
    self = name
  }

  private func isMeant(by written: String) -> Bool {
    let name = rawValue.filter(\.isLetter)
    return written == name || written == name + "s" || written == name + "es"
      || Suggestion.nearest(to: written, among: [name]).map { _ in written.count > 3 } ?? false
  }
}

extension MarkdownNode {
  /// The block of data that the node is, among those of its document; nil for others.
  package func component(of components: [ComponentBlock]) -> ComponentBlock? {
    guard kind == .codeBlock, components.indices.contains(Int(remark) - 1) else { return nil }
    return components[Int(remark) - 1]
  }

  /// The first word behind the fence of a code block; lent by the tree.
  var codeLanguage: Slice<UnsafeBufferPointer<UInt8>> { infoBytes.prefix { !$0.isSpace } }
}

extension SourceMap {
  /// Where a word stands in a line; the whole line if it is written in another way.
  func span(of word: String, inLine number: Int) -> SourceSpan {
    let line = span(ofLine: number)
    var written = word
    let found = written.withUTF8 { word in
      source.bytes.withUnsafeBufferPointer { $0.first(word, in: line.bytes) }
    }
    return SourceSpan(source, found ?? line.bytes)
  }
}
