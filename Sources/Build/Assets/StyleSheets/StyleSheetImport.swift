/// An `@import` in a style sheet.
struct StyleSheetImport {
  /// The statement with its semicolon.
  var span: Range<Int>
  /// Position among the style sheet's addresses; nil when browsers find none behind the word.
  var address: Int?
  /// What stands behind the address: a layer, a question on support, a medium.
  var condition: Range<Int>?
  /// Browsers pass over an import behind other statements (CSS Cascading and Inheritance Level 5, section 2).
  let isAtTop: Bool
}

/// Follows a style sheet's outermost statements, to know its imports and which of them stand at the top. It is told of
/// each token outside comments, and of how many brackets are open before it.
struct StyleSheetStatements {
  private(set) var imports: [StyleSheetImport] = []
  /// Of `@charset "…";`, which belongs to the file and not to what is in it.
  private(set) var charset: Range<Int>?
  /// Where the statement begins that is not ended yet.
  private(set) var start: Int?
  private var current: StyleSheetImport?
  private var isCharset = false
  private var isTop = true

  /// A token that begins with this byte.
  mutating func meet(_ byte: UInt8, at position: Int, depth: Int) {
    if start == nil {
      start = position
      if byte != UInt8(ascii: "@") { isTop = false }
    } else if depth == 0, current?.address != nil, byte != UInt8(ascii: ";") {
      let start = current?.condition?.lowerBound ?? position
      current?.condition = start..<position
    }
  }

  /// `@name`; the word that begins a statement says what it is. An import within other statements is none.
  mutating func meetKeyword(_ name: String, at position: Int) {
    guard position == start else {
      if name == "import" {
        imports.append(StyleSheetImport(span: position..<position, isAtTop: false))
      }
      return
    }
    switch name {
    case "import": current = StyleSheetImport(span: position..<position, isAtTop: isTop)
    case "charset": isCharset = true
    // Its short form, `@layer a, b;`, may stand before imports.
    case "layer": break
    default: isTop = false
    }
  }

  mutating func meetAddress(_ index: Int) {
    if current != nil, current?.address == nil { current?.address = index }
  }

  mutating func openBlock(depth: Int) {
    if depth == 0 { isTop = false }
  }

  /// A semicolon or a closing brace outside all brackets, or the end of the file; `end` is behind it.
  mutating func endStatement(at end: Int) {
    defer {
      (start, current) = (nil, nil)
      isCharset = false
    }
    guard let start else { return }
    if isCharset { charset = start..<end }
    guard var current else { return }
    current.span = start..<end
    if let condition = current.condition { current.condition = condition.lowerBound..<end - 1 }
    imports.append(current)
  }
}
