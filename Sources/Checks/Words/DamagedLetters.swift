import Diagnostics
import Markdown

/// Letters that another encoding made of others.
enum DamagedLetters: BodyCheck {
  static let rule = Rule(
    "CK028", "letters are those that were typed",
    reason: "'GrÃ¶ÃŸe' was once 'Größe', and an 'â‰¥' before a dose once a '≥'.",
    check: CheckDescription(
      "words.encoding", source: "editors' practice",
      bad: ["Die GrÃ¶ÃŸe zÃ¤hlt.", "She said â€œyesâ€.", "A dose of â‰¥ 5 mg."],
      good: ["Die Größe zählt.", "São Paulo and SÃO PAULO.", "5 € and 3 â 4."]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for index in page.text.passages.indices {
      guard let found = damaged(page.text.bytes, page.text.passages[index].range) else { continue }
      findings.report(
        "'\(page.text.text(found))' is what is left of another letter", at: found, in: index,
        of: page,
        help: "type it again, and save the file as UTF-8")
    }
  }

  /// The first one: `Ã` before what was the rest of a letter, `â` before what Windows makes of a byte from 80 to 9F.
  private static func damaged(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      // Both letters begin with this byte.
      while let index = bytes.first(0xC3, in: start..<range.upperBound),
        index + 3 < range.upperBound
      {
        switch bytes[index + 1] {
        case 0x83 where bytes[index + 2] == 0xC2 || bytes[index + 2] == 0xC5:
          return index..<(index + 4)
        case 0xA2 where isWindows(bytes[index + 2], bytes[index + 3]):
          return index..<min(range.upperBound, index + 2 + Letters.length(of: bytes[index + 2]))
        default: start = index + 1
        }
      }
      return nil
    }
  }

  private static func isWindows(_ lead: UInt8, _ next: UInt8) -> Bool {
    lead == 0xE2 && (next == 0x80 || next == 0x82)
  }
}
