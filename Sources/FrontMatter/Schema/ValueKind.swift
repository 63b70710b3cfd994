/// What a key takes. Data: it drives checks and messages, and can be printed as a schema.
package indirect enum ValueKind: Sendable {
  /// Words to read; the limit counts characters.
  case text(maxLength: Int? = nil)
  /// Words to print, with each of these `{placeholders}` in them once.
  case phrase([String])
  /// A day as `2022-12-06`.
  case day
  /// A year, a month or a day: `2025`, `2025-06`, `2025-06-30`.
  case plannedDate
  /// The same, or a span of two with `/` between them, as the Extended Date/Time Format writes it.
  case publicationDate
  /// `true` or `false`.
  case flag
  case integer(ClosedRange<Int>)
  /// A number that is not negative, such as `0.55`.
  case decimal
  /// An `https:`, `http:`, `mailto:` or `tel:` address, or a path on the site that begins with `/`.
  case address
  /// A path on the site that begins with `/`; the one who reads it checks the rest.
  case sitePath
  /// A file or folder, with `/` between names.
  case path
  /// One of a closed set of words.
  case choice([String])
  /// A name for machines: letters, digits and `_-.:+/`, beginning with a letter, a digit or `_`.
  case identifier
  /// Twelve hexadecimal digits, which a program writes.
  case contentDigest
  /// BCP 47: `de`, `pt-BR`.
  case languageTag
  /// ISO 3166-1 alpha-2: `DE`.
  case countryCode
  case list(of: ValueKind)
  /// One value, or a list of them.
  case oneOrMore(ValueKind)
  case mapping(MappingSchema)
  /// One text for all languages, or a mapping from language tags to texts.
  case localisedText
  /// One of several kinds of different shape, for instance a flag or a mapping.
  case either([ValueKind])
  /// Any YAML that someone else checks; the words say what, for instance "a CSL entry".
  case raw(String)
}

extension ValueKind {
  /// In words, after "takes".
  package var description: String {
    switch self {
    case .text: "a text"
    case .phrase(let names):
      names.isEmpty ? "a text" : "a text with " + names.map { "{\($0)}" }.joined(separator: ", ")
    case .day: "a day such as 2022-12-06"
    case .plannedDate: "a year, a month or a day, such as 2025-06"
    case .publicationDate: "a year, a month or a day, or two with '/' between them"
    case .flag: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal: "a number such as 0.55"
    case .address: "an address such as https://example.org/"
    case .sitePath: "a path from '/', such as /old-name/"
    case .path: "a path such as asthma/inhalers.md"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .identifier: "an id such as steffens2016"
    case .contentDigest: "twelve digits 0-9, a-f"
    case .languageTag: "a language tag such as de"
    case .countryCode: "a country's two letters, such as DE"
    case .list: "a list"
    case .oneOrMore(let kind): "\(kind.description) or a list of them"
    case .mapping: "keys with values"
    case .localisedText: "a text, or one for each language"
    case .either(let kinds): kinds.map(\.description).joined(separator: " or ")
    case .raw(let words): words
    }
  }

  /// A value to copy, as it is written after its key; nil where none is short.
  package var example: String? {
    switch self {
    case .text, .localisedText, .raw: "…"
    case .phrase(let names): names.map { "{\($0)}" }.joined(separator: " … ")
    case .day: "2022-12-06"
    case .plannedDate: "2025"
    case .publicationDate: "2016"
    case .flag: "true"
    case .integer(let range): String(range.lowerBound)
    case .decimal: "0.55"
    case .address: "https://example.org/"
    case .sitePath: "/old-name/"
    case .path: "asthma/inhalers.md"
    case .choice(let words): words.first
    case .identifier: "steffens2016"
    case .contentDigest: "3f9a1c0b2d4e"
    case .languageTag: "de"
    case .countryCode: "DE"
    case .list(let kind): kind.example.map { "[\($0)]" }
    case .oneOrMore(let kind): kind.example
    case .mapping(let schema): schema.example(beginning: "…")
    case .either(let kinds): kinds.first?.example
    }
  }

  /// The same with what somebody wrote in its place, where one can see what was meant: `[en, de]`.
  func example(of words: String?) -> String? {
    guard let words, !words.isEmpty, !words.contains(where: { ":#{}[]'\"&*!|>%@`\n".contains($0) })
    else { return example }
    switch self {
    case .list(of: let item), .oneOrMore(let item):
      let items = words.split(separator: ",").map { word in
        item.example(of: String(word.drop { $0 == " " }))
      }
      return "[" + items.compactMap { $0 }.joined(separator: ", ") + "]"
    case .mapping(let schema): return schema.example(beginning: words)
    case .sitePath:
      return words.contains(" ") || words.hasPrefix("/") ? example : "/\(words)/"
    case .either(let kinds): return kinds.first?.example(of: words)
    default: return takes(.text) ? words : example
    }
  }

  /// The kind to read by, of what is written in `shape`.
  func resolved(for shape: YAMLValue.Shape) -> ValueKind {
    switch self {
    case .either(let kinds): kinds.first { $0.takes(shape) } ?? self
    case .oneOrMore(let kind): shape == .list ? .list(of: kind) : kind
    default: self
    }
  }

  func takes(_ shape: YAMLValue.Shape) -> Bool {
    switch self {
    case .text, .phrase, .day, .plannedDate, .publicationDate, .flag, .integer, .decimal, .address,
      .sitePath, .path, .choice, .identifier, .contentDigest, .languageTag, .countryCode:
      shape == .text
    case .list: shape == .list
    case .mapping: shape == .mapping
    case .localisedText: shape != .list
    case .oneOrMore(let kind): shape == .list || kind.takes(shape)
    case .either(let kinds): kinds.contains { $0.takes(shape) }
    case .raw: true
    }
  }
}

extension MappingSchema {
  /// Its required keys, or else its first: `{check: …, reason: …}`.
  fileprivate func example(beginning words: String) -> String? {
    let required = keys.filter(\.isRequired)
    let shown = required.isEmpty ? Array(keys.prefix(1)) : required
    guard let first = shown.first else { return nil }
    let pairs = ["\(first.name): \(words)"] + shown.dropFirst().map { "\($0.name): …" }
    return "{" + pairs.joined(separator: ", ") + "}"
  }
}
