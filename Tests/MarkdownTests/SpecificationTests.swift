import Diagnostics
import Testing

@testable import Markdown

/// GitHub's specification, rendered by this module. The ids of headings are taken off before comparing,
/// because they are added everywhere.
@Suite(
  .enabled(if: Specification.isInstalled, "the specification comes with Debian's package cmark-gfm")
)
struct SpecificationTests {
  /// Why an example comes out otherwise than the specification says.
  enum Reason: String, Sendable, CaseIterable {
    case refusedHTML, droppedComment, unsafeScheme, table, figure, bareAddress
  }

  /// Every example that changes by design.
  static let changed: [Reason: Set<Int>] = [
    .refusedHTML: Set(118...147).union([149, 150, 151, 153, 154, 155, 156, 157, 158, 159, 160])
      .union([170, 315, 325, 352, 482, 483, 484, 498, 501, 530, 542])
      .union([630, 631, 632, 633, 634, 640, 645, 646, 647, 648, 649, 651, 661, 662]),
    .droppedComment: [148, 152, 286, 287, 642],
    .unsafeScheme: [602, 604, 605, 607, 626],
    .table: [198, 199, 200, 201, 202, 204, 205],
    .figure: [578, 579, 582, 583, 590, 591, 592, 594, 595, 597],
    .bareAddress: [608, 612, 614, 617, 618],
  ]

  static func reason(for example: Specification.Example) -> Reason? {
    changed.first { $0.value.contains(example.number) }?.key
  }

  static let unchanged = Specification.examples.filter { reason(for: $0) == nil }
  static let differing = Specification.examples.filter { reason(for: $0) != nil }

  private func comparable(_ html: String) -> String {
    html.replacing(/(<h[1-6]) id="[^"]*"/, with: { "\($0.1)" })
  }

  @Test("the specification has the examples that the list of changes was made for")
  func count() {
    #expect(Specification.examples.count == 671)
    #expect(Self.differing.count == Self.changed.values.reduce(0) { $0 + $1.count })
  }

  @Test("an example renders as the specification says", arguments: unchanged)
  func asSpecified(_ example: Specification.Example) {
    #expect(comparable(render(example.markdown).html) == example.html)
  }

  @Test("an example that changes by design does so for the reason given", arguments: differing)
  func byDesign(_ example: Specification.Example) throws {
    let rendering = render(example.markdown)
    let html = comparable(rendering.html)
    #expect(html != example.html)
    switch try #require(Self.reason(for: example)) {
    case .refusedHTML: #expect(rendering.codes.contains("MD030"))
    case .droppedComment:
      #expect(rendering.codes.isEmpty)
      #expect(html == example.html.replacing(/(?s)<!--.*?-->/, with: "").trimmedEmptyLines)
    case .unsafeScheme: #expect(rendering.codes.contains("MD020"))
    case .table: #expect(withPresentation(html) == example.html)
    case .figure: #expect(html.contains("<figure>\n<img src=\"") && html.contains("<figcaption>"))
    case .bareAddress:
      #expect(html.replacing(/<a href="[^"]*">([^<]*)<\/a>/, with: { "\($0.1)" }) == example.html)
    }
  }

  /// The table as the specification would have it.
  private func withPresentation(_ html: String) -> String {
    html.replacing(/<div class="table-scroll"[^>]*>\n/, with: "")
      .replacing("</table>\n</div>\n", with: "</table>\n")
      .replacing(" scope=\"col\"", with: "")
      .replacing("class=\"align-", with: "align=\"")
  }
}

extension String {
  fileprivate var trimmedEmptyLines: String {
    split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.map { $0 + "\n" }.joined()
  }
}
