import Diagnostics
import Markdown

/// Pictures in the text say in words what they show.
enum PictureText: BodyCheck {
  static let rule = Rule(
    "CK003", "each picture has an alternative text",
    reason: "People who cannot see the picture hear nothing, or a file name (WCAG 2.2, 1.1.1).")

  static func check(_ document: borrowing MarkdownDocument, problems: inout Problems) {
    for node in document.pictures {
      let text = node.plainText
      let name = node.destination.split(separator: "/").last ?? ""
      let isEmpty = text.allSatisfy(\.isWhitespace)
      guard isEmpty || text == name else { continue }
      problems.report(
        rule,
        isEmpty
          ? "the picture '\(name)' has no alternative text"
          : "'\(text)' is the picture's file name, not what it shows",
        at: document.span(of: node).place,
        help:
          "say between the square brackets what the picture shows: ![A person lifts a box](\(name))"
      )
    }
  }
}
