/// What was done to the site before it is built.
enum Job: String, CaseIterable {
  /// No output and nothing remembered.
  case cold
  /// Nothing.
  case same
  /// One sentence of one page changed.
  case sentence
  /// One title changed, which other pages may show.
  case title
  /// One partial changed, which all pages show.
  case template

  static let allNames = allCases.map(\.rawValue).joined(separator: ",")

  var words: String {
    switch self {
    case .cold: "cold"
    case .same: "nothing changed"
    case .sentence: "one sentence changed"
    case .title: "one title changed"
    case .template: "one partial changed"
    }
  }
}
