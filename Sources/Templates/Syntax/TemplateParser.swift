import Diagnostics

/// Reads a file's tags into a tree and judges which lines belong to a tag alone.
struct TemplateParser {
  let source: SourceText
  private var tags: ArraySlice<Tag>
  /// Tags whose closing tag is still to come, innermost last.
  private(set) var openTags: [Tag] = []
  /// Names of sections that were open when the one around them was closed.
  var crossed: [String] = []
  /// Everything before has become nodes.
  private var cursor = 0
  var problems: Problems

  init(_ source: SourceText) {
    var scanner = TagScanner(source)
    self.source = source
    let scanned = scanner.tags()
    problems = scanner.problems
    tags = scanned[...]
    if let deep = Self.tooDeep(scanned) {
      problems.report(
        .tooLarge, "sections are nested more than \(Self.depthLimit) deep",
        at: source.place(deep.span),
        help: "close a section before this one, or move some of it into a partial")
      tags = []
    }
  }

  private static let depthLimit = 100

  /// The first tag that opens one section too many.
  private static func tooDeep(_ tags: [Tag]) -> Tag? {
    var depth = 0
    for tag in tags {
      switch tag.sigil {
      case .section, .invertedSection, .parent, .block: depth += 1
      case .close: depth = max(0, depth - 1)
      default: continue
      }
      if depth > depthLimit { return tag }
    }
    return nil
  }

  /// The nodes up to the closing tag of the innermost open tag, which is consumed, or of the whole file.
  mutating func nodes() -> [Node] {
    var nodes: [Node] = []
    while let tag = tags.first {
      appendText(to: tag.span.lowerBound, &nodes)
      guard tag.sigil == .close else {
        open(tag, &nodes)
        continue
      }
      switch meaning(of: tag) {
      case .closesInnermost:
        consume(tag)
        endLine(ofClosing: tag, &nodes)
        return nodes
      case .closesOuter: return nodes
      case .closesNothing: consume(tag)
      }
    }
    appendText(to: source.bytes.count, &nodes)
    rejectUnclosed()
    return nodes
  }

  private mutating func consume(_ tag: Tag) {
    tags.removeFirst()
    cursor = tag.span.upperBound
  }

  private mutating func open(_ tag: Tag, _ nodes: inout [Node]) {
    consume(tag)
    rejectOutsideBlock(tag)
    switch tag.sigil {
    case .variable, .rawVariable:
      nodes.append(.variable(tag.name, isRaw: tag.sigil == .rawVariable))
    case .comment: _ = takeLine(of: tag.span, &nodes)
    case .section, .invertedSection:
      _ = takeLine(of: tag.span, &nodes)
      let body = body(of: tag)
      nodes.append(
        .section(Section(name: tag.name, isInverted: tag.sigil == .invertedSection, body: body)))
    case .partial:
      let indentation = takeLine(of: tag.span, &nodes)
      nodes.append(.partial(Reference(name: tag.name, indentation: indentation)))
    case .parent: nodes.append(parent(tag, &nodes))
    case .block: nodes.append(.block(block(tag, &nodes)))
    case .close: break
    }
  }

  private mutating func body(of tag: Tag) -> [Node] {
    openTags.append(tag)
    defer { openTags.removeLast() }
    return nodes()
  }

  /// A parent stands alone on its line when nothing stands before its opening and behind its closing
  /// tag, however many lines lie between.
  private mutating func parent(_ tag: Tag, _ nodes: inout [Node]) -> Node {
    let content = body(of: tag)
    let arguments = content.compactMap { node -> Block? in
      if case .block(let block) = node { block } else { nil }
    }
    rejectDuplicates(arguments)
    let indentation = takeLine(of: tag.span.lowerBound..<cursor, &nodes)
    return .parent(Reference(name: tag.name, indentation: indentation), arguments: arguments)
  }

  private mutating func block(_ tag: Tag, _ nodes: inout [Node]) -> Block {
    let startsLine = source.startsLine(tag.span.lowerBound)
    let next = source.nextLine(after: tag.span.upperBound)
    let opensOwnLine = next != nil && (startsLine || isArgument)
    let lineStart = startsLine ? removeLineStart(&nodes) : nil
    if let next, opensOwnLine { cursor = next }
    let indentation =
      opensOwnLine
      ? source.firstIndentation(from: cursor)
      : lineStart ?? tag.span.lowerBound..<tag.span.lowerBound
    return Block(
      name: tag.name,
      layout: Block.Layout(
        startsLine: startsLine, opensOwnLine: opensOwnLine, indentation: indentation),
      body: body(of: tag))
  }

  // MARK: Lines

  private mutating func appendText(to end: Int, _ nodes: inout [Node]) {
    guard !isArgument else { return warnOfText(cursor..<end) }
    while cursor < end {
      if source.isLineStart(cursor) { appendLineStart(to: end, &nodes) }
      let line = source.bytes[cursor..<end]
      let lineEnd = line.firstIndex(of: .newline).map { $0 + 1 } ?? end
      if cursor < lineEnd { nodes.append(.text(cursor..<lineEnd)) }
      cursor = lineEnd
    }
    if end < source.bytes.count, source.isLineStart(end) { appendLineStart(to: end, &nodes) }
  }

  private mutating func appendLineStart(to end: Int, _ nodes: inout [Node]) {
    let indentation = source.blanks(from: cursor).clamped(to: cursor..<end)
    nodes.append(.lineStart(indentation: indentation))
    cursor = indentation.upperBound
  }

  /// When only blanks stand around `span`, drops its line from what is printed and gives those before.
  private mutating func takeLine(of span: Range<Int>, _ nodes: inout [Node]) -> Range<Int>? {
    guard source.startsLine(span.lowerBound), let next = source.nextLine(after: span.upperBound)
    else { return nil }
    cursor = next
    return removeLineStart(&nodes) ?? span.lowerBound..<span.lowerBound
  }

  private mutating func endLine(ofClosing tag: Tag, _ body: inout [Node]) {
    guard let opening = openTags.last, opening.sigil != .parent else { return }
    let isArgument = openTags.dropLast().last?.sigil == .parent
    if isArgument, source.startsLine(tag.span.lowerBound) {
      _ = removeLineStart(&body)
    } else if !isArgument {
      _ = takeLine(of: tag.span, &body)
    }
  }

  private func removeLineStart(_ nodes: inout [Node]) -> Range<Int>? {
    guard case .lineStart(let indentation) = nodes.last else { return nil }
    nodes.removeLast()
    return indentation
  }

  /// Directly inside a parent's tag, where only blocks mean something.
  var isArgument: Bool { openTags.last?.sigil == .parent }
}
