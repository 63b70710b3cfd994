import Diagnostics
import Testing

@testable import FrontMatter

@Suite("Two readers, one meaning")
struct OneMeaningTests {
  @Test("written documents mean what libyaml means", arguments: 0..<4)
  func written(_ seed: UInt64) {
    var writer = RandomYAML(seed: seed)
    var plain = 0
    for _ in 0..<200 {
      if agree(on: writer.document()) { plain += 1 }
    }
    #expect(plain > 40, "the subset is met often enough for the comparison to mean something")
  }

  @Test("a page's header with a few characters changed means what libyaml means", arguments: 0..<4)
  func mutated(_ seed: UInt64) {
    var writer = RandomYAML(seed: seed)
    var plain = 0
    for _ in 0..<200 {
      if agree(on: writer.mutation(of: Samples.header)) { plain += 1 }
    }
    #expect(plain > 40)
  }

  @Test("what editors write is read without libyaml", arguments: Samples.plain)
  func subset(_ text: String) throws {
    #expect(agree(on: text))
  }

  /// Whether the plain reader took the text; where it did, libyaml finds the same tree.
  func agree(on text: String) -> Bool {
    let source = SourceText(path: "page.md", text: text)
    guard let plain = PlainSubsetReader.read(source.bytes, in: source.bytes.indices) else {
      return false
    }
    let plainDocument = YAMLDocument(source: source, tree: plain)
    var repeated = Problems()
    RepeatedKeys.report(in: plainDocument, &repeated)
    var problems = Problems()
    let yams = YamsReader.read(source, in: source.bytes.indices, problems: &problems)
    guard repeated.isEmpty else {
      #expect(problems.all.first?.rule.code == "YM005", "\(text.debugDescription)")
      return true
    }
    guard let yams else {
      Issue.record("libyaml refuses \(text.debugDescription): \(problems.all)")
      return true
    }
    let expected = outline(YAMLDocument(source: source, tree: yams))
    #expect(outline(plainDocument) == expected, "\(text.debugDescription)")
    return true
  }

  private func outline(_ document: YAMLDocument) -> [String] {
    document.nodes.map { node in
      let text =
        node.shape == .plain || node.shape == .quoted
        ? document.text(of: node).debugDescription : ""
      return "\(node.shape) \(node.start)..<\(node.end) \(text) ends \(node.subtreeEnd)"
    }
  }
}
