import FrontMatter

/// All commits that led to the present one, and what each changed of pages: one pass of `git log`,
/// divided among processes where it is long.
///
/// What a site is, it became step by step on one line: the present commit, its first parent, that one's first parent. A
/// merge is one step, of all that came in with it, and is compared with its first parent alone; one that brings a page nothing new
/// is no step of that page. So a branch on which text and date were changed in several commits is one change, and renames are
/// followed without doubt.
///
/// Commits beside the line only say when what a merge brought was written. That is the day of the author, in the author's
/// time: the day of the committer is another after each rebase, cherry-pick and amendment.
struct CommitLog: Sendable {
  struct Commit: Sendable {
    let name: ObjectName
    let parents: [ObjectName]
    /// Nil where it cannot be read.
    let written: CivilDay?

    var isMerge: Bool { parents.count > 1 }
  }

  /// What a commit made of a page, compared with its first parent.
  struct Change: Sendable {
    /// Position of the commit.
    let commit: Int
    /// Below the folder of the log.
    let path: String
    /// Where it was named otherwise before.
    let earlierPath: String?
    /// Nil where it was not there before.
    let before: ObjectName?
    /// Nil where it was removed.
    let after: ObjectName?
  }

  /// Newest first.
  let commits: [Commit]
  /// For each commit, the step of the line with which it came in; 0 is the present commit.
  private let steps: [Int]
  private let isOnLine: [Bool]
  /// By path: positions of changes, newest first.
  private let onLine: [String: [Int]]
  private let besideLine: [String: [Int]]
  private let changes: [Change]

  init(_ commits: [Commit], _ changes: [Change]) {
    self.commits = commits
    self.changes = changes
    let positions = Dictionary(
      commits.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let line = Self.line(commits, positions)
    (steps, isOnLine) = Self.steps(of: commits, line, positions)
    var (onLine, besideLine) = ([String: [Int]](), [String: [Int]]())
    for (index, change) in changes.enumerated() {
      if isOnLine[change.commit] {
        onLine[change.path, default: []].append(index)
      } else {
        besideLine[change.path, default: []].append(index)
      }
    }
    let steps = steps
    self.onLine = onLine.mapValues { list in
      list.sorted { steps[changes[$0].commit] < steps[changes[$1].commit] }
    }
    self.besideLine = besideLine
  }

  /// The changes of the page that is now called so, newest first, through all its names; none when no commit has it.
  func changes(of path: String) -> [Change] {
    var (found, path, last) = ([Change](), path, -1)
    var later = onLine[path]?[...] ?? []
    while let next = later.popFirst().map({ changes[$0] }) {
      guard steps[next.commit] > last else { continue }
      guard next.after != nil else { return found }
      found.append(next)
      guard next.before != nil else { return found }
      last = steps[next.commit]
      if let earlier = next.earlierPath {
        path = earlier
        later = onLine[path]?[...] ?? []
      }
    }
    return found
  }

  /// The changes of commits that came in with the merge that made this one, the last written first.
  func changes(within merge: Change) -> [Change] {
    let paths = [merge.path] + (merge.earlierPath.map { [$0] } ?? [])
    return paths.flatMap { besideLine[$0] ?? [] }.map { changes[$0] }
      .filter { steps[$0.commit] == steps[merge.commit] && !commits[$0.commit].isMerge }
      .sorted { (day($0), $1.commit) > (day($1), $0.commit) }
  }

  func commit(of change: Change) -> Commit { commits[change.commit] }

  private func day(_ change: Change) -> Int32 { commits[change.commit].written?.number ?? .min }

  /// Positions of the present commit, its first parent and so on.
  private static func line(_ commits: [Commit], _ positions: [ObjectName: Int]) -> [Int] {
    var line: [Int] = []
    var next = commits.isEmpty ? nil : 0
    while let commit = next, line.count < commits.count {
      line.append(commit)
      next = commits[commit].parents.first.flatMap { positions[$0] }
    }
    return line
  }

  /// Complexity: linear in the commits and their parents.
  private static func steps(
    of commits: [Commit], _ line: [Int], _ positions: [ObjectName: Int]
  ) -> (steps: [Int], isOnLine: [Bool]) {
    var steps = [Int](repeating: -1, count: commits.count)
    var isOnLine = [Bool](repeating: false, count: commits.count)
    for (step, commit) in line.enumerated() {
      steps[commit] = step
      isOnLine[commit] = true
    }
    // The oldest first: what came in with a step did not come in with a later one.
    for (step, commit) in line.enumerated().reversed() {
      var open = commits[commit].parents.dropFirst().compactMap { positions[$0] }
      while let side = open.popLast() {
        guard steps[side] < 0 else { continue }
        steps[side] = step
        open += commits[side].parents.compactMap { positions[$0] }
      }
    }
    return (steps, isOnLine)
  }
}
