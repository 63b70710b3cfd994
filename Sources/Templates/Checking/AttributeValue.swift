import HTML

/// Inside the quotes of an attribute's value.
struct AttributeValue: Hashable {
  let quote: UInt8
  private(set) var meaning: Meaning

  /// What a browser does with the value.
  enum Meaning: Hashable {
    case plain
    case address(AddressPosition)
    /// A list of addresses with sizes; a comma in a text would begin another address.
    case addressList
    case eventHandler
    case style
    /// `srcdoc`: a whole document.
    case document
    /// `type`, with what it says so far; nil when a value is part of it.
    case type([UInt8]?)
    /// The attribute's name is not known for sure.
    case unclear
  }

  init(of attribute: [UInt8]?, quote: UInt8) {
    self.quote = quote
    meaning = attribute.map { Meaning(of: String(decoding: $0, as: UTF8.self)) } ?? .unclear
  }

  /// For a `type` attribute: whether it is one of JSON's.
  var namesJSON: Bool? {
    guard case .type(let written) = meaning else { return nil }
    return ["application/json", "application/ld+json"].contains {
      written.map { String(decoding: $0, as: UTF8.self) } == $0
    }
  }

  func advanced(over byte: UInt8) -> AttributeValue {
    switch meaning {
    case .address(let position): with(.address(position.advanced(over: byte)))
    case .type(let written): with(.type(written.map { $0 + [byte.lowercased] }))
    default: self
    }
  }

  func behindPrintedValue() -> AttributeValue {
    switch meaning {
    case .address(let position): with(.address(position.behindPrintedValue()))
    case .type: with(.type(nil))
    default: self
    }
  }

  /// Where two ways through the template meet; nil when they cannot.
  func joined(_ other: AttributeValue) -> AttributeValue? {
    if self == other { return self }
    guard quote == other.quote, case .address(let left) = meaning,
      case .address(let right) = other.meaning, let joined = left.joined(right)
    else { return nil }
    return with(.address(joined))
  }

  private func with(_ meaning: Meaning) -> AttributeValue {
    var value = self
    value.meaning = meaning
    return value
  }
}

extension AttributeValue.Meaning {
  private static let addresses: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping",
    "poster", "src", "xlink:href",
  ]

  init(of attribute: String) {
    self =
      switch attribute {
      case _ where Self.addresses.contains(attribute): .address(.start)
      case _ where attribute.hasPrefix("on"): .eventHandler
      case "srcset", "imagesrcset": .addressList
      case "style": .style
      case "srcdoc": .document
      case "type": .type([])
      default: .plain
      }
  }
}

/// How far an address is decided by what was written of it.
enum AddressPosition: Hashable {
  case start
  /// Could still turn out to be a scheme.
  case scheme([UInt8])
  /// Behind a harmless scheme or without one: what follows cannot change where the address leads to.
  case decided
  /// Behind a scheme that is not followed, `javascript:` above all.
  case unsafe

  func advanced(over byte: UInt8) -> AddressPosition {
    let written: [UInt8]
    switch self {
    case .decided, .unsafe: return self
    case .start: written = []
    case .scheme(let bytes): written = bytes
    }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .decided
    case UInt8(ascii: ":"):
      return Address.schemes.contains(String(decoding: written, as: UTF8.self)) ? .decided : .unsafe
    // A character reference can hide a scheme.
    case UInt8(ascii: "&"): return .unsafe
    // Browsers drop white space and control characters in front of and inside a scheme.
    case 0...0x20: return self
    default: return .scheme(written + [byte.lowercased])
    }
  }

  func behindPrintedValue() -> AddressPosition {
    switch self {
    case .start: .decided
    // No scheme has a space, so a colon behind the value is never taken for one that is allowed.
    case .scheme(let bytes): .scheme(bytes + [UInt8(ascii: " ")])
    case .decided, .unsafe: self
    }
  }

  /// What is true on both ways: nothing is decided unless both have decided. Nil for two beginnings of
  /// different schemes.
  func joined(_ other: AddressPosition) -> AddressPosition? {
    switch (self, other) {
    case _ where self == other: self
    case (.unsafe, _), (_, .unsafe): .unsafe
    case (.scheme, .scheme): nil
    case (.decided, let open), (let open, .decided): open
    case (.start, let open), (let open, .start): open
    }
  }
}
