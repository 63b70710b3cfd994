package import HTML

/// A text with `{placeholders}`, cut into its parts once. Languages put their words in different orders,
/// so the program fills phrases and never glues words together.
package struct Phrase: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case text(String)
    case placeholder(String)
  }

  package let parts: [Part]

  /// `{name}` with a name of small letters is a placeholder; any other brace is text.
  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      let isName = !name.isEmpty && name.allSatisfy { ("a"..."z").contains($0) || $0 == "_" }
      let end = rest.index(after: close)
      if isName {
        if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
        parts.append(.placeholder(String(name)))
      } else {
        parts.append(.text(String(rest[..<end])))
      }
      rest = rest[end...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  package var placeholders: [String] {
    parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The phrase as plain text. A placeholder without a value stands as it was written; the catalogue
  /// check does not let that happen.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    return parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let name): values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }.concatenated()
  }

  /// Writes the phrase as text, with a number in the place of one placeholder.
  package func append(
    to buffer: inout HTMLBuffer, filling placeholder: String, with number: Int
  ) {
    append(to: &buffer, filling: placeholder) { $0.append(number) }
  }

  /// Writes the phrase as text, with what `value` writes in the place of one placeholder.
  package func append(
    to buffer: inout HTMLBuffer, filling placeholder: String,
    with value: (inout HTMLBuffer) -> Void
  ) {
    for part in parts {
      switch part {
      case .text(let text): buffer.append(text: text)
      case .placeholder(placeholder): value(&buffer)
      case .placeholder(let name): buffer.append(text: "{\(name)}")
      }
    }
  }
}
