import Testing

@testable import Preview

@Suite("Fields of forms and queries")
struct FormFieldsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let fields: [[String]]
    init(_ text: String, _ fields: [String]...) { (self.text, self.fields) = (text, fields) }
    var testDescription: String { text }
  }

  @Test(
    "they are read as the URL standard says",
    arguments: [
      Row(""), Row("&&"), Row("a=b", ["a", "b"]), Row("a=b&c=d", ["a", "b"], ["c", "d"]),
      Row("a", ["a", ""]), Row("a=", ["a", ""]), Row("=b", ["", "b"]), Row("=", ["", ""]),
      Row("a=b=c", ["a", "b=c"]), Row("&a=b&", ["a", "b"]),
      Row("a+b=c+d", ["a b", "c d"]), Row("a=%2B", ["a", "+"]), Row("a=%26%3D", ["a", "&="]),
      Row("a=%c3%A4", ["a", "\u{E4}"]), Row("%61=b", ["a", "b"]), Row("a=%2541", ["a", "%41"]),
      Row("a=%", ["a", "%"]), Row("a=%4", ["a", "%4"]), Row("a=%zz", ["a", "%zz"]),
      Row("a=%%41", ["a", "%A"]), Row("a=%+1", ["a", "% 1"]), Row("a=%-0", ["a", "%-0"]),
      Row("a=%C3", ["a", "\u{FFFD}"]), Row("a=%0D%0Ab", ["a", "\r\nb"]),
      Row("a=1&a=2", ["a", "1"], ["a", "2"]),
    ])
  func read(_ row: Row) {
    let fields = FormFields(row.text.utf8)
    #expect(fields.all.map { [$0.name, $0.value] } == row.fields)
  }

  @Test("of fields of one name, the first counts; one that is not there is none")
  func named() {
    let fields = FormFields("a=1&a=2&b=".utf8)
    #expect(fields["a"] == "1")
    #expect(fields["b"] == "")
    #expect(fields["c"] == nil)
  }
}
