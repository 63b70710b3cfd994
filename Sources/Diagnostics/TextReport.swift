/// Problems as an editor reads them in a terminal: what, where, the line with a caret, how to mend it.
package struct TextReport: Sendable {
  /// Whether severities and carets are coloured (ANSI escapes).
  package let isColoured: Bool

  package init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    var lines = [
      styled("\(severity.rawValue)[\(diagnostic.rule.code)]", as: severity)
        + styled(": \(Printable.text(diagnostic.message))", .bold)
    ]
    let gutter = gutterWidth(diagnostic)
    let indent = String(repeating: " ", count: gutter)
    lines.append(indent + styled("--> ", .faint) + Printable.text(diagnostic.place.description))
    if let mark = diagnostic.place.mark {
      lines.append(styled("\(indent) |", .faint))
      lines.append(contentsOf: excerpt(mark, gutter: gutter, severity: severity))
    }
    for note in diagnostic.notes {
      let place = note.place.map { " (\($0))" } ?? ""
      lines.append(
        "\(indent) " + styled("= note:", .faint) + " \(Printable.text(note.message + place))")
    }
    if let help = diagnostic.help {
      lines.append("\(indent) " + styled("= help:", .faint) + " \(Printable.text(help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    diagnostic.place.mark.map { String($0.line).count } ?? 1
  }

  private func excerpt(_ mark: Place.Mark, gutter: Int, severity: Severity) -> [String] {
    let window = ExcerptWindow(mark)
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
