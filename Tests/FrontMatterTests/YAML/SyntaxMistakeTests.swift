import Diagnostics
import Testing

@testable import FrontMatter

@Suite("What is not YAML")
struct SyntaxMistakeTests {
  @Test("is reported once, where it has to be mended, with what to write", arguments: mistakes)
  func mistake(_ mistake: Mistake) {
    let marked = Marked(mistake.text)
    var problems = Problems()
    _ = YAMLDocument.read(marked.source, problems: &problems)
    let (found, expected) = mistake.isFound(in: problems, at: marked)
    #expect(found == expected)
  }

  private static let mistakes = [
    Mistake(
      "YM002", "title: Knee⟦:⟧ can it help?\nowner: me\n", "a text with ': ' in it needs quotes",
      help: "put the text in quotes: title: \"Knee: can it help?\""),
    Mistake(
      "YM002", "title: The \"knee\"⟦:⟧ help\n", "a text with ': ' in it needs quotes",
      help: "put the text in quotes: title: 'The \"knee\": help'"),
    Mistake(
      "YM002", "- text: a⟦:⟧ b\n", "a text with ': ' in it needs quotes",
      help: "put the text in quotes: - text: \"a: b\""),
    Mistake(
      "YM002", "summary: one\n  two⟦:⟧ three\n", "a text with ': ' in it needs quotes",
      help: "indent keys that belong together alike, and put a text that holds ': ' in quotes"),
    Mistake(
      "YM003", "image:\n⟦\t⟧src: a.jpg\n", "a tab cannot indent a line",
      help: "write spaces instead"),
    Mistake(
      "YM001", "owner: ⟦@⟧me\n", "a text cannot begin with '@'",
      help: "put the text in quotes: owner: \"@me\""),
    Mistake(
      "YM001", "order: ⟦%⟧5\n", "a text cannot begin with '%'",
      help: "put the text in quotes: order: \"%5\""),
    Mistake(
      "YM001", "title: ⟦*⟧*Bold* title\n", "a text cannot begin with '*'",
      help: "put the text in quotes: title: \"**Bold* title\""),
    Mistake(
      "YM001", "title: ⟦>⟧ 30 kg\n", "a text cannot begin with '>'",
      help: "put the text in quotes: title: \"> 30 kg\""),
    Mistake(
      "YM001", "audience: [a, ⟦,⟧ b]\n", "a value is missing here",
      help: "write one, or put quotes around a text that has brackets or commas in it"),
    Mistake(
      "YM001", "owner: \"C:⟦\\⟧dir\"\n",
      "in double quotes '\\' begins an escape, and this one is not known",
      help: "write '\\\\', or use single quotes"),
    Mistake(
      "YM004", "a: b\ntitle: ⟦\"⟧Knee\nowner: me\n", "this quote is not closed",
      help: "write the same quote at the end of the text"),
    Mistake(
      "YM004", "title: 'It'⟦s⟧ good'\n", "the text goes on after its closing quote or bracket",
      help: "put all of it in quotes: title: \"It's good\""),
    Mistake(
      "YM004", "title: \"Knee\" ⟦and⟧ hip\n", "the text goes on after its closing quote or bracket",
      help: "put all of it in quotes: title: '\"Knee\" and hip'"),
    Mistake(
      "YM004", "title: [New] ⟦knee⟧\n", "the text goes on after its closing quote or bracket",
      help: "put all of it in quotes: title: \"[New] knee\""),
    Mistake(
      "YM001", "audience:\n  - ⟦@⟧home\n", "a text cannot begin with '@'",
      help: "put the text in quotes: - \"@home\""),
    Mistake(
      "YM014", "image:\n  src: a\n ⟦alt⟧: \"b\"\n", "this does not line up with the lines above",
      help: "begin it in the column of the key or dash that it belongs beside"),
    Mistake(
      "YM005", "title: a\nowner: b\n⟦title⟧: c\n", "'title' is written twice",
      help: "keep one of them"),
    Mistake(
      "YM005", "image: {src: a, ⟦src⟧: b}\n", "'src' is written twice", help: "keep one of them"),
    Mistake(
      "YM005", "summary: |\n  text\ntitle: a\n⟦title⟧: b\n", "'title' is written twice",
      help: "keep one of them"),
    Mistake(
      "YM006", "a: ⟦&x⟧ b\nc: *x\n",
      "'&x' uses YAML's anchors and aliases, which are not supported",
      help: "write the value out; a text that begins with this character goes in quotes"),
    Mistake(
      "YM006", "a: ⟦*x⟧\n", "'*x' uses YAML's anchors and aliases, which are not supported",
      help: "write the value out; a text that begins with this character goes in quotes"),
    Mistake(
      "YM006", "⟦<<⟧: a\n", "'<<' uses YAML's merge keys, which are not supported",
      help: "write the value out; a text that begins with this character goes in quotes"),
    Mistake(
      "YM007", "a: ⟦!!str⟧ 5\n", "'!!str' uses YAML's tags, which are not supported",
      help: "write the value out; a text that begins with this character goes in quotes"),
    Mistake(
      "YM008", "a: b\n⟦---⟧\nc: d\n", "a second document begins here",
      help: "keep everything in one document, without '---' and '...' between"),
    Mistake(
      "YM009", "? ⟦[⟧a, b]\n: c\n", "a key cannot be a list or a mapping",
      help: "write a word and a colon; a text with brackets in it goes in quotes"),
    Mistake(
      "YM009", "title: {⟦{⟧ x }}\n", "a key cannot be a list or a mapping",
      help: "put a text with brackets in it in quotes: title: \"{{ x }}\""),
    Mistake(
      "YM016", "title: Top ⟦#1⟧\nowner: me # fine\n", "'#1' is taken for a comment",
      help: "put the text in quotes: title: \"Top #1\"; a comment has a space after '#'"),
    Mistake(
      "YM013", "⟦title:T⟧\nsummary: S\n", "'title:T' is not a key with a value",
      help: "put a space after the colon: title: T"),
    Mistake(
      "YM013", "⟦title:\u{A0}T⟧\r\nsummary: S\r\n", "'title:\u{A0}T' is not a key with a value",
      help: "put a space after the colon: title: T"),
    Mistake(
      "YM014", " title: T\n⟦summary⟧: S\n", "this does not line up with the lines above",
      help: "begin it in the column of the key or dash that it belongs beside"),
    Mistake(
      "YM010", "a: b⟦\u{7}⟧c\n", "there is an invisible control character here", help: "delete it"),
    Mistake(
      "YM012", "audience: ⟦[⟧patients, carers\nowner: me\n", "'[' is not closed",
      help:
        "put commas between the items and ']' after the last; a text with brackets or commas in it goes in quotes"
    ),
    Mistake(
      "YM013", "title: a\n⟦owner⟧\norder: 1\n", "'owner' is not a key with a value",
      help:
        "write a key, a colon, a space and the value; a text that goes on from the line above is indented further than its key"
    ),
    Mistake(
      "YM013", "title: a\n⟦owner:me⟧\norder: 1\n", "'owner:me' is not a key with a value",
      help: "put a space after the colon: owner: me"),
    Mistake(
      "YM014", "image:\n  src: a\n ⟦alt⟧: b\n", "this does not line up with the lines above",
      help: "begin it in the column of the key or dash that it belongs beside"),
    Mistake(
      "YM014", "image: a\n⟦-⟧ b\n", "this does not line up with the lines above",
      help: "begin it in the column of the key or dash that it belongs beside"),
  ]

