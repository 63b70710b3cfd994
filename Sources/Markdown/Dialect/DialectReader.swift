import Diagnostics

/// Reads cmark's tree once, down the page, for what this dialect adds to Markdown, and leaves it in the
/// tree: citations become nodes, callouts are marked, pins are taken off the headings, and links,
/// pictures and raw HTML learn where they are written.
struct DialectReader {
  static let rules = [
    BracketReview.malformedCitation, unknownCallout, emptyCallout, linkInSummary, malformedPin,
    unknownPlaceholder, placeholderWithoutValue,
  ]

  let source: SourceText
  let lines: LineTable
  let limits: ParserLimits
  let placeholders: Placeholders
  var cursor: SourceCursor
  var problems = Problems()
  var headings = HeadingIDs()
  var citedIDs: [String] = []
  private(set) var pictures: [MarkdownNode] = []
  /// Blocks of data for components. The remark of such a node is its number among them, from 1.
  private(set) var components: [(name: ComponentBlock.Name, node: MarkdownNode)] = []
  /// How often each footnote is referred to, by its number.
  private(set) var footnoteUses: [Int] = []
  /// Whether a bracket of the block may be meant as a citation or a footnote and was not taken for one.
  var isSuspect = false
  /// Where the source of the block begins that is being read.
  private var blockStart = 0
  private let definitions: [Definition]
  private let mentionsFootnotes: Bool
  /// Whether there may be names to fill in, or to refuse; nearly no page has one.
  let hasBraces: Bool
  private var depth = 0

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, body: Range<Int>, lines: LineTable,
    definitions: [Definition], limits: ParserLimits, placeholders: Placeholders
  ) {
    self.source = source
    self.lines = lines
    self.limits = limits
    self.placeholders = placeholders
    self.definitions = definitions
    mentionsFootnotes = bytes.hasFootnoteMark(in: body)
    hasBraces = bytes.hasNameInBraces(in: body)
    cursor = SourceCursor(bytes, body: body, lines: lines)
  }

  /// False when the tree is too deep to be worked on, which is reported. Does not recurse, for that
  /// reason.
  mutating func read(_ root: MarkdownNode) -> Bool {
    var node = root
    while true {
      enter(node)
      if let child = node.firstChild {
        node = child
        depth += 1
        guard depth <= limits.nesting else {
          reportDepth()
          return false
        }
      } else if let next = leave(upFrom: node, below: root) {
        node = next
      } else {
        return true
      }
    }
  }

  /// Leaves `node`, and its ancestors as far as they end with it; the node that comes next, if any.
  private mutating func leave(upFrom node: MarkdownNode, below root: MarkdownNode) -> MarkdownNode?
  {
    var node = node
    while true {
      leave(node)
      if let next = node.next { return next }
      guard let parent = node.parent, parent.raw != root.raw else { return nil }
      node = parent
      depth -= 1
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case .text: if !node.isRead { readText(node) }
    case .paragraph, .heading, .tableCell: enterText(node)
    case .blockQuote: readCallout(node)
    case .code: passCode(node)
    case .codeBlock: readComponent(node)
    case .tableRow: readRow(node)
    case .htmlInline: node.span = cursor.find(node.literalBytes)
    case .footnoteReference: countFootnote(node)
    default: break
    }
  }

  private mutating func readComponent(_ node: MarkdownNode) {
    guard let name = ComponentBlock.Name(node) else { return }
    components.append((name, node))
    node.remark = UInt(components.count)
  }

  /// Links and pictures are located when their content is behind the cursor, which comes first in the
  /// source.
  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case .link: locate(link: node)
    case .image:
      pictures.append(node)
      node.span = cursor.findDestination(of: node)
      readTitle(of: node)
    case .paragraph, .tableCell: if isSuspect { review(node) }
    case .blockQuote: checkDetails(node)
    case .heading:
      if isSuspect { review(node) }
      readHeading(node)
    default: break
    }
  }

  private mutating func readText(_ node: MarkdownNode) {
    if hasBraces { readPlaceholders(node) }
    readCitations(node)
  }

  /// One that stands for a name in braces knows its place.
  private mutating func locate(link node: MarkdownNode) {
    if hasBraces, let span = node.span {
      cursor.pass(span)
    } else {
      node.span = cursor.findDestination(of: node)
      readTitle(of: node)
    }
  }

  private mutating func enterText(_ block: MarkdownNode) {
    cursor.enter(block)
    blockStart = cursor.rest.lowerBound
    isSuspect = mentionsFootnotes && cursor.bytes.hasFootnoteMark(in: cursor.rest)
  }

  private mutating func review(_ block: MarkdownNode) {
    var review = BracketReview(
      source, cursor.bytes, block: blockStart..<cursor.rest.upperBound,
      footnotes: definitions.filter(\.isFootnote).map(\.name))
    review.review(block)
    problems.append(review.problems)
    cursor.pass(blockStart..<max(cursor.rest.lowerBound, review.rest.lowerBound))
  }

  private mutating func countFootnote(_ reference: MarkdownNode) {
    guard let number = Int(reference.literal), number > 0 else { return }
    while footnoteUses.count < number { footnoteUses.append(0) }
    footnoteUses[number - 1] += 1
  }

  private mutating func reportDepth() {
    problems.report(
      LimitScan.tooDeep, "quotes, lists or emphasis are nested more than \(limits.nesting) deep",
      at: source.place(cursor.rest))
  }
}
