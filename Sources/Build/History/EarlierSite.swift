import Diagnostics

/// The commit that a site is compared with: the last one that a branch, tag or commit has in common with the present one, as
/// with a request to merge.
package struct EarlierSite: Sendable {
  /// As it was asked for.
  let name: String
  let repository: Repository
  let commit: String

  package enum Fault: Error, Sendable {
    /// Git knows no commit of that name.
    case unknown(String)
    case trouble(MachineTrouble)
  }

  package init(
    since name: String, in content: String, _ program: GitProgram
  ) throws(Fault) {
    let folder: Folder
    do throws(MachineTrouble) {
      folder = try Folder(opening: content)
    } catch {
      throw .trouble(error)
    }
    let found: Found
    do throws(HistoryGap) {
      repository = try Repository(program, of: folder)
      found = try Self.find(name, in: repository)
    } catch {
      throw .trouble(Self.trouble(name, error))
    }
    switch found {
    case .nothing: throw .unknown(name)
    case .unrelated: throw .trouble(Self.unrelated(name, repository))
    case .commit(let commit): self.commit = commit
    }
    self.name = name
  }

  private enum Found {
    case nothing
    case unrelated
    case commit(String)
  }

  private static func find(
    _ name: String, in repository: Repository
  ) throws(HistoryGap) -> Found {
    guard let head = try repository.commit("HEAD") else { throw .noCommit }
    guard let other = try repository.commit(name) else { return .nothing }
    return try repository.commonCommit(other, head).map(Found.commit) ?? .unrelated
  }

  static func trouble(_ name: String, _ gap: HistoryGap) -> MachineTrouble {
    MachineTrouble("cannot compare with '\(name)': \(gap.reason)", help: gap.mend)
  }

  private static func unrelated(_ name: String, _ repository: Repository) -> MachineTrouble {
    MachineTrouble(
      "cannot compare with '\(name)': it has no commit in common with the present one"
        + (repository.isShallow ? ", as far as the shallow history goes" : ""),
      help: repository.isShallow
        ? HistoryGap.shallow.help : "name a branch or commit that the present one comes from")
  }

  /// The pages of that commit, by their paths below the content's folder.
  func pages() throws(HistoryGap) -> [String: ObjectName] {
    let answer = try repository.answer(to: ["ls-tree", "-r", "-z", commit])
    guard answer.outcome.end == .exited(0) else { throw repository.fault(answer.outcome) }
    var pages: [String: ObjectName] = [:]
    // `100644 blob NAME<tab>path`
    for entry in answer.bytes.split(separator: 0) {
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      guard parts.count == 2, let name = parts[0].split(separator: UInt8(ascii: " ")).last else {
        continue
      }
      let path = String(decoding: parts[1], as: UTF8.self)
      if ContentListing.isPage(path) { pages[path] = ObjectName(name) }
    }
    return pages
  }

  /// What pages were called there that are called otherwise in the present commit.
  func earlierPaths() throws(HistoryGap) -> [String: String] {
    let answer = try repository.answer(to: [
      "diff-tree", "-r", "--raw", "-z", "-M", "-l100", "--no-abbrev", "--relative",
      "--diff-filter=R", "--no-ext-diff", "--no-textconv", commit, "HEAD", "--", ".",
    ])
    guard answer.outcome.end == .exited(0) else { throw repository.fault(answer.outcome) }
    var reader = CommitLogReader()
    reader.add(answer.bytes)
    return reader.changes.reduce(into: [:]) { paths, change in
      paths[change.path] = change.earlierPath
    }
  }
}
