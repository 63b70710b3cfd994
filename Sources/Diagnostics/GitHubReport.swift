/// Problems as workflow commands, which GitHub shows beside the lines of a change.
///
/// Form: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
package struct GitHubReport: Sendable {
  package init() {}

  package func render(_ problems: ListedProblems) -> String {
    problems.entries.map { entry in
      switch entry {
      case .problem(let diagnostic): command(diagnostic)
      case .more(_, let like, _):
        line(
          like.severity, [("file", like.place.path), ("title", like.rule.code)],
          Printable.text(entry.rest ?? ""))
      }
    }.joined()
  }

  /// A trouble that has no place in a file.
  package func render(trouble message: String, help: String?) -> String {
    line(.error, [("title", "sitegen")], text(message, [], help))
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    var properties = [("file", diagnostic.place.path)]
    if let mark = diagnostic.place.mark {
      properties += [
        ("line", String(mark.line)), ("col", String(mark.column)),
        ("endColumn", String(mark.column + mark.width)),
      ]
    }
    properties.append(("title", "\(diagnostic.rule.code): \(diagnostic.rule.summary)"))
    return line(
      diagnostic.severity, properties, text(diagnostic.message, diagnostic.notes, diagnostic.help))
  }

  private func text(_ message: String, _ notes: [Diagnostic.Note], _ help: String?) -> String {
    let remarks = notes.map { note in
      "note: \(note.message)" + (note.place.map { " (\($0))" } ?? "")
    }
    let lines = [message] + remarks + (help.map { ["help: \($0)"] } ?? [])
    return lines.map(Printable.text).joined(separator: "\n")
  }

  private func line(
    _ severity: Severity, _ properties: [(String, String)], _ text: String
  ) -> String {
    let written = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    return "::\(Self.command(severity)) \(written)::\(Self.data(text))\n"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "notice"
    }
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(Printable.text(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
