package import Diagnostics
package import Markdown

/// One rule on what makes a page good, beyond what makes it readable for the program. One check a file.
protocol BodyCheck {
  static var rule: Rule { get }

  static func check(_ document: borrowing MarkdownDocument, problems: inout Problems)
}

/// All checks on bodies.
package enum BodyChecks {
  /// Called once for each body; each check is linear in its length.
  package static func run(on document: borrowing MarkdownDocument, problems: inout Problems) {
    OneTitle.check(document, problems: &problems)
    HeadingLevels.check(document, problems: &problems)
    PictureText.check(document, problems: &problems)
  }

  /// For the catalogue of codes.
  package static let all: [Rule] = [OneTitle.rule, HeadingLevels.rule, PictureText.rule]
}
