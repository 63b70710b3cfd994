/// Problems as JSON lines, one object each, for editors' plug-ins and scripts.
///
/// Keys: `code`, `severity`, `message`, `file`; `check` with the name by which a site weighs a check; `line`,
/// `column`, `width` where a stretch of text is meant; `notes` and `help` where there are any. Lines and columns
/// count from 1.
package struct JSONReport: Sendable {
  package init() {}

  package func render(_ diagnostics: [Diagnostic]) throws -> String {
    try diagnostics.map { try JSONLine.encode(Line($0)) }.joined()
  }

  private struct Line: Encodable {
    let code: String
    let check: String?
    let severity: String
    let message: String
    let file: String
    let line: Int?
    let column: Int?
    let width: Int?
    let notes: [Note]?
    let help: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.rule.code
      check = diagnostic.rule.check?.name
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      file = diagnostic.place.path
      line = diagnostic.place.mark?.line
      column = diagnostic.place.mark?.column
      width = diagnostic.place.mark?.width
      notes = diagnostic.notes.isEmpty ? nil : diagnostic.notes.map(Note.init)
      help = diagnostic.help
    }
  }

  private struct Note: Encodable {
    let message: String
    let file: String?
    let line: Int?
    let column: Int?

    init(_ note: Diagnostic.Note) {
      message = note.message
      file = note.place?.path
      line = note.place?.mark?.line
      column = note.place?.mark?.column
    }
  }
}
