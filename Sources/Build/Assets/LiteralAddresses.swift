import Diagnostics

extension ThemeAssets {
  /// Reports where a layout says an asset's file instead of its name: nothing is published there.
  /// Addresses of other sites may end like one of ours. Linear in the file's length.
  func checkLiterals(in template: SourceText, problems: inout Problems) {
    var scanner = LiteralAddressScanner(template.bytes)
    while let span = scanner.next() {
      let path = template.text(span)
      guard let name = layoutName(of: path) else { continue }
      problems.report(
        AssetRules.literalAddress, "'\(path)' is published under another name",
        at: template.place(span), help: "write {{assets.\(name)}}")
    }
  }
}

/// Finds what reads like the path of an asset in a template's text; comments for the layouts' authors
/// are passed over.
private struct LiteralAddressScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// Where the word begins that `position` is in: what stands between blanks, quotes and brackets.
  private var wordStart = 0

  private static let folder = Array("assets/".utf8)
  private static let comment = Array("{{!".utf8)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Range<Int>? {
    while position < bytes.count {
      if starts(Self.comment) {
        skipComment()
      } else if starts(Self.folder), beginsName, !isElsewhere {
        let start = position
        while position < bytes.count, Self.isPathByte(bytes[position]) { position += 1 }
        return start..<position
      } else {
        if Self.endsWord(bytes[position]) { wordStart = position + 1 }
        position += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    while position < bytes.count, !starts(Array("}}".utf8)) { position += 1 }
    position = min(position + 2, bytes.count)
    wordStart = position
  }

  private func starts(_ text: [UInt8]) -> Bool {
    bytes[position] == text[0] && bytes[position...].starts(with: text)
  }

  /// `my-assets/` is another folder.
  private var beginsName: Bool {
    position == 0 || bytes[position - 1] == UInt8(ascii: "/")
      || !Self.isPathByte(bytes[position - 1])
  }

  /// `https://example.org/assets/site.css` and `//example.org/assets/site.css`
  private var isElsewhere: Bool {
    let slashes = Array("//".utf8)
    return bytes[wordStart..<position].indices.contains { bytes[$0...].starts(with: slashes) }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    ThemeAssets.Asset.isLetterOrDigit(byte) || "/-_.".utf8.contains(byte)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'<>(){}".utf8.contains(byte)
  }
}
