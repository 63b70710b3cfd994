import CCmarkGFM
package import Diagnostics

/// Parses bodies, one at a time. One per thread: it owns the memory that documents live in and uses it
/// again for the next.
package final class MarkdownParser {
  private let arena: UnsafeMutablePointer<Arena>
  private let limits: ParserLimits
  private let reservedIDs: ReservedIDs
  /// More than one when a text is parsed while a page is rendered.
  private var openDocuments = 0

  /// Of cmark-gfm, which another version may make other pages of.
  package static var libraryVersion: Int { Int(cmark_version()) }

  /// - Parameter reservedIDs: ids that other parts of the page bear; headings get others.
  package init(limits: ParserLimits = ParserLimits(), reservedIDs: ReservedIDs = ReservedIDs()) {
    self.limits = limits
    self.reservedIDs = reservedIDs
    arena = .allocate(capacity: 1)
    arena.initialize(to: Arena())
  }

  deinit {
    arena.pointee.deallocate()
    arena.deinitialize(count: 1)
    arena.deallocate()
  }

  /// Parses `source.bytes[body]` and lends the document to `use`, together with the problems so far.
  ///
  /// A body beyond the limits is reported and not parsed; `use` then gets an empty document. Spans are
  /// byte ranges into `source`. `placeholders` stand for names in braces. Linear in the body's length.
  package func withDocument<R, E: Error>(
    _ source: SourceText, body: Range<Int>, placeholders: Placeholders = Placeholders(),
    problems: inout Problems,
    _ use: (borrowing MarkdownDocument, inout Problems) throws(E) -> R
  ) throws(E) -> R {
    try inArena { () throws(E) -> R in
      let document = read(source, body, placeholders, problems: &problems)
      return try use(document, &problems)
    }
  }

  /// Lends the bytes and places of a body that is not read as a document, and whether it is within the limits. Nothing is
  /// reported. What `use` parses lives in this parser's memory.
  func withPlaces<R>(
    _ source: SourceText, body: Range<Int>,
    _ use: (UnsafeBufferPointer<UInt8>, SourceMap, _ isWithinLimits: Bool) -> R
  ) -> R {
    inArena {
      source.bytes.withUnsafeBufferPointer { bytes in
        let lines = LineTable(bytes, body: body)
        let scan = LimitScan(source: source, bytes: bytes, body: body, limits: limits)
        var (definitions, problems) = ([Definition](), Problems())
        let isWithinLimits =
          scan.isSmallEnough(problems: &problems)
          && scan.passes(lines, definitions: &definitions, problems: &problems)
        return use(bytes, SourceMap(source: source, lines: lines), isWithinLimits)
      }
    }
  }

  private func inArena<R, E: Error>(_ use: () throws(E) -> R) throws(E) -> R {
    try ThreadArena.using(arena) { () throws(E) -> R in
      openDocuments += 1
      defer {
        openDocuments -= 1
        if openDocuments == 0 { arena.pointee.reset() }
      }
      return try use()
    }
  }

  private func read(
    _ source: SourceText, _ body: Range<Int>, _ placeholders: Placeholders,
    problems: inout Problems
  ) -> MarkdownDocument {
    source.bytes.span.withUnsafeBufferPointer { bytes in
      let lines = LineTable(bytes, body: body)
      let places = SourceMap(source: source, lines: lines)
      let scan = LimitScan(source: source, bytes: bytes, body: body, limits: limits)
      var definitions: [Definition] = []
      guard scan.isSmallEnough(problems: &problems),
        scan.passes(lines, definitions: &definitions, problems: &problems)
      else { return emptyDocument(places) }
      let root = MarkdownNode(CmarkLibrary.shared.parse(bytes.slice(body)))
      var reader = DialectReader(
        source, bytes, body: body, lines: lines, definitions: definitions, limits: limits,
        placeholders: placeholders)
      let isReadable = reader.read(root)
      problems.append(reader.problems)
      guard isReadable else { return emptyDocument(places) }
      if !definitions.isEmpty {
        LostDefinitions(source, definitions, root: root).report(&problems)
      }
      return MarkdownDocument(
        root: root,
        outline: reader.headings.decided(
          reserved: reservedIDs, source: source, problems: &problems),
        citedIDs: reader.citedIDs, pictures: reader.pictures,
        components: reader.components.map { ComponentBlock($0.name, $0.node, in: places) },
        places: places, footnoteUses: reader.footnoteUses, isWhole: true)
    }
  }

  private func emptyDocument(_ places: SourceMap) -> MarkdownDocument {
    MarkdownDocument(
      root: .make(CMARK_NODE_DOCUMENT), outline: [], citedIDs: [], pictures: [],
      components: [], places: places, footnoteUses: [], isWhole: false)
  }
}
