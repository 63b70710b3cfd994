import Build
import Diagnostics

/// What a person, or a script, wants to know when the earlier site is back.
struct RollbackSummary {
  private let rollback: Rollback
  private let output: String

  /// Paths that are named one by one.
  private static let limit = 20

  init(_ rollback: Rollback, output: String) {
    self.rollback = rollback
    self.output = output
  }

  var text: String {
    let pages = rollback.pages == 1 ? "1 page" : "\(rollback.pages) pages"
    let lines =
      named(rollback.changed, "as it was") + named(rollback.returned, "back")
      + named(rollback.gone, "gone")
    let differ = lines.count == 1 ? "1 file differs" : "\(lines.count) files differ"
    let rest = lines.count - Self.limit
    return
      (["\(output): the site before is back, \(pages), \(differ)"]
      + lines.prefix(Self.limit) + (rest > 0 ? ["  and \(rest) more"] : []))
      .joined(separator: "\n")
  }

  func json() throws -> String {
    try JSONLine.encode(["rollback": Fields(output, rollback)])
  }

  private func named(_ paths: [String], _ state: String) -> [String] {
    paths.map { "  \(state): \($0)" }
  }

  private struct Fields: Encodable {
    let output: String
    let pages: Int
    let changed, returned, gone: [String]

    init(_ output: String, _ rollback: Rollback) {
      self.output = output
      pages = rollback.pages
      (changed, returned, gone) = (rollback.changed, rollback.returned, rollback.gone)
    }
  }
}
