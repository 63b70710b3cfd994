import Foundation

/// The colours of a theme's tokens, in each of the palettes that a reader can ask for.
struct ThemeTokens {
  enum Palette: String, CaseIterable {
    case light, dark
    case lightWithMoreContrast = "light, more contrast"
    case darkWithMoreContrast = "dark, more contrast"

    fileprivate func includes(_ condition: Substring) -> Bool {
      let asksForDark = condition.contains("prefers-color-scheme: dark")
      let asksForMore = condition.contains("prefers-contrast: more")
      let isDark = self == .dark || self == .darkWithMoreContrast
      let hasMore = self == .lightWithMoreContrast || self == .darkWithMoreContrast
      return (isDark || !asksForDark) && (hasMore || !asksForMore)
    }
  }

  private let blocks: [(condition: Substring, colours: [String: Colour])]

  /// A token file has nothing but blocks for `:root`, each alone or in a media query.
  init(_ css: String) {
    let css = css.replacing(/\/\*(.|\n)*?\*\//, with: "")
    blocks = css.matches(of: /(?:@media ([^{]*)\{\s*)?:root \{([^}]*)\}/).map { block in
      let colours = block.output.2.matches(of: /--([a-z0-9-]+):\s*(#[0-9a-f]{6});/)
        .compactMap { token in
          Colour(token.output.2).map { (String(token.output.1), $0) }
        }
      return (block.output.1 ?? "", Dictionary(colours) { $1 })
    }
  }

  /// Later blocks count for more, as in a browser.
  func colours(_ palette: Palette) -> [String: Colour] {
    blocks.filter { palette.includes($0.condition) }
      .reduce(into: [:]) { $0.merge($1.colours) { $1 } }
  }

  /// A colour, as its relative luminance (WCAG 2.2, "relative luminance").
  struct Colour {
    let luminance: Double

    init?(_ text: Substring) {
      guard text.count == 7, let number = Int(text.dropFirst(), radix: 16) else { return nil }
      let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { value in
        let share = Double(value) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// 1 for the same colour, 21 for black on white (WCAG 2.2, "contrast ratio").
    func contrast(with other: Colour) -> Double {
      let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }
  }
}
