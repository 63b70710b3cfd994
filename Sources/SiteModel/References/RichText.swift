import HTML
import Markdown

/// The markup that CSL allows in titles: `<i>`, `<b>`, `<sup>`, `<sub>`, and `<span class="nocase">` and
/// `<span style="font-variant: small-caps;">`, which say nothing here (CSL 1.0.2, citeproc-js manual, formatting of
/// fields). All else is text: `p < 0.05` keeps its sign.
struct RichText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Nearly all texts have none, and a page has a hundred of them.
  private var hasMarkup: Bool {
    text.utf8.withContiguousStorageIfAvailable {
      $0.first(UInt8(ascii: "<"), in: $0.indices) != nil
    } ?? text.utf8.contains(UInt8(ascii: "<"))
  }

  /// Writes the text as markup that is whole: tags without a partner are left out.
  func write(into html: inout HTMLBuffer) {
    guard hasMarkup else { return html.append(text: text) }
    let pieces = Self.pieces(text)
    let partnered = Self.partnered(in: pieces)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): html.append(text: String(text))
      case .opening(let element) where partnered.contains(index):
        html.append(element.openingTag)
      case .closing(let element) where partnered.contains(index):
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
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      guard let piece = tag(rest[rest.index(after: open)..<close])
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

  /// Positions of the tags that are opened and closed in their order.
  private static func partnered(in pieces: [Piece]) -> Set<Int> {
    var open: [(position: Int, element: Element)] = []
    var partnered: Set<Int> = []
    for (position, piece) in pieces.enumerated() {
      switch piece {
      case .text: break
      case .opening(let element): open.append((position, element))
      case .closing(let element):
        guard let last = open.popLast(), last.element == element else { continue }
        partnered.insert(last.position)
        partnered.insert(position)
      }
    }
    return partnered
  }
}

extension Reference {
  /// The title without markup.
  package var plainTitle: String? { title.map { RichText($0).plain } }
}
