import Diagnostics
import Testing

@testable import FrontMatter

@Suite("What others leave in a text")
struct LeftOversTests {
  @Test(
    "markers of two versions are found at the beginning of a line alone",
    arguments: [
      ("<<<<<<< HEAD\n", 1), ("a\n>>>>>>> other\n", 2), ("a\r\n<<<<<<< HEAD\r\n", 2),
      ("a <<<<<<< HEAD\n", nil), ("<<<<<<<< HEAD\n", nil), ("<<<<<<<\n", nil),
      ("a\n=======\n", nil),
      (">>>>>> six\n", nil), ("", nil),
    ] as [(String, Int?)])
  func markers(_ text: String, _ line: Int?) {
    var problems = Problems()
    let source = SourceText(path: "page.md", text: text)
    #expect(TextEncoding.check(source, &problems) == (line == nil))
    #expect(problems.all.map(\.place.mark?.line) == (line == nil ? [] : [line]))
    #expect(problems.all.allSatisfy { $0.rule.code == "FM017" })
  }

  @Test(
    "control characters and turned writing are found wherever they stand",
    arguments: [
      "\u{1}", "\u{B}", "\u{C}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{202D}", "\u{202E}",
      "&#27;", "&#x1b;", "&#8238;",
    ])
  func found(_ character: String) {
    for before in ["", "a", "Über „sechs“ Wörter – ", String(repeating: "word ", count: 40)] {
      for after in ["", ".", " and – more"] {
        let problem = Self.check(before + character + after).first
        #expect(problem?.rule.code == "FM018")
        #expect(problem?.place.mark?.column == before.unicodeScalars.count + 1)
      }
    }
  }

  @Test(
    "what readers see is left alone",
    arguments: [
      "", "a", "ä", "Tab\there\r\nand there", "„Deutsch“ – ‚so‘ … ≤ 5 mg\u{A0}am Tag",
      "&amp; &#169; &#xA0;",
      "&#;", "&#", "R&#D", "\u{200B}\u{200D}\u{2060}\u{206A}", "שלום عليكم 今日は ❤",
    ])
  func leftAlone(_ text: String) {
    #expect(Self.check(text).isEmpty)
  }

  @Test(
    "turned writing is found in a header too, as it is and as an escape",
    arguments: [
      ("summary: About ⟦\u{202E}⟧sleep.", "FM018"), ("owner: \u{FC} ⟦\u{202D}⟧Ann", "FM018"),
      ("summary: >\n  About\n  ⟦\u{202E}⟧sleep.", "FM018"),
      ("changes: [{date: 2022-12-06, text: 'A ⟦&#8238;⟧word'}]", "FM018"),
      ("summary: ⟦\"About \\u202esleep.\"⟧", "YM015"), ("owner: ⟦\"\\x07Ann\"⟧", "YM015"),
    ])
  func header(_ line: String, _ code: String) throws {
    let required = "title: Sleep\nupdated: 2022-12-06\nnext_review: 2025\n"
    let summary = line.hasPrefix("summary") ? "" : "summary: About sleep.\n"
    let marked = Marked("---\n\(required)\(summary)\(line)\n---\n\nText.\n")
    let source = marked.source
    let today = try CivilDay(parsing: "2026-11-22")
    for extent in [FrontMatter.Extent.everything, .metadata] {
      var problems = Problems()
      let reading = FrontMatter.read(source, extent, today: today, problems: &problems)
      #expect(problems.all.map(\.rule.code) == [code])
      #expect(problems.all.map(\.place) == marked.places)
      #expect(reading?.isPublishable == false)
    }
  }

  private static func check(_ text: String) -> [Diagnostic] {
    var problems = Problems()
    let source = SourceText(path: "page.md", text: text)
    UnseenCharacters.check(source, in: 0..<source.bytes.count, &problems)
    return problems.all
  }
}
