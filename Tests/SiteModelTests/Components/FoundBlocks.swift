import Diagnostics
import HTML
import Markdown

/// The component blocks of a body, as the renderer hands them on.
struct FoundBlocks: BodyResolver {
  private(set) var blocks: [ComponentBlock] = []

  static func blocks(in source: SourceText) -> [ComponentBlock] {
    var found = FoundBlocks()
    var html = HTMLBuffer()
    var problems = Problems()
    MarkdownParser().withDocument(source, body: source.bytes.indices, problems: &problems) {
      document, problems in
      BodyRenderer(BodyOptions(words: .none)).render(
        document, resolver: &found, into: &html, problems: &problems)
    }
    return found.blocks
  }

  mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    blocks.append(block)
  }

  mutating func link(_ destination: String, at: SourceSpan, problems: inout Problems) -> Address? {
    nil
  }

  mutating func image(_ source: String, at: SourceSpan, problems: inout Problems) -> BodyImage? {
    nil
  }

  mutating func citation(
    _ group: [CitationItem], into html: inout HTMLBuffer, problems: inout Problems
  ) {}

  mutating func term(_ id: String, at: SourceSpan, problems: inout Problems) -> TermLink? { nil }
}

extension BodyOptions.Words {
  static let none = BodyOptions.Words(
    callouts: Dictionary(uniqueKeysWithValues: CalloutKind.allCases.map { ($0, "") }),
    footnotes: "", backToMention: { $0 }, table: "")
}
