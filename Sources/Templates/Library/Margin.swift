/// How lines are moved on their way from a template file to the page.
struct Margin {
  static let none = Margin(removing: [], adding: [])

  private let removed: [UInt8]
  private let added: [UInt8]

  init(removing removed: [UInt8], adding added: [UInt8]) {
    self.removed = removed
    self.added = added
  }

  /// What a line that began with `indentation` begins with now.
  func applied(to indentation: ArraySlice<UInt8>) -> [UInt8] {
    let kept = zip(indentation, removed).prefix { $0 == $1 }.count
    return added + indentation.dropFirst(kept)
  }
}
