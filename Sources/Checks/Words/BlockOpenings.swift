import Diagnostics
import Markdown

/// Paragraphs that begin like something else.
enum BlockOpenings: BodyCheck {
  static let rule = Rule(
    "CK027", "headings, lists, tables and callouts are written so that they are taken for such",
    reason:
      "'#Dose' without a space is printed as it stands, and so is a table without its second line.",
    check: CheckDescription(
      "words.block-forms",
      source: "CommonMark 0.29, 4.2 and 5.2; GitHub Flavored Markdown 0.29, 4.10",
      bad: [
        "#Dose\n\nOne tablet.", "| Program | People |\n| Exercise | 31 |", "• one\n• two",
        "[!NOTE] To know", "> [NOTE] To know",
      ],
      good: [
        "## Dose\n\nOne tablet.", "| Program | People |\n|---|---|\n| Exercise | 31 |",
        "* one\n* two",
        "> [!NOTE] To know\n>\n> Words.", "#1 of the list is exercise.",
        "[Notes](https://example.org/) are here.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for index in page.text.passages.indices where page.text.passages[index].kind == .paragraph {
      let range = page.text.passages[index].range
      let isQuoted = page.text.passages[index].node.parent?.kind == .blockQuote
      guard let first = range.first, let slip = slip(page.text, range, first, isQuoted: isQuoted)
      else { continue }
      findings.report(
        slip.message, at: first..<slip.end, in: index, of: page, help: slip.help)
    }
  }

  private typealias Slip = (end: Int, message: String, help: String)

  private static func slip(
    _ text: PageText, _ range: Range<Int>, _ first: Int, isQuoted: Bool
  ) -> Slip? {
    let bytes = text.bytes
    switch bytes[first] {
    case UInt8(ascii: "#"):
      var end = first
      while end < range.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
      guard end < range.upperBound, end - first <= 6, Letters.isWord(bytes[end]),
        !Letters.isDigit(bytes[end])
      else { return nil }
      return (end, "the heading is none", "put a space behind the '#'")
    case UInt8(ascii: "|"):
      guard bytes[range].count(where: { $0 == UInt8(ascii: "|") }) >= 3 else { return nil }
      return (
        first + 1, "the table is none",
        "its second line has as many cells as its first, of hyphens alone: | --- | --- |"
      )
    case 0xE2:
      // A bullet from a word processor.
      guard bytes[range].starts(with: "• ".utf8) else { return nil }
      return (first + 3, "the list is none", "begin each point with '* '")
    case UInt8(ascii: "["): return callout(text, range, first, isQuoted: isQuoted)
    default: return nil
    }
  }

  /// In a quotation a mark with `!` is a callout, or was reported as an unknown one.
  private static func callout(
    _ text: PageText, _ range: Range<Int>, _ first: Int, isQuoted: Bool
  ) -> Slip? {
    guard let close = text.bytes[range].firstIndex(of: UInt8(ascii: "]")), close - first < 24 else {
      return nil
    }
    var word = text.text((first + 1)..<close)
    let isMarked = word.hasPrefix("!")
    if isMarked, isQuoted { return nil }
    if isMarked { word.removeFirst() }
    guard
      isMarked
        ? word.allSatisfy({ $0.isUppercase || $0 == "-" }) && !word.isEmpty
        : CalloutKind(rawValue: word) != nil
    else { return nil }
    return (close + 1, "the callout is none", "begin the line with '> [!\(word)]'")
  }
}
