import FrontMatter

/// Figures in the words and with the signs of a language.
struct FigureWords: Sendable {
  let strings: StringCatalogue

  /// `1,000` or `1.000`.
  func number(_ number: Int) -> String {
    let digits = Array(String(number))
    guard digits.count > 3 else { return String(number) }
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) {
        text += strings.text(.numberGrouping)
      }
      text.append(digit)
    }
    return text
  }

  /// `0.55` or `0,55`, with the places that were written.
  func decimal(_ number: DecimalNumber) -> String {
    let whole = self.number(number.digits / number.one)
    return number.places > 0 ? whole + strings.text(.numberPoint) + number.fraction : whole
  }

  /// `41 to 57`
  func range(_ low: String, _ high: String) -> String {
    strings[.numberRange].filled(["low": low, "high": high])
  }

  /// `57`, `41 to 57`
  func count(_ count: RiskCount) -> String {
    count.isRange ? range(number(count.low), number(count.high)) : number(count.low)
  }

  /// `41 to 57 out of 100 people`; some languages say it otherwise of one.
  func people(_ count: RiskCount, outOf per: Int) -> String {
    let isOne = !count.isRange && count.low == 1
    return strings[isOne ? .figurePeopleOne : .figurePeople].filled([
      "count": self.count(count), "per": number(per),
    ])
  }

  /// `Low back pain again within a year`
  func subject(_ outcome: String, _ time: String) -> String {
    strings[.figureSubject].filled(["outcome": outcome, "time": time])
  }

  func certainty(_ levels: [EvidenceCertainty]) -> String {
    let words = levels.map { strings.text(Self.key($0)) }
    guard let first = words.first, let last = words.last else { return "" }
    return words.count > 1 ? range(first, last) : first
  }

  private static func key(_ certainty: EvidenceCertainty) -> SiteString {
    switch certainty {
    case .high: .certaintyHigh
    case .moderate: .certaintyModerate
    case .low: .certaintyLow
    case .veryLow: .certaintyVeryLow
    }
  }
}
