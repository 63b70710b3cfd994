/// The quarter of a year that an issue is called by.
package enum Season: Int, Sendable {
  case spring = 1
  case summer, autumn, winter

  /// As ISO 8601-2 writes them where a month stands: 21 is spring; 25 to 41 are seasons of a hemisphere and quarters,
  /// of which the year is kept.
  static let numbers = 21...41

  init?(number: Int) {
    self.init(rawValue: number - 20)
  }

  /// CSL's `season`: 1 to 4, or the English name.
  init?(_ text: String) {
    switch text.lowercased() {
    case "1", "spring": self = .spring
    case "2", "summer": self = .summer
    case "3", "autumn", "fall": self = .autumn
    case "4", "winter": self = .winter
    default: return nil
    }
  }

  /// What it is called in sources.
  var name: SiteString {
    switch self {
    case .spring: .referenceSeason1
    case .summer: .referenceSeason2
    case .autumn: .referenceSeason3
    case .winter: .referenceSeason4
    }
  }
}
