import Diagnostics
import HTML

@testable import Markdown

/// Answers every question with what it was asked: destinations stay as written, a term leads to its
/// definition on the page, a citation lists its ids. Remembers what it was asked.
struct PlainResolver: BodyResolver {
  var spans: [SourceSpan] = []
  /// Destinations, sources, terms that are answered with a problem.
  var unknown: Set<String> = []

  static let unknownRule = Rule("TT001", .error, "it is known", reason: "a test")

  private mutating func knows(
    _ name: String, _ span: SourceSpan, _ problems: inout Problems
  ) -> Bool {
    spans.append(span)
    guard unknown.contains(name) else { return true }
    problems.report(Self.unknownRule, "'\(name)' is not known", at: span.place)
    return false
  }

  mutating func link(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    knows(destination, span, &problems) ? Address(destination) : nil
  }

  mutating func image(
    _ source: String, at span: SourceSpan, problems: inout Problems
  ) -> BodyImage? {
    guard knows(source, span, &problems), let address = Address(source) else { return nil }
    let size = source.hasSuffix("sized.jpg") ? BodyImage.Size(width: 640, height: 480) : nil
    return BodyImage(address: address, size: size)
  }

  func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    html.append("<component>")
    html.append(text: "\(block.name.rawValue) ")
    html.append(text: block.text.source.text(block.text.content))
    html.append("</component>\n")
  }

  mutating func citation(
    _ group: [CitationItem], into html: inout HTMLBuffer, problems: inout Problems
  ) {
    html.append("<cite>")
    for (index, item) in group.enumerated() {
      guard knows(item.id, item.span, &problems) else { continue }
      if index > 0 { html.append("; ") }
      html.append(text: item.id)
      if let locator = item.locator { html.append(text: ", \(locator)") }
    }
    html.append("</cite>")
  }

  mutating func term(
    _ id: String, at span: SourceSpan, problems: inout Problems
  ) -> TermLink? {
    guard knows(id, span, &problems) else { return nil }
    return TermLink(address: Address(path: "#term-\(id)"), mentionID: nil)
  }
}
