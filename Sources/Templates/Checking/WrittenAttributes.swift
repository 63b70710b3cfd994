/// Gathers the attributes of a layout that hold addresses and ids, as they are written, while the layout is
/// read byte by byte.
struct WrittenAttributes {
  struct Attribute {
    /// Of the attribute, in lower case.
    let name: String
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

  mutating func read(
    _ byte: UInt8, at offset: Int, of written: Written?, from before: HTMLPlace, to after: HTMLPlace
  ) {
    if after.isInValue {
      if open != nil, before.isInValue {
        append(byte)
      } else if let name = before.attributeBehindEquals, let written, Self.isWanted(name) {
        let isQuoted = after.isInQuotes
        let start = Written(
          origin: written.origin, start: written.start + offset + (isQuoted ? 1 : 0))
        open = Attribute(name: name, start: start)
        if !isQuoted { append(byte) }
      }
    } else if let attribute = open {
      found.append(attribute)
      open = nil
    }
  }

  /// A value is printed.
  mutating func print(_ path: Path) {
    open?.parts.append(.value(path))
  }

  /// A section begins. What it holds is read as if it stood there, which nobody can know.
  mutating func meetSection() {
    open?.parts.append(.section)
  }

  private mutating func append(_ byte: UInt8) {
    guard var attribute = open else { return }
    if case .literal(let bytes) = attribute.parts.last {
      attribute.parts[attribute.parts.count - 1] = .literal(bytes + [byte])
    } else {
      attribute.parts.append(.literal([byte]))
    }
    open = attribute
  }

  private static func isWanted(_ name: String) -> Bool {
    if name == "id" { return true }
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

  fileprivate var attributeBehindEquals: String? {
    guard case .tag(let tag) = self, case .behindEquals(let name?) = tag.position else {
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }
}
