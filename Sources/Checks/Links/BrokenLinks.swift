import Diagnostics
import Markdown

/// What was meant as a link is one.
enum BrokenLinks: BodyCheck {
  static let rule = Rule(
    "CK025", "what is written as a link or picture is taken for one",
    reason: """
      Markdown prints a link that it does not understand as it stands, brackets and all. An emergency number that \
      nobody can tap is such a link.
      """,
    check: CheckDescription(
      "links.form", source: "CommonMark 0.29, 6.5 and 6.6",
      bad: [
        "Call [the service](tel:+49 116 117).", "See [the leaflet](my leaflet.pdf).",
        "See [the page] (exercise.md).", "See (the page)[exercise.md].",
        "See [the leaflet][leaflet].",
        "See [[exercise]].", "See [the page](exercise.md for more.",
      ],
      good: [
        "See [the leaflet](https://example.org/my%20leaflet.pdf).",
        "Groups [of people] (in brackets) are fine.",
        "`[a](b c)` is code.", "A footnote mark [1] (see there).",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    var last: Int?
    page.text.bytes.withUnsafeBufferPointer { bytes in
      // The first of a passage speaks for all. Few brackets are not taken for something.
      for mark in page.text.marks where mark.passage != last {
        if page.text.passages[mark.passage].kind == .codeBlock { continue }
        let range = page.text.passages[mark.passage].range
        guard let slip = slip(bytes, mark.position, range) else { continue }
        last = mark.passage
        findings.report(
          "'\(page.text.text(slip.range))' is not taken for a link", at: slip.range,
          in: mark.passage, of: page, help: slip.help)
      }
    }
  }

  private typealias Slip = (range: Range<Int>, help: String)

  /// What is wrong at a mark, with the character before it or the one behind it.
  private static func slip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int, _ range: Range<Int>
  ) -> Slip? {
    guard bytes[mark] == UInt8(ascii: "[") || bytes[mark] == UInt8(ascii: "]") else { return nil }
    for index in (mark - 1)...mark where range.contains(index) && range.contains(index + 1) {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "]"), UInt8(ascii: "(")):
        return (
          around(bytes, index, range),
          "close both brackets, and write a space in an address as %20: [words](my%20file.pdf)"
        )
      case (UInt8(ascii: "]"), UInt8(ascii: "[")):
        return (
          around(bytes, index, range),
          "add its definition, [name]: address, or write the address itself"
        )
      case (UInt8(ascii: "["), UInt8(ascii: "[")):
        return (around(bytes, index, range), "write [words](page.md)")
      case (UInt8(ascii: ")"), UInt8(ascii: "[")):
        if isAddress(bytes, from: index + 2, range.upperBound, UInt8(ascii: "]")) {
          return (around(bytes, index, range), "square brackets come first: [words](page.md)")
        }
      case (UInt8(ascii: "]"), UInt8(ascii: " ")):
        if index + 2 < range.upperBound, bytes[index + 2] == UInt8(ascii: "("),
          isAddress(bytes, from: index + 3, range.upperBound, UInt8(ascii: ")"))
        {
          return (around(bytes, index, range), "leave out the space between the brackets")
        }
      default: break
      }
    }
    return nil
  }

  /// Whether what stands before a closing bracket could be a page or an address.
  private static func isAddress(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int, _ closing: UInt8
  ) -> Bool {
    guard start < end, let close = bytes[start..<end].firstIndex(of: closing) else { return false }
    let text = String(decoding: bytes[start..<close], as: UTF8.self)
    return !text.contains(" ")
      && (text.hasSuffix(".md") || text.hasSuffix(".pdf") || text.contains("://")
        || text.contains(".md#"))
  }

  /// From the word before the brackets to the one behind them.
  private static func around(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Range<Int> {
    var start = index
    while start > range.lowerBound, !Letters.isSpace(bytes[start - 1]) { start -= 1 }
    var end = index
    while end < range.upperBound, !Letters.isSpace(bytes[end]) { end += 1 }
    return start..<end
  }
}
