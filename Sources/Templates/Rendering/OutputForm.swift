import HTML

/// How a value is written where it stands. Decided when the template is compiled.
enum OutputForm: Sendable, Hashable {
  case text
  case address
  /// Percent-encoded, so that it is one part of an address and no more.
  case addressComponent
  /// With its quotes.
  case jsonString
  /// Inside quotes that the template has written.
  case jsonFragment
  case markup
  case json

  /// Linear in the value's length. A value that is absent, or that does not have the kind for which the
  /// form was chosen, is a fault of the program: a blank must not go out unseen.
  func write(_ value: Value, into buffer: inout HTMLBuffer) {
    switch value {
    case .text(let text): write(text, into: &buffer)
    case .address(let address):
      if self == .address {
        buffer.append(address: address.text)
      } else {
        write(address.text, into: &buffer)
      }
    case .markup(let markup) where self == .markup: buffer.append(markup)
    case .json(let json) where self == .json: buffer.append(json)
    case .absent: preconditionFailure("a value that its schema promises was never set")
    default: preconditionFailure("\(value) is not of the kind that its schema promises")
    }
  }

  private func write(_ text: String, into buffer: inout HTMLBuffer) {
    switch self {
    case .text: buffer.append(text: text)
    case .addressComponent: buffer.append(addressComponent: text)
    case .jsonString: buffer.append(jsonString: text)
    case .jsonFragment: buffer.append(jsonFragment: text)
    case .address, .markup, .json:
      preconditionFailure("text is not of the kind that its schema promises")
    }
  }
}
