import FrontMatter

/// Pages to review for spreadsheets: RFC 4180, in UTF-8.
///
/// It begins with a byte order mark: without one, Excel reads the letters of another encoding, and names and titles that
/// are not English are damaged. Scripts that mind it take the JSON.
package struct ReviewCSV {
  private let entries: [ReviewEntry]

  package init(_ entries: [ReviewEntry]) {
    self.entries = entries
  }

  private static let columns = [
    "state", "days", "owner", "title", "path", "address", "language", "topic", "type", "updated",
    "reviewed", "next_review", "due", "overdue_since", "problem", "behind",
  ]

  package var text: String {
    "\u{FEFF}" + ([Self.columns] + entries.map(cells)).map(Self.record).joined()
  }

  private func cells(_ entry: ReviewEntry) -> [String] {
    // A number of days is a number, also below nothing; all else is text that editors wrote, or no more than a name.
    [entry.urgency.name, entry.days.map(String.init) ?? ""]
      + [
        entry.owner, entry.title, entry.path, entry.address, entry.language, entry.topic,
        entry.type, entry.updated?.description, entry.reviewed?.description,
        entry.nextReview?.description, entry.nextReview?.lastDay.description,
        entry.overdueSince?.description, entry.problem, entry.behind?.words,
      ].map { Self.harmless($0 ?? "") }
  }

  private static func record(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// RFC 4180, section 2.
  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// A spreadsheet takes text that begins in one of these ways for a formula, and reckons it: OWASP, CSV injection. The
  /// apostrophe says that it is text.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + text
    default: return text
    }
  }
}
