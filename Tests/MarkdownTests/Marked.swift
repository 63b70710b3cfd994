import Diagnostics
import Testing

@testable import Markdown

/// A text with the places of its problems marked: `see ⟦[@]⟧`.
struct Marked {
  let text: String
  let spans: [Range<Int>]

  init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var spans: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": if let start = starts.popLast() { spans.append(start..<text.utf8.count) }
      default: text.append(character)
      }
    }
    self.text = text
    self.spans = spans
  }

  /// The marked places in a file whose first lines are `header`.
  func places(after header: String) -> [Place] {
    let source = SourceText(path: "page.md", text: header + text)
    let offset = header.utf8.count
    return spans.map { source.place(($0.lowerBound + offset)..<($0.upperBound + offset)) }
  }
}

/// Renders the text below a front matter and expects the problems `code` at the marks and no others.
@discardableResult
func expectProblems(
  _ code: String, in marked: String, rawHTML: BodyOptions.RawHTML = .refused,
  unknown: Set<String> = [], reservedIDs: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) -> Rendering {
  let header = "---\ntitle: Über\n---\n"
  let input = Marked(marked)
  let rendering = render(
    input.text, header: header, rawHTML: rawHTML, reservedIDs: reservedIDs, unknown: unknown)
  #expect(
    rendering.codes == input.spans.map { _ in code }, "\(rendering.problems.all)",
    sourceLocation: sourceLocation)
  #expect(
    rendering.problems.inFileOrder().map(\.place) == input.places(after: header),
    sourceLocation: sourceLocation)
  return rendering
}
