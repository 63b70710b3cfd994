package import Diagnostics

/// The rules of this module, for `explain`. Each is declared beside the code that raises it.
package enum MarkdownRules {
  package static let all: [Rule] =
    LimitScan.rules + DialectReader.rules + HeadingIDs.rules
    + [BracketReview.undefinedFootnote] + LostDefinitions.rules + [DialectReader.excessCells]
    + LinkRules.all + [ComponentBlock.mistakenName] + RawHTMLRules.all + [BodyRenderer.inlineOnly]
}
