import Diagnostics
import Markdown

/// The words of a link say where it leads.
enum LinkText: BodyCheck {
  static let rule = Rule(
    "CK012", .warning, "the words of a link stand alone",
    reason: "People with a screen reader often hear the links of a page alone: 'here, here, more'.",
    check: CheckDescription(
      "links.text", source: "WCAG 2.2, 2.4.4; NHS digital service manual, Links",
      bad: [
        "Read more about it [here](https://example.org/).",
        "[Click here](https://example.org/) for more.",
        "[Read more](https://example.org/)",
      ],
      good: [
        "Read [how figures per 100 people work](https://example.org/).",
        "[Here you find groups near you](https://example.org/)",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.text.links {
      guard digests.contains(link.digest), phrases.contains(key(link.words)) else { continue }
      findings.report(
        "'\(link.words)' does not say where the link leads",
        at: page.places.span(of: link.node).place,
        help: "let the link's words name the page: [how to read figures](figures.md)")
    }
  }

  /// Small letters, without marks around.
  private static func key(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }

  private static let digests = Set(phrases.map(LinkWords.digest))

  private static let phrases: Set<String> = [
    "here", "click here", "click", "more", "read more", "learn more", "find out more", "see more",
    "see here", "more here", "link", "this link", "this page", "this", "go", "details", "download",
    "hier", "hier klicken", "klicken sie hier", "klick hier", "mehr", "mehr lesen", "weiterlesen",
    "weiter", "mehr erfahren", "mehr dazu", "lesen sie mehr", "dieser link", "diese seite",
    "siehe hier",
  ]
}
