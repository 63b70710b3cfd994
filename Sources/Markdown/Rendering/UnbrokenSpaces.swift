import HTML

/// Which spaces of a language's text keep a line together: `80 %`, `20 mg`, `S. 12`, `z. B.`
///
/// Such a space is rendered as a no-break space. Only text is looked at: code, addresses and attributes stay as they
/// were written.
package struct UnbrokenSpaces: Sendable {
  /// Signs and units that stay with the number before them.
  private let units: [[UInt8]]
  /// Abbreviations, with their full stops, that stay with what follows them.
  private let abbreviations: [[UInt8]]

  /// Lists with spaces between their entries.
  package init(units: String, abbreviations: String) {
    self.units = Self.entries(units)
    self.abbreviations = Self.entries(abbreviations)
  }

  private static func entries(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }

  /// Whether the space at `index`, which follows a digit or a full stop, must not end a line.
  func keeps(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0 else { return false }
    return text[index - 1] == UInt8(ascii: ".")
      ? endsWithAbbreviation(text, at: index) : beginsWithUnit(text, at: index + 1)
  }

  private func beginsWithUnit(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    units.contains { unit in
      let end = start + unit.count
      guard end <= text.count, text[start..<end].elementsEqual(unit) else { return false }
      return end == text.count || !WordEdges.isWord(text, before: end)
        || !WordEdges.isWord(text, at: end)
    }
  }

  private func endsWithAbbreviation(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard end + 1 < text.count, WordEdges.isWord(text, at: end + 1) else { return false }
    return abbreviations.contains { abbreviation in
      let start = end - abbreviation.count
      guard start >= 0, text[start..<end].elementsEqual(abbreviation) else { return false }
      return start == 0 || !WordEdges.isWord(text, before: start)
    }
  }
}

extension RenderPass {
  /// Writes text of the page, with the spaces that keep a line together. Within raw elements nothing is changed.
  mutating func renderText(_ text: UnsafeBufferPointer<UInt8>) {
    guard let spaces = options.unbrokenSpaces, openElements.isEmpty else {
      html.append(text: text)
      return
    }
    html.append(text: text) { spaces.keeps(text, at: $0) }
  }
}