  @Test("a few lines of nested aliases are refused at once")
  func bomb() throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    lines.append("? *a40\n: x")
    let source = SourceText(path: "page.md", text: lines.joined(separator: "\n"))
    var problems = Problems()
    #expect(YAMLDocument.read(source, problems: &problems) == nil)
    #expect(problems.all.map(\.rule.code) == ["YM006"])
  }

  @Test("values inside values have a limit", arguments: [65, 900, 2_000])
  func depth(_ depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    var problems = Problems()
    #expect(YAMLDocument.read(SourceText(path: "page.md", text: text), problems: &problems) == nil)
    #expect(problems.all.map(\.rule.code) == ["YM011"])
    #expect(problems.all.first?.help?.hasPrefix("take out the brackets") == true)
  }

  @Test(
    "comments, dates, flags and numbers are no mistakes",
    arguments: [
      ("a: b # comment", "b"), ("a: b #", "b"), ("a: b ## comment", "b"), ("a: b#1", "b#1"),
      ("a: '#1' # one", "#1"), ("a: no", "no"), ("a: on", "on"), ("a: 2025", "2025"),
      ("a: 007", "007"), ("a: 2022-12-06", "2022-12-06"), ("a: 1.50", "1.50"),
      ("a: |\n  b #1", "b #1"), ("a: >\n  b\n  c", "b c"), ("---\na: b\n...\n", "b"),
      ("\u{FEFF}a: b", "b"), ("a: b\r\nc: d\r\n", "b"), ("a: b\rc: d\r", "b"),
    ])
  func fine(_ text: String, _ value: String) {
    var problems = Problems()
    let document = YAMLDocument.read(SourceText(path: "page.md", text: text), problems: &problems)
    #expect(document?.root["a"]?.text == value)
    #expect(problems.isEmpty)
  }

  @Test("a line of a megabyte is read")
  func longLine() {
    let words = String(repeating: "long ", count: 200_000) + "end"
    var problems = Problems()
    let source = SourceText(path: "page.md", text: "a: \(words)\nb: 'c'\n")
    let document = YAMLDocument.read(source, problems: &problems)
    #expect(document?.root["a"]?.text == words)
    #expect(problems.isEmpty)
  }
}
