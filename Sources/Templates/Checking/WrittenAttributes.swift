/// Gathers the attributes of a layout that hold addresses and ids, as they are written, while the layout is
/// read byte by byte. What a `style` element holds is taken for an attribute of that name.
struct WrittenAttributes {
  struct Attribute {
    /// Of the attribute, in lower case.
    let name: String
    /// The element's name, in lower case.
    let element: String
    /// What the same tag's `rel` says.
    fileprivate(set) var relation: [Part] = []
    let start: Written
    fileprivate(set) var parts: [Part] = []

    enum Part {
      case literal([UInt8])
      case value(Path)
      /// A section: who knows what stands there.
      case section
    }
  }

  private(set) var found: [Attribute] = []
  private var open: Attribute?
  /// The end of `open`'s value, as far as no part of it was finished.
  private var literal: [UInt8] = []
  /// Where in `found` the attributes of the tag begin that is being read.
  private var tagStart = 0

  mutating func read(
    _ byte: UInt8, at offset: Int, of written: Written?, from before: HTMLPlace, to after: HTMLPlace
  ) {
    if after.isInStyle {
      if before.isInStyle {
        if open != nil { literal.append(byte) }
      } else if let written {
        let start = Written(origin: written.origin, start: written.start + offset + 1)
        open = Attribute(name: "style", element: "style", start: start)
      }
    } else if after.isInValue {
      if open != nil, before.isInValue {
        literal.append(byte)
      } else if let (element, name) = before.attributeBehindEquals, let written,
        Self.isWanted(name, of: element)
      {
        let isQuoted = after.isInQuotes
        let start = Written(
          origin: written.origin, start: written.start + offset + (isQuoted ? 1 : 0))
        open = Attribute(name: name, element: element, start: start)
        if !isQuoted { literal.append(byte) }
      }
    } else if open != nil {
      finishLiteral()
      if let attribute = open { found.append(attribute) }
      open = nil
    }
    if before.isTag, !after.isTag { finishTag() }
  }

  /// A value is printed.
  mutating func print(_ path: Path) {
    finishLiteral()
    open?.parts.append(.value(path))
  }

  /// A section begins. What it holds is read as if it stood there, which nobody can know.
  mutating func meetSection() {
    finishLiteral()
    open?.parts.append(.section)
  }

  private mutating func finishLiteral() {
    guard !literal.isEmpty else { return }
    open?.parts.append(.literal(literal))
    literal = []
  }

  /// `rel` can stand behind the address that it speaks of.
  private mutating func finishTag() {
    if let relation = found[tagStart...].firstIndex(where: { $0.name == "rel" }) {
      let parts = found.remove(at: relation).parts
      for index in found.indices[tagStart...] { found[index].relation = parts }
    }
    tagStart = found.count
  }

  private static func isWanted(_ name: String, of element: String) -> Bool {
    if name == "id" || (name == "rel" && element == "link") { return true }
    return switch AttributeValue.Meaning(of: name) {
    case .address, .addressList: true
    default: false
    }
  }
}

extension HTMLPlace {
  fileprivate var isInValue: Bool {
    guard case .tag(let tag) = self else { return false }
    return switch tag.position {
    case .value, .unquotedValue: true
    default: false
    }
  }

  fileprivate var isInQuotes: Bool {
    guard case .tag(let tag) = self, case .value = tag.position else { return false }
    return true
  }

  fileprivate var isInStyle: Bool {
    guard case .rawText(let text) = self else { return false }
    return text.content == .style
  }

  fileprivate var isTag: Bool {
    if case .tag = self { true } else { false }
  }

  fileprivate var attributeBehindEquals: (element: String, attribute: String)? {
    guard case .tag(let tag) = self, case .behindEquals(let name?) = tag.position else {
      return nil
    }
    return (String(decoding: tag.name, as: UTF8.self), String(decoding: name, as: UTF8.self))
  }
}
