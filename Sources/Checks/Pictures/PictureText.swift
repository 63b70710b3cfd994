import Diagnostics
import Markdown

/// Pictures in the text say in words what they show.
enum PictureText: BodyCheck {
  static let rule = Rule(
    "CK003", "each picture has an alternative text",
    reason: "People who cannot see the picture hear nothing, or a file's name.",
    check: CheckDescription(
      "pictures.text", source: "WCAG 2.2, 1.1.1 (level A)",
      bad: ["![](bridge.svg)", "![ ](bridge.svg)"],
      good: ["![A woman lies on her back and lifts her hips](bridge.svg)"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.pictures where Letters.areBlank(node.plainText) {
      let name = CheckedPage.name(node.destination)
      findings.report(
        "the picture '\(name)' has no alternative text", at: page.places.span(of: node).place,
        help:
          "say between the square brackets what the picture shows: ![A person lifts a box](\(name))"
      )
    }
  }
}
