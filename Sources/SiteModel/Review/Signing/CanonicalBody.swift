import Diagnostics
import FrontMatter
import Markdown

extension CanonicalText {
  /// What stands in the place of a block of data: where it stands is a part of the text, what it says is not.
  private static let placeOfBlock = "block"

  /// The text of a body. A drawing with a caption is a part of it, other blocks of data are not.
  mutating func add(textOf body: WrittenBody) {
    for piece in body.pieces {
      switch piece {
      case .words(let words, let depth):
        add(depth: depth)
        add(line: words[...])
      case .code(let info, let lines, let depth):
        add(depth: depth)
        add(kind: "code")
        add(line: info[...])
        add(lines: lines[...])
      case .data(let block):
        add(kind: Self.placeOfBlock)
        if block.name == .figure { add(block) }
      }
    }
  }

  /// The blocks of data of a body, in their order.
  mutating func add(figuresOf body: WrittenBody) {
    for case .data(let block) in body.pieces where block.name != .figure { add(block) }
  }

  /// How far a text is indented into lists.
  private mutating func add(depth: Int) {
    if depth > 0 { add(kind: "in \(depth)") }
  }

  /// Its values, or, where it is no YAML, its lines.
  private mutating func add(_ block: ComponentBlock) {
    add(kind: block.name.rawValue)
    var problems = Problems()
    if let document = YAMLDocument.read(
      block.text.source, in: block.text.content, problems: &problems), problems.isEmpty
    {
      add(document.root)
    } else {
      add(lines: block.text.source.bytes[block.text.content])
    }
  }
}
