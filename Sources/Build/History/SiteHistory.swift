import Diagnostics
import FrontMatter
import SiteModel

/// The history of a site's pages, as far as git has it whole.
struct SiteHistory: Sendable {
  let repository: Repository
  let log: CommitLog

  /// Nothing can be said of a part of a history: which commit was the last to change a page, or the first to have it,
  /// may be in the rest.
  init(_ program: GitProgram, of content: Folder, atOnce count: Int) throws(HistoryGap) {
    let repository = try Repository(program, of: content)
    if repository.isShallow { throw .shallow }
    guard let head = try repository.commit("HEAD") else { throw .noCommit }
    if try repository.isPartial() { throw .partial }
    self.repository = repository
    log = try CommitLog(of: repository, to: head, atOnce: count)
  }

  /// Read beside other work, by as many processes as `atOnce` says at most.
  static func reading(
    _ program: GitProgram, of content: Folder, atOnce count: Int
  ) -> Background<Result<SiteHistory, HistoryGap>> {
    Background { () throws(MachineTrouble) in
      Result { () throws(HistoryGap) in try SiteHistory(program, of: content, atOnce: count) }
    }
  }
}
