/// Where two ways through a template meet again: behind a section, which is shown or not.
extension HTMLPlace {
  /// The place that holds on both ways, or nil when what follows would mean two different things.
  ///
  /// In a tag, whole attributes may be optional; in an address, its beginning.
  func joined(_ other: HTMLPlace) -> HTMLPlace? {
    if self == other { return self }
    guard case .tag(let left) = self, case .tag(let right) = other else { return nil }
    return left.joined(right).map(HTMLPlace.tag)
  }

  /// A value has been printed here.
  func behindPrintedValue() -> HTMLPlace {
    guard case .tag(let tag) = self, case .value(let value) = tag.position else { return self }
    return .tag(tag.at(.value(value.behindPrintedValue())))
  }
}

extension HTMLTag {
  fileprivate func joined(_ other: HTMLTag) -> HTMLTag? {
    guard at(.between) == other.at(.between) else { return nil }
    if isOutsideValue, other.isOutsideValue { return at(.behindSection) }
    guard case .value(let left) = position, case .value(let right) = other.position else {
      return nil
    }
    return left.joined(right).map { at(.value($0)) }
  }
}
