import Diagnostics
import Markdown

/// Texts of blocks of data are printed as they stand.
enum BlockMarkup: BodyCheck {
  static let rule = Rule(
    "CK047", "texts of blocks of data have no marks of Markdown",
    reason: """
      Harms, captions and transcripts are plain texts. Marks in them are printed, a link leads nowhere, and a citation \
      is none.
      """,
    check: CheckDescription(
      "words.block-markup", source: "docs/content.md",
      bad: [
        caption("The **bridge** is one exercise."), caption("From [the leaflet](leaflet.pdf)."),
        caption("As others found [@own2020]."), caption("The *bridge*."), caption("A `bridge`."),
        caption("The <b>bridge</b>."), caption("The __bridge__."), caption("To&nbsp;lift."),
      ],
      good: [
        caption("The bridge (2 * 3 = 6 times) is one exercise [see below]."),
        caption("For people < 65 years, and > 18; snake_case_words stay."),
        "The **bridge** is [one exercise](https://example.org/).",
      ]))

  private static func caption(_ text: String) -> String {
    "```figure\nsrc: bridge.svg\nalt: A bridge\ncaption: \"\(text)\"\n```"
  }

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.hasBlocks else { return }
    for index in page.text.passages.indices where page.text.passages[index].kind == .codeBlock {
      let range = page.text.passages[index].range
      guard let mark = WrittenMark(in: page.text.bytes[range]) else { continue }
      findings.report(
        "'\(page.text.text(mark.range))' is printed as it stands here", at: mark.range, in: index,
        of: page, help: mark.help)
    }
  }
}

/// The first mark of Markdown in a text.
private struct WrittenMark {
  let range: Range<Int>
  let help: String

  init?(in text: ArraySlice<UInt8>) {
    for index in text.indices {
      let rest = text[index...]
      let isInWord = index > text.startIndex && Letters.isWord(text[index - 1])
      if let end = Self.end(of: rest, isInWord: isInWord) {
        range = index..<end
        help = Self.help(rest)
        return
      }
    }
    return nil
  }

  /// Behind the mark and what it encloses; nil where none begins.
  private static func end(of rest: ArraySlice<UInt8>, isInWord: Bool) -> Int? {
    switch rest.first {
    case UInt8(ascii: "["): linkEnd(rest)
    case UInt8(ascii: "*"): pairEnd(rest)
    case UInt8(ascii: "_"): isInWord ? nil : pairEnd(rest)
    case UInt8(ascii: "`"): pairEnd(rest)
    case UInt8(ascii: "<"): tagEnd(rest)
    case UInt8(ascii: "&"): entityEnd(rest)
    default: nil
    }
  }

  /// `[words](address)`, `[@id]`.
  private static func linkEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    if rest.dropFirst().first == UInt8(ascii: "@") { return close + 1 }
    guard close + 1 < rest.endIndex, rest[close + 1] == UInt8(ascii: "(") else { return nil }
    return rest[close...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }

  /// `*word*`, `**words**`: no blank within the marks, and no letter behind them.
  private static func pairEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    guard let mark = rest.first else { return nil }
    let open = rest.prefix { $0 == mark }
    let words = rest[open.endIndex...]
    guard let first = words.first, !Letters.isSpace(first) else { return nil }
    var end = open.endIndex
    while let close = rest[end...].firstIndex(of: mark) {
      let closing = rest[close...].prefix { $0 == mark }
      let isWord = closing.endIndex < rest.endIndex && Letters.isWord(rest[closing.endIndex])
      if closing.count >= open.count, !Letters.isSpace(rest[close - 1]), !isWord {
        return closing.endIndex
      }
      end = closing.endIndex
    }
    return nil
  }

  /// `<b>`, `</b>`, `<br />`, `<https://example.org>`.
  private static func tagEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let name = rest.dropFirst().first == UInt8(ascii: "/") ? rest.dropFirst(2) : rest.dropFirst()
    guard let first = name.first, Letters.isWord(first), !Letters.isDigit(first) else { return nil }
    return rest.prefix(200).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// `&nbsp;`, `&#160;`.
  private static func entityEnd(_ rest: ArraySlice<UInt8>) -> Int? {
    let name = rest.dropFirst().prefix { Letters.isWord($0) || $0 == UInt8(ascii: "#") }
    guard (2...10).contains(name.count), name.endIndex < rest.endIndex,
      rest[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return name.endIndex + 1
  }

  private static func help(_ rest: ArraySlice<UInt8>) -> String {
    switch (rest.first, rest.dropFirst().first) {
    case (UInt8(ascii: "["), UInt8(ascii: "@")):
      "name it in 'source' where the block has that key, or cite it in the text beside the block"
    case (UInt8(ascii: "["), _): "put the link into the text beside the block"
    case (UInt8(ascii: "&"), _): "write the character itself"
    default: "write the words without marks"
    }
  }
}
