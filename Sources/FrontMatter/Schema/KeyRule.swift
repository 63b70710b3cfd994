/// What the keys of one mapping ask of one another. Data: it is printed for people and for code editors,
/// and names what the readers of the mapping check.
package enum KeyRule: Sendable {
  /// `key` must be there, unless `other` is written with one of the values.
  case required(String, unless: String, isOneOf: [String])
  /// `key` must be there, unless `other` is.
  case requiredWithout(String, String)
  /// `key` must not be there when `other` is written with one of the values.
  case excluded(String, when: String, isOneOf: [String])
  /// What no schema can say; a sentence without its full stop.
  case words(String)

  /// A sentence in Markdown, without its full stop.
  package var description: String {
    switch self {
    case .required(let key, let other, let values):
      "`\(key)` is required unless `\(other)` is \(Self.alternatives(values))"
    case .requiredWithout(let key, let other):
      "`\(key)` is required unless there is `\(other)`"
    case .excluded(let key, let other, let values):
      "`\(key)` is left out when `\(other)` is \(Self.alternatives(values))"
    case .words(let sentence): sentence
    }
  }

  private static func alternatives(_ values: [String]) -> String {
    let quoted = values.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
