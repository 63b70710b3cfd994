import HTML

/// The markup that CSL allows in titles: `<i>`, `<b>`, `<sup>`, `<sub>`, and `<span class="nocase">` and
/// `<span style="font-variant: small-caps;">`, which say nothing here (CSL 1.0.2, citeproc-js manual, formatting of
/// fields). All else is text: `p < 0.05` keeps its sign.
struct RichText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Nearly all texts have none.
  private var hasMarkup: Bool { text.utf8.contains(UInt8(ascii: "<")) }

  /// Writes the text as markup that is whole: tags without a partner are left out.
  func write(into html: inout HTMLBuffer) {
    guard hasMarkup else { return html.append(text: text) }
    let pieces = Self.pieces(text)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): html.append(text: String(text))
      case .opening(let element) where Self.partner(of: index, in: pieces) != nil:
        html.append(element.openingTag)
      case .closing(let element) where Self.isPartner(index, in: pieces):
        html.append(element.closingTag)
      case .opening, .closing: break
      }
    }
  }

  /// The words alone.
  var plain: String {
    guard hasMarkup else { return text }
    return Self.pieces(text).map { if case .text(let text) = $0 { String(text) } else { "" } }
      .joined()
  }

  // MARK: Tags

  private enum Element: String {
    case i, b, sup, sub, sc, span

    var openingTag: StaticString {
      switch self {
      case .i: "<i>"
      case .b: "<b>"
      case .sup: "<sup>"
      case .sub: "<sub>"
      case .sc, .span: ""
      }
    }

    var closingTag: StaticString {
      switch self {
      case .i: "</i>"
      case .b: "</b>"
      case .sup: "</sup>"
      case .sub: "</sub>"
      case .sc, .span: ""
      }
    }
  }

  private enum Piece {
    case text(Substring)
    case opening(Element)
    case closing(Element)
  }

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    var searched = rest.startIndex
    while let open = rest[searched...].firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">"),
        let piece = tag(rest[rest.index(after: open)..<close])
      else {
        searched = rest.index(after: open)
        continue
      }
      if open > rest.startIndex { pieces.append(.text(rest[..<open])) }
      pieces.append(piece)
      rest = rest[rest.index(after: close)...]
      searched = rest.startIndex
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }

  private static func tag(_ inside: Substring) -> Piece? {
    if inside.first == "/" {
      return Element(rawValue: inside.dropFirst().lowercased()).map { .closing($0) }
    }
    let name = inside.prefix { $0 != " " }
    guard let element = Element(rawValue: name.lowercased()),
      element == .span || name.endIndex == inside.endIndex
    else { return nil }
    return .opening(element)
  }

  // MARK: Partners

  /// Where what opens at `index` is closed, with nothing left open in between.
  private static func partner(of index: Int, in pieces: [Piece]) -> Int? {
    guard case .opening(let element) = pieces[index] else { return nil }
    var depth = 0
    for (position, piece) in pieces.enumerated().dropFirst(index + 1) {
      switch piece {
      case .text: break
      case .opening: depth += 1
      case .closing(let other) where depth == 0: return other == element ? position : nil
      case .closing: depth -= 1
      }
    }
    return nil
  }

  private static func isPartner(_ index: Int, in pieces: [Piece]) -> Bool {
    pieces.indices.prefix(index).contains { partner(of: $0, in: pieces) == index }
  }
}
