import Diagnostics
import Testing

@testable import Markdown

/// What holds for every text, tried on texts put together at random from a fixed seed.
@Suite struct AnyTextTests {
  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "[@a]", "[@a; @b]", "[@", "]", "[", "](", ")", "![", "> ", "- ", "1. ", "\n", "\n\n", "    ",
    "# ",
    "{#p}", "{#", "}", "*", "**", "_", "~", "~~", "`", "```\n", "```effect\n", "|", "|-|-|\n",
    "[^1]",
    "[^1]: ", "[^2]", "[^2]: ", "[see @a]", "[^", "@a", "[@a *b*]", "\\[", "\\@",
    "&nbsp;", "  \n", "[x]: y\n", "[x]", "<b>", "</b>", "<sub>", "</sub>", "<!--", "-->", "[!NOTE]",
    "[!x]",
    "term:a", "https://a.b", "w@x.yz", "a", " ", "ä", "\\", "&amp;", "- [x] ", "(y \"t\")", "\t",
    "---\n",
  ]

  private static func text(_ seed: Int) -> String {
    var generator = Generator(state: UInt64(seed))
    return (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  @Test(
    "elements are closed in order, ids differ and no address runs a program", arguments: 0..<40)
  func wellFormed(_ block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      let text = Self.text(seed)
      let rendering = render(text, rawHTML: seed % 2 == 0 ? .refused : .safeElements)
      #expect(unbalancedTag(in: rendering.html) == nil, "seed \(seed): \(text)")
      let ids = rendering.html.matches(of: /\sid="([^"]*)"/).map(\.output.1)
      #expect(Set(ids).count == ids.count, "seed \(seed): \(text)")
      #expect(!rendering.html.contains("<!--"))
    }
  }

  @Test("problems lie within the text", arguments: 0..<10)
  func places(_ block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      let text = Self.text(seed)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      for problem in render(text, unknown: ["a", "y", "https://a.b"]).problems.all {
        let line = problem.place.mark?.line ?? 1
        #expect((1...lines).contains(line), "seed \(seed): \(text)")
      }
    }
  }

  @Test("no citation and no footnote is printed as it stands without a problem", arguments: 0..<40)
  func nothingIsLeft(_ block: Int) {
    for seed in (block * 50)..<(block * 50 + 50) {
      let text = Self.text(seed).filter { !"\\`<".contains($0) }
      let rendering = render(text)
      guard !rendering.html.contains("<code") else { continue }
      let words = rendering.html.replacing(/<a [^>]*>@a/, with: "")
      for mark in ["[@a", "[see @a", "[^1]"] where words.contains(mark) {
        #expect(!rendering.problems.isEmpty, "seed \(seed): \(text)")
      }
    }
  }

  private func unbalancedTag(in html: String) -> Substring? {
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      let (_, end, name, void) = tag.output
      if !void.isEmpty { continue }
      if end.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        return name
      }
    }
    return open.last
  }
}
