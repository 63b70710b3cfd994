package import Diagnostics

/// The rules of this module, for `explain`. Each is declared beside the code that raises it.
package enum MarkdownRules {
  package static let all: [Rule] =
    LimitScan.rules + DialectReader.rules + HeadingIDs.rules
    + [UnfilledPlaceholders.rule, BracketReview.undefinedFootnote] + LostDefinitions.rules
    + [DialectReader.excessCells, ComponentBlock.mistakenName] + LinkRules.all + RawHTMLRules.all
    + [BodyRenderer.inlineOnly]
}
