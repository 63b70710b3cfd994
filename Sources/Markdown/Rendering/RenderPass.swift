import Diagnostics
import HTML

/// One rendering of one document: what it reads, where it writes, and what it has to remember.
struct RenderPass<Resolver: BodyResolver> {
  let options: BodyOptions
  let root: MarkdownNode
  let outline: [Heading]
  let components: [ComponentBlock]
  let places: SourceMap
  let footnoteUses: [Int]
  /// The caller's value, used in place: a copy would make its storage shared.
  let resolver: UnsafeMutablePointer<Resolver>

  var html = HTMLBuffer()
  var problems = Problems()
  /// How often each footnote was mentioned so far, by its number.
  var footnoteMentions: [Int]
  /// The number of the footnote whose text is being rendered, or was last.
  var footnote = 0
  /// Raw elements that were let through and are still open, outermost first.
  var openElements: [OpenElement] = []
  /// The level of the heading that was rendered last; the page's title is above all.
  var sectionLevel = 1
  /// The forms of terms to be found in the text; nil where none is linked by itself.
  let termForms: TermForms?
  /// How many headings, links and titles the text stands in, where no term is linked.
  var termBarriers = 0
  private var start = 0
  private var hasOverflowed = false

  init(
    _ document: borrowing MarkdownDocument, options: BodyOptions,
    resolver: UnsafeMutablePointer<Resolver>
  ) {
    self.options = options
    self.resolver = resolver
    termForms = resolver.pointee.linksTerms ? options.terms : nil
    root = document.root
    outline = document.outline
    components = document.components
    places = document.places
    footnoteUses = document.footnoteUses
    footnoteMentions = [Int](repeating: 0, count: document.footnoteUses.count)
  }

  mutating func begin(html: inout HTMLBuffer, problems: inout Problems) {
    swap(&self.html, &html)
    swap(&self.problems, &problems)
    start = self.html.count
  }

  mutating func end(html: inout HTMLBuffer, problems: inout Problems) {
    swap(&self.html, &html)
    swap(&self.problems, &problems)
  }

  /// Ends the line that was begun, if one was.
  mutating func startLine() {
    guard html.count > start, html.last != UInt8(ascii: "\n") else { return }
    html.append("\n")
  }

  var source: SourceText { places.source }

  /// Whether terms are linked in the text that is being rendered. Within raw elements they are not: an
  /// abbreviation or a quotation stays as it is.
  var linksTermsHere: Bool { termBarriers == 0 && openElements.isEmpty }

  /// Whether the page has grown beyond what can be a page, which is reported once. Only destinations
  /// can multiply a text, so it is asked where they are written.
  mutating func isOverflowing(at node: MarkdownNode) -> Bool {
    guard html.count - start > Self.outputLimit else { return false }
    guard !hasOverflowed else { return true }
    hasOverflowed = true
    problems.report(
      LimitScan.tooManyReferences,
      "the page grows to more than \(Self.outputLimit >> 20) MB here", at: span(of: node).place,
      help: "use shorter addresses, or divide the page into several")
    return true
  }

  /// Bytes of HTML of one body.
  private static var outputLimit: Int { 4 << 20 }

  func span(of node: MarkdownNode) -> SourceSpan { places.span(of: node) }
}
