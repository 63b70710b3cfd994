/// Problems as an editor reads them in a terminal: what, where, the line with a caret, how to mend it.
package struct TextReport: Sendable {
  /// Whether severities and carets are coloured (ANSI escapes).
  package let isColoured: Bool
  /// Cells of a line of the terminal; nil when it is not read on one: then lines are not broken, so that a log
  /// can be searched.
  package let width: Int?

  package init(isColoured: Bool, width: Int? = nil) {
    self.isColoured = isColoured
    self.width = width
  }

  /// All problems, an empty line behind each.
  package func render(_ problems: ListedProblems) -> String {
    problems.entries.map { entry in
      switch entry {
      case .problem(let diagnostic): render(diagnostic) + "\n"
      case .more: Printable.text(entry.rest ?? "") + "\n\n"
      }
    }.joined()
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    let indent = String(repeating: " ", count: gutterWidth(diagnostic))
    var lines = title(diagnostic)
    lines.append(indent + styled("--> ", .faint) + Printable.text(diagnostic.place.description))
    if let mark = diagnostic.place.mark {
      lines.append(styled("\(indent) |", .faint))
      lines.append(
        contentsOf: excerpt(mark, gutter: indent.count, severity: diagnostic.severity))
    }
    for note in diagnostic.notes {
      let place = note.place.map { " (\($0))" } ?? ""
      lines += remark("note", note.message + place, indent: indent)
    }
    if let help = diagnostic.help { lines += remark("help", help, indent: indent) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ diagnostic: Diagnostic) -> [String] {
    let severity = diagnostic.severity
    let name = diagnostic.rule.check.map { " \($0.name)" } ?? ""
    let label = "\(severity.rawValue)[\(diagnostic.rule.code)\(name)]"
    let indent = label.count + 2
    let words = HangingIndent(width: width, indent: indent)
      .lines(Printable.text(diagnostic.message), used: indent)
    let first = styled(label, as: severity) + styled(": \(words[0])", .bold)
    return [first] + words.dropFirst().map { styled($0, .bold) }
  }

  /// A line that begins with `= help:`.
  private func remark(_ kind: String, _ text: String, indent: String) -> [String] {
    let label = "= \(kind):"
    let used = indent.count + 1 + label.count + 1
    let words = HangingIndent(width: width, indent: used).lines(Printable.text(text), used: used)
    return ["\(indent) " + styled(label, .faint) + " \(words[0])"] + words.dropFirst()
  }

  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    diagnostic.place.mark.map { String($0.line).count } ?? 1
  }

  private func excerpt(_ mark: Place.Mark, gutter: Int, severity: Severity) -> [String] {
    // Beside the gutter there are three cells before the line, and the marks of cuts.
    let window = ExcerptWindow(
      mark, limit: width.map { $0 - gutter - 5 } ?? ExcerptWindow.usualLimit)
    let number = String(mark.line)
    let padding = String(repeating: " ", count: gutter - number.count)
    let caret = String(repeating: "^", count: window.caretWidth)
    return [
      styled("\(padding)\(number) |", .faint) + " \(window.text)",
      styled(String(repeating: " ", count: gutter) + " |", .faint) + " "
        + String(repeating: " ", count: window.caretIndent) + styled(caret, as: severity),
    ]
  }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func styled(_ text: String, as severity: Severity) -> String {
    switch severity {
    case .error: styled(text, .red)
    case .warning: styled(text, .yellow)
    case .hint: styled(text, .blue)
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
