import Diagnostics

/// Reads a template against the schemas of its data: what each name stands for, and where in the HTML.
struct TemplateCheck {
  private(set) var scope: Scope
  /// Nil behind a section after which one cannot know: nothing more is said about places then.
  private(set) var place: HTMLPlace? = .text
  var siteNames: Set<String> = []
  var problems = Problems()
  /// What literal attributes say.
  private(set) var attributes = WrittenAttributes()

  init(page: RecordSchema, site: RecordSchema) {
    scope = Scope(page: page, site: site)
  }

  mutating func checked(_ pieces: [Piece]) -> [CheckedPiece] {
    var checked: [CheckedPiece] = []
    for piece in pieces { checked += self.checked(piece) }
    return checked
  }

  private mutating func checked(_ piece: Piece) -> [CheckedPiece] {
    switch piece {
    case .literal(let bytes, let written):
      advance(over: bytes, written)
      return [.literal(bytes)]
    case .value(let name, let isRaw, let origin):
      guard let referent = referent(of: name, origin),
        let form = form(of: referent, name, isRaw: isRaw, origin)
      else { return [] }
      place = place?.behindPrintedValue()
      attributes.print(referent.path)
      return [.value(referent.path, form)]
    case .section(let name, let isInverted, let body, let origin):
      attributes.meetSection()
      let referent = referent(of: name, origin)
      let inner = isInverted ? scope : referent.map(scope.inside)
      guard let inner else { return [] }
      let body = checked(body, in: inner, section: name, origin)
      return referent.map { section($0, isInverted: isInverted, body) } ?? []
    }
  }

  private mutating func advance(over bytes: [UInt8], _ written: Written?) {
    for (offset, byte) in bytes.enumerated() {
      guard let before = place else { return }
      let after = before.advanced(over: byte)
      attributes.read(byte, at: offset, of: written, from: before, to: after)
      place = after
    }
  }

  // MARK: Sections

  private mutating func checked(
    _ body: [Piece], in inner: Scope, section name: Name, _ origin: Origin
  ) -> [CheckedPiece] {
    let outer = (scope: scope, place: place)
    scope = inner
    let checked = checked(body)
    scope = outer.scope
    guard let start = outer.place, let end = place else { return checked }
    place = start.joined(end)
    if place == nil {
      report(
        .unbalancedSection,
        "section '\(name.text)' begins \(start.description) and ends \(end.description)",
        name, origin, help: "let it hold whole elements, whole attributes or a part of one text")
    }
    return checked
  }

  private func section(
    _ referent: Scope.Referent, isInverted: Bool, _ body: [CheckedPiece]
  ) -> [CheckedPiece] {
    switch referent.kind {
    case .list where !isInverted: return [.loop(referent.path, body: body)]
    case .record where !isInverted && referent.unguarded.isEmpty: return body
    default: return [.condition(referent.path, isInverted: isInverted, body: body)]
    }
  }

  /// At the template's end, where a last `<` is text.
  mutating func checkEnd(of source: SourceText) {
    guard let place, place != .text, place != .tagOpening else { return }
    problems.report(
      .unbalancedEnd, "the template ends \(place.description)",
      at: source.place(source.bytes.count..<source.bytes.count))
  }

  mutating func report(
    _ rule: Rule, _ message: String, _ name: Name, _ origin: Origin, help: String? = nil
  ) {
    problems.report(
      rule, message, at: origin.source.place(name.span), notes: origin.notes, help: help)
  }
}

extension Rule {
  static let unbalancedSection = Rule(
    "TP019", .error, "a section begins and ends in the same place of the HTML",
    reason: """
      How a value is escaped follows from where it stands; that must not depend on whether a section \
      in front of it was shown.
      """)

  static let unbalancedEnd = Rule(
    "TP020", .error, "a template ends outside tags, comments and scripts",
    reason: "A tag left open swallows what follows.")
}
