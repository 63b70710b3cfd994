import Diagnostics
import Testing

@Suite("Places in a source")
struct SourceTextTests {
  @Test(
    "a span's line and column count as editors do",
    arguments: [
      ("⟦title⟧: x\n", 1, 1, 5),
      ("---\nnext_⟦reveiw⟧: 2025\n", 2, 6, 6),
      ("Rücken⟦schmerz⟧", 1, 7, 7),
      ("a\r\nb\r\n⟦c⟧", 3, 1, 1),
      ("old mac\rline ⟦two⟧\r", 2, 6, 3),
      ("👩‍⚕️ ⟦x⟧", 1, 6, 1),
      ("", 1, 1, 1),
    ])
  func place(marked: String, line: Int, column: Int, width: Int) throws {
    let (text, span) = unmark(marked)
    let mark = try #require(SourceText(path: "a.md", text: text).place(span).mark)
    #expect((mark.line, mark.column, mark.width) == (line, column, width))
  }

  @Test("a span over several lines is marked to the end of its first line")
  func severalLines() throws {
    let source = SourceText(path: "a.md", text: "one two\nthree\n")
    let mark = try #require(source.place(4..<10).mark)
    #expect(mark.width == 3)
    #expect(mark.excerpt == "one two")
  }

  @Test("bytes that are not UTF-8 still have a place and an excerpt")
  func invalidBytes() throws {
    let source = SourceText(path: "a.md", bytes: [0x61, 0xFF, 0x62])
    let mark = try #require(source.place(1..<2).mark)
    #expect(mark.column == 2)
    #expect(mark.excerpt == "a\u{FFFD}b")
  }

  @Test("a span behind the end is drawn back into the text")
  func behindTheEnd() throws {
    let mark = try #require(SourceText(path: "a.md", text: "ab").place(5..<9).mark)
    #expect((mark.line, mark.column, mark.width) == (1, 3, 1))
  }

  @Test("places sort by file, then by line and column, the file as a whole first")
  func order() {
    let source = SourceText(path: "b.md", text: "ab\ncd")
    let places = [source.place(3..<4), Place(path: "a.md"), source.place(1..<2), source.place]
    #expect(places.sorted().map(\.description) == ["a.md", "b.md", "b.md:1:2", "b.md:2:1"])
  }

  private func unmark(_ marked: String) -> (String, Range<Int>) {
    let pieces = marked.split(separator: "⟦", omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return (marked, 0..<0) }
    let rest = pieces[1].split(separator: "⟧", omittingEmptySubsequences: false)
    let start = pieces[0].utf8.count
    return (pieces[0] + rest.joined(), start..<start + rest[0].utf8.count)
  }
}
