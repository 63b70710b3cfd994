import Foundation
import Testing

@Suite("Contrast of the theme")
struct ThemeContrastTests {
  typealias Palette = ThemeTokens.Palette

  /// Each colour in front with all that it stands on.
  private typealias Pairs = [(front: String, grounds: [String])]

  private static let washes = [
    "calm-wash", "alert-wash", "alarm-wash", "caution-wash", "good-wash",
  ]

  private static let texts: Pairs = [
    ("ink", ["paper", "wash", "wash-strong", "mark"] + washes),
    ("ink-soft", ["paper", "wash", "mark"]),
    ("brand", ["paper", "wash"]), ("on-brand", ["brand"]), ("accent", ["paper", "wash"]),
    ("link", ["paper", "wash", "mark"] + washes),
    ("link-visited", ["paper", "wash", "mark"] + washes),
    ("on-footer", ["footer"]),
    // Titles in boxes, and on the strong ground of care cards.
    ("calm", ["calm-wash"]), ("alert", ["alert-wash", "paper", "wash"]), ("alarm", ["alarm-wash"]),
    ("caution", ["caution-wash"]), ("good", ["good-wash"]),
    ("paper", ["calm", "alert", "alarm"]),
  ]

  /// Borders of what can be used, the ring around it, borders of boxes, the icons of figures on risks.
  private static let graphics: Pairs = [
    ("control", ["paper", "wash"]), ("focus", ["paper"]), ("footer-focus", ["footer"]),
    ("brand", ["paper", "wash", "wash-strong"]), ("accent", ["paper", "wash", "mark"]),
    ("calm", ["paper"]), ("alert", ["paper"]), ("alarm", ["paper"]), ("caution", ["paper"]),
    ("good", ["paper"]),
  ]

  /// Lines that only part what stands apart anyway.
  private static let decoration: Set<String> = ["line"]

  /// What is below `least`, in words; a palette for more contrast must reach AAA (WCAG 2.2, 1.4.6).
  private static func faults(_ css: String, _ palette: Palette) -> [String] {
    let colours = ThemeTokens(css).colours(palette)
    let hasMore = palette == .lightWithMoreContrast || palette == .darkWithMoreContrast
    return [(texts, hasMore ? 7 : 4.5), (graphics, hasMore ? 4.5 : 3)].flatMap { pairs, least in
      pairs.flatMap { front, grounds in
        grounds.compactMap { ground -> String? in
          guard let one = colours[front], let other = colours[ground] else {
            return "--\(front) or --\(ground) is no colour"
          }
          let contrast = one.contrast(with: other)
          return contrast < least ? "--\(front) on --\(ground): \(contrast)" : nil
        }
      }
    }
  }

  @Test(
    "words reach 4.5 to 1 on all that they stand on, graphics 3 to 1", arguments: Palette.allCases)
  func contrast(palette: Palette) throws {
    #expect(try Self.faults(ThemeFolder.text("tokens.css"), palette) == [])
  }

  @Test("a colour that is too weak is found, in the palette in which it is")
  func weakColour() {
    let css = """
      :root { --ink: #000000; --paper: #ffffff; }
      @media (prefers-color-scheme: dark) { :root { --paper: #444444; } }
      """
    let found = Palette.allCases.map { palette in
      Self.faults(css, palette).filter { $0.hasPrefix("--ink on --paper") }.count
    }
    #expect(found == [0, 1, 0, 1])
  }

  @Test("contrast is computed as WCAG says")
  func formula() throws {
    let colours = try ["#000000", "#ffffff", "#767676"].map {
      try #require(ThemeTokens.Colour($0[...]))
    }
    #expect(colours[0].contrast(with: colours[1]) == 21)
    #expect(abs(colours[1].contrast(with: colours[2]) - 4.54) < 0.01)
  }

  @Test("no colour is left out")
  func completeness() throws {
    let pairs = Self.texts + Self.graphics
    let named = Set(pairs.flatMap { [$0.front] + $0.grounds }).union(Self.decoration)
    #expect(Set(ThemeTokens(try ThemeFolder.text("tokens.css")).colours(.light).keys) == named)
  }

  @Test("no other style sheet says a colour, but for paper and shadows")
  func coloursElsewhere() throws {
    for name in try ThemeFolder.styleSheets where name != "tokens.css" && name != "print.css" {
      let text = try ThemeFolder.text(name).replacing("rgb(0 0 0 / 15%)", with: "")
      #expect(text.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|(?:rgb|hsl|oklch)a?\(/) == nil, "\(name)")
    }
  }
}
