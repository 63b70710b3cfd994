package import HTML

/// What a name holds on one page.
package enum Value: Sendable, Hashable {
  case absent
  case text(String)
  case address(Address)
  case markup(Markup)
  /// JSON made with `HTMLBuffer.append(jsonString:)`, so that it cannot end its script element.
  case json(Markup)
  case flag(Bool)
  case record(Record)
  case list([Value])

  /// Whether a section on the value is shown: there is something to show.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .address(let address): !address.text.isEmpty
    case .markup(let bytes), .json(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .record: true
    case .list(let elements): !elements.isEmpty
    }
  }

  /// Calls `body` with the value below this one at `slots`, which is absent when a record on the way is.
  /// The value is passed on, not returned: counting the references of a copy costs more than writing it.
  func withValue<Result>(at slots: ArraySlice<Int>, _ body: (Value) -> Result) -> Result {
    guard let slot = slots.first else { return body(self) }
    guard case .record(let record) = self else { return body(.absent) }
    return record.slots[slot].withValue(at: slots.dropFirst(), body)
  }

  /// Linear in the elements of a list; for assertions.
  func conforms(to declaration: Declaration) -> Bool {
    self == .absent ? declaration.isOptional : conforms(to: declaration.kind)
  }

  private func conforms(to kind: Kind) -> Bool {
    switch (self, kind) {
    case (.text, .text), (.address, .address), (.markup, .markup), (.json, .json), (.flag, .flag):
      true
    case (.record(let record), .record(let schema)): record.schema == schema
    case (.list(let elements), .list(let element)):
      elements.allSatisfy { $0.conforms(to: element) }
    default: false
    }
  }
}
