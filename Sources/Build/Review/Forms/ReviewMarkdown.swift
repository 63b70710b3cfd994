import Diagnostics
import FrontMatter

/// Pages to review as Markdown: a list for each owner, for tickets and letters.
package struct ReviewMarkdown {
  private let entries: [ReviewEntry]

  package init(_ entries: [ReviewEntry]) {
    self.entries = entries
  }

  package var text: String {
    ReviewOwners(entries).groups.map { owner, entries in
      let rows = entries.map(row)
      return (["## \(Self.escaped(owner ?? "Nobody named"))", "", Self.header] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + (entries.isEmpty ? "" : "\n")
  }

  private static let header = """
    | State | Days | Next review | Page | File |
    |---|--:|---|---|---|
    """

  private func row(_ entry: ReviewEntry) -> String {
    let title = entry.title.isEmpty ? entry.path : entry.title
    // Addresses are encoded: of what Markdown minds, only brackets are left.
    let address = entry.address.replacing("(", with: "%28").replacing(")", with: "%29")
    let state =
      entry.urgency.words + (entry.problem.map { ": \(Self.escaped($0))" } ?? "")
      + (entry.behind.map { "; \(Self.escaped($0.words))" } ?? "")
    let cells = [
      state, entry.days.map(String.init) ?? "–",
      (entry.nextReview?.description ?? "–")
        + (entry.overdueSince.map { ", over since \($0)" } ?? ""),
      "[\(Self.escaped(title))](\(address))",
      "`\(Self.code(entry.path))`",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// Text in a cell of a table, with nothing in it that is markup.
  private static func escaped(_ text: String) -> String {
    let special: Set<Character> = [
      "\\", "`", "*", "_", "[", "]", "<", ">", "|", "&", "#", "~", "!", "$",
    ]
    return Printable.text(text).map { special.contains($0) ? "\\\($0)" : String($0) }
      .joined()
  }

  /// A mark of code would end it, and one of columns the cell.
  private static func code(_ text: String) -> String {
    Printable.text(text).replacing("`", with: "'").replacing("|", with: "\\|")
  }
}

/// Pages by those who look after them: first those of nobody, then by name.
struct ReviewOwners {
  let groups: [(owner: String?, entries: [ReviewEntry])]

  init(_ entries: [ReviewEntry]) {
    let names = Set(entries.map(\.owner)).sorted { ($0 ?? "") < ($1 ?? "") }
    groups = names.map { name in (name, entries.filter { $0.owner == name }) }
  }
}
