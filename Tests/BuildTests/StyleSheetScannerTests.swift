import Testing

@testable import Build

@Suite("Addresses in style sheets")
struct StyleSheetScannerTests {
  /// `⟦…⟧` marks what is an address.
  @Test(
    "an address is found where browsers see one, and nowhere else",
    arguments: [
      "a { background: url(⟦a.png⟧) }",
      "a { background: url(  ⟦a.png⟧\n ) }",
      "a { background: url(\"⟦a.png⟧\") }",
      "a { background: url( '⟦a b.png⟧' ) }",
      "a { background: URL(⟦a.png⟧), uRl(\"⟦b.png⟧\") }",
      "a { background: \\75 r\\6C(⟦a.png⟧) }",
      "@import \"⟦a.css⟧\";",
      "@IMPORT/* x */'⟦a.css⟧' layer(x) screen;",
      "@import url(⟦a.css⟧) supports(display: grid);",
      "@import url(\"⟦a.css⟧\");\n@import '⟦b.css⟧';",
      "@import x \"a.css\";",
      "@charset \"utf-8\";",
      "@namespace url(http://www.w3.org/1999/xhtml); a { background: url(⟦a.png⟧) }",
      "@namespace svg \"http://www.w3.org/2000/svg\"; @import \"⟦a.css⟧\";",
      "/* url(a.png) @import \"a.css\" */ b {}",
      "a { content: \"url(a.png)\" } b { content: '\\'url(a.png)' }",
      "a { content: \"a\\\nurl(b.png)\" }",
      "a { content: \"a\nb { background: url(⟦a.png⟧) }",
      "a { background: my-url(a.png) } b { background: -url(a.png) }",
      "a { width: 1url(a.png) } #url(a.png) {} @url(a.png);",
      "a { width: 1e3url(a.png); height: .5url(a.png) }",
      "a[href$=\"a.png\"] { color: red }",
      "a { background: image-set(\"⟦a.png⟧\" 1x, url(⟦b.png⟧) 2x, \"⟦c⟧\" type(\"image/png\")) }",
      "a { background: -webkit-image-set(url(\"⟦a.png⟧\") 1x) }",
      "@font-face { src: local(\"Inter\"), url(⟦a.woff2⟧) format(\"woff2\") }",
      "a { --x: url(⟦a.png⟧) } <!-- b { background: url(⟦c.png⟧) } -->",
      "a { background: url(⟦\\61.png⟧) }",
      "a { background: url(⟦a\\)b.png⟧) }",
      "a { background: url(⟦data:image/svg+xml,%3Csvg/%3E⟧) }",
      "a { background: url(⟦ä.png⟧) }",
      "a { background: url(⟦⟧) }",
      "a { background: url(⟦a.png⟧",
      "a { background: url(\"⟦a.png⟧",
      "/* never closed url(a.png)",
    ])
  func addresses(marked: String) {
    let sheet = Marks(marked)
    let scanner = StyleSheetScanner(sheet.bytes)
    #expect(scanner.addresses.map(\.span) == sheet.spans)
    #expect(scanner.malformed.isEmpty)
  }

  @Test(
    "an address that browsers pass over is told from one that they follow",
    arguments: [
      "a { background: url(⟦a (1⟧).png) } b { background: none }",
      "a { background: url(⟦a'b.png⟧) }",
      "a { background: url(⟦a b.png⟧) }",
      "a { background: url(\"⟦a.png⟧\n) }",
      "@import \"⟦a.css;⟧\n",
    ])
  func malformed(marked: String) {
    let sheet = Marks(marked)
    let scanner = StyleSheetScanner(sheet.bytes)
    #expect(scanner.malformed == sheet.spans)
    #expect(scanner.addresses.isEmpty)
  }

  @Test(
    "escapes are resolved, and query and fragment told from the file",
    arguments: [
      ("url(a.png?v=1#x)", "a.png?v=1#x", "a.png", "a.png"),
      ("url(a\\.png\\3f v)", "a.png?v", "a.png", "a\\.png"),
      ("url(\"a.svg#x?y\")", "a.svg#x?y", "a.svg", "a.svg"),
      ("url(\\00e4.png)", "ä.png", "ä.png", "\\00e4.png"),
      ("url('a\\\nb.png')", "ab.png", "ab.png", "a\\\nb.png"),
      ("url(a\\\u{20AC}.png)", "a€.png", "a€.png", "a\\€.png"),
      ("url(\\110000.png)", "\u{FFFD}.png", "\u{FFFD}.png", "\\110000.png"),
    ])
  func parts(sheet: String, text: String, file: String, written: String) throws {
    let bytes = Array(sheet.utf8)
    let address = try #require(StyleSheetScanner(bytes).addresses.first)
    #expect(address.text == text)
    #expect(address.file == file)
    #expect(String(decoding: bytes[address.fileSpan], as: UTF8.self) == written)
  }

  @Test("any bytes are scanned to their end, and no address reaches out of them")
  func anyBytes() {
    var generator = Steps(state: 7)
    let alphabet = Array("url(\"')/*\\\n @import;{}#-1aé\u{0}".utf8)
    for _ in 1...3000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let scanner = StyleSheetScanner(bytes)
      for address in scanner.addresses {
        #expect(bytes.indices.contains(address.span.lowerBound) || address.span.isEmpty)
        #expect(address.span.upperBound <= bytes.count)
        #expect(address.span.contains(address.suffix) || address.suffix == address.span.upperBound)
      }
    }
  }
}

/// A text without its `⟦marks⟧`, and where they were.
private struct Marks {
  var bytes: [UInt8] = []
  var spans: [Range<Int>] = []

  init(_ marked: String) {
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": spans.append(start..<bytes.count)
      default: bytes += String(character).utf8
      }
    }
  }
}

/// Numbers that look random and are the same each time.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
