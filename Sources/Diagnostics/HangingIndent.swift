/// Text that is broken between words, its second and further lines indented. A word that is longer than a line,
/// an address for instance, stays whole.
struct HangingIndent {
  /// Cells of a line; nil when lines are not broken.
  let width: Int?
  /// Cells before each line but the first.
  let indent: Int

  /// However narrow the terminal, so many cells are for words.
  private static let fewestCells = 20

  /// `used` are the cells that are taken on the first line.
  func lines(_ text: String, used: Int) -> [String] {
    guard let width, used + TerminalCells.count(text.unicodeScalars) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var room = max(width - used, Self.fewestCells)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let cells = TerminalCells.count(word.unicodeScalars)
      let taken = TerminalCells.count(line.unicodeScalars)
      if !line.isEmpty, taken + 1 + cells > room {
        lines.append(line)
        line = String(word)
        room = max(width - indent, Self.fewestCells)
      } else {
        line += line.isEmpty ? word : " " + word
      }
    }
    lines.append(line)
    return lines.prefix(1) + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }
}
