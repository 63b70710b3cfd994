import Diagnostics

/// What to say of a page that does not begin with its header: mostly there is one, and something is before it
/// or wrong with its first line.
struct MissingFrontMatter {
  private let source: SourceText
  private let firstLine: Range<Int>

  init(_ source: SourceText, firstLine: Range<Int>) {
    self.source = source
    self.firstLine = firstLine
  }

  func report(_ problems: inout Problems) {
    let isEmpty = source.bytes.allSatisfy { $0.isBlank || $0.endsLine }
    problems.report(
      .missingFrontMatter,
      isEmpty ? "the file is empty" : "the page does not begin with front matter",
      at: isEmpty ? source.place : source.place(firstLine), help: isEmpty ? Self.begin : help)
  }

  private static let begin =
    "begin with a line '---', then 'title: …' and the other keys, then a line '---'"

  private var help: String {
    let words = source.bytes[firstLine].filter { !$0.isBlank }
    if words.isEmpty {
      let rest = source.bytes[firstLine.upperBound...].drop { $0.isBlank || $0.endsLine }
      if rest.starts(with: [.dash, .dash, .dash]) { return "delete the empty lines before '---'" }
    } else if words.count >= 3, words.allSatisfy({ $0 == .dash }) {
      return "write three hyphens, '---', at the beginning of the line"
    } else if words.elementsEqual("+++".utf8) {
      return "write the keys in YAML between two lines '---'; TOML between '+++' is not read"
    }
    return Self.begin
  }
}
