import Diagnostics
import Testing

/// A text in which ⟦marks⟧ stand around what a diagnostic must point at, in order.
struct Marked {
  let source: SourceText
  let spans: [Range<Int>]

  init(_ text: String, path: String = "content/en/page.md") {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": spans.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    source = SourceText(path: path, bytes: bytes)
    self.spans = spans
  }

  var places: [Place] { spans.map(source.place) }
}

/// What an author can get wrong: where the marks are, there the diagnostic must be.
struct Mistake: CustomTestStringConvertible {
  let code: String
  let text: String
  let message: String
  let help: String?

  init(_ code: String, _ text: String, _ message: String, help: String? = nil) {
    self.code = code
    self.text = text
    self.message = message
    self.help = help
  }

  var testDescription: String { "\(code) \(message)" }

  /// Compares the only problem with what is expected, as one readable text each.
  func isFound(in problems: Problems, at marked: Marked) -> (found: String, expected: String) {
    let found = problems.inFileOrder().map { problem in
      "\(problem.rule.code) \(problem.message) | \(problem.help ?? "-") | \(problem.place)"
        + " +\(problem.place.mark?.width ?? 0)"
    }
    let place = marked.places.first ?? marked.source.place
    let expected =
      "\(code) \(message) | \(help ?? "-") | \(place) +\(place.mark?.width ?? 0)"
    return (found.joined(separator: "\n"), expected)
  }
}
