import FrontMatter

extension CommitLog {
  /// Of a commit and all that led to it. Nobody's settings change what is asked for. Where more than a hundred files went and came
  /// in one commit, only those that kept their text or their name are taken for renamed: comparing all with all takes too long.
  ///
  /// Nearly all of the time git compares folders, one commit after the other on one core. So a long history is read in
  /// stretches, `atOnce` at a time. Git is not told that only one folder matters, for it would compare twice: to
  /// find commits that changed something there, and to print what they changed.
  init(
    of repository: Repository, to commit: String, atOnce count: Int,
    shortestStretch: Int = Self.shortestStretch
  ) throws(HistoryGap) {
    let total = count > 1 ? try repository.commitCount(commit) : 0
    let stretches = max(1, min(count, total / shortestStretch))
    let length = (total + stretches - 1) / stretches
    let others = (1..<stretches).map { index in
      Background { () throws(MachineTrouble) in
        Result { () throws(HistoryGap) in
          let isLast = index == stretches - 1
          return try CommitLogReader(
            repository, commit, skipping: index * length, limit: isLast ? nil : length)
        }
      }
    }
    var reader = try CommitLogReader(
      repository, commit, skipping: 0, limit: stretches > 1 ? length : nil)
    for other in others {
      guard let found = try? other.value() else { throw .failed("git cannot be run") }
      reader.append(try found.get())
    }
    self.init(reader.commits, reader.changes)
  }

  /// In commits. For fewer it does not pay to start another process.
  static let shortestStretch = 2000
}

extension CommitLogReader {
  /// The first `limit` commits behind those that are skipped, in git's order, which is the same at each call.
  fileprivate init(
    _ repository: Repository, _ commit: String, skipping skipped: Int, limit: Int?
  ) throws(HistoryGap) {
    let running = try repository.start(
      [
        "log", "--raw", "-z", "-M", "-l100", "--no-abbrev", "--relative",
        "--diff-merges=first-parent", "--no-ext-diff", "--no-textconv", "--no-show-signature",
        "--no-notes", "--no-color", "--no-mailmap", "--ignore-submodules=none", "--date=raw",
        "--format=%x01%H %P%x02%ad", "--skip=\(skipped)",
      ] + (limit.map { ["--max-count=\($0)"] } ?? []) + [commit, "--"])
    self.init()
    while true {
      let piece = running.read()
      if piece.isEmpty { break }
      add(piece)
    }
    let outcome = running.finish()
    guard outcome.end == .exited(0) else { throw repository.fault(outcome) }
  }
}

/// Reads what `git log --raw -z` prints, as it comes. Each text ends with a zero byte: the line of a commit, which begins with a byte
/// 1, the line of a change, which begins with a colon, and after it one path, or two where the page was renamed. Changes before
/// the first commit are those between two trees: `git diff-tree` prints no commit.
struct CommitLogReader: Sendable {
  private(set) var commits: [CommitLog.Commit] = []
  private(set) var changes: [CommitLog.Change] = []
  private var unfinished: [UInt8] = []
  private var entry: Entry?
  private var paths: [String] = []

  private struct Entry: Sendable {
    let before: ObjectName?
    let after: ObjectName?
    let paths: Int
  }

  mutating func add(_ piece: [UInt8]) {
    var start = 0
    while let end = piece[start...].firstIndex(of: 0) {
      if unfinished.isEmpty {
        take(piece[start..<end])
      } else {
        unfinished += piece[start..<end]
        let text = unfinished
        unfinished.removeAll(keepingCapacity: true)
        take(text[...])
      }
      start = end + 1
    }
    unfinished += piece[start...]
  }

  /// What was read of the commits behind these.
  mutating func append(_ older: CommitLogReader) {
    let count = commits.count
    commits += older.commits
    changes += older.changes.map { change in
      CommitLog.Change(
        commit: count + change.commit, path: change.path, earlierPath: change.earlierPath,
        before: change.before, after: change.after)
    }
  }

  private mutating func take(_ text: ArraySlice<UInt8>) {
    if let entry {
      paths.append(String(decoding: text, as: UTF8.self))
      if paths.count == entry.paths { finish(entry) }
      return
    }
    let line = text.first == UInt8(ascii: "\n") ? text.dropFirst() : text
    switch line.first {
    case 1: takeCommit(line.dropFirst())
    case UInt8(ascii: ":"): takeChange(line.dropFirst())
    default: break
    }
  }

  /// Name, parents, and behind a byte 2 seconds and time zone.
  private mutating func takeCommit(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 2, maxSplits: 1)
    let names = (parts.first ?? []).split(separator: UInt8(ascii: " ")).compactMap {
      ObjectName($0)
    }
    guard let name = names.first else { return }
    commits.append(
      CommitLog.Commit(
        name: name, parents: Array(names.dropFirst()),
        written: parts.count > 1
          ? CivilDay(rawDate: String(decoding: parts[1], as: UTF8.self)) : nil))
  }

  /// `100644 100644 NAME NAME R100`
  private mutating func takeChange(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: UInt8(ascii: " "))
    guard fields.count == 5, let status = fields[4].first else { return }
    let isRenamed = status == UInt8(ascii: "R") || status == UInt8(ascii: "C")
    entry = Entry(
      before: ObjectName(fields[2]), after: ObjectName(fields[3]), paths: isRenamed ? 2 : 1)
  }

  private mutating func finish(_ found: Entry) {
    defer {
      entry = nil
      paths.removeAll(keepingCapacity: true)
    }
    guard let path = paths.last, ContentListing.isPage(path) else { return }
    changes.append(
      CommitLog.Change(
        commit: commits.count - 1, path: path, earlierPath: found.paths > 1 ? paths.first : nil,
        before: found.before, after: found.after))
  }
}

extension CivilDay {
  /// `1795730277 +0100`: seconds since 1970, and hours and minutes that the clock there was ahead.
  init?(rawDate: String) {
    let parts = rawDate.split(separator: " ")
    guard parts.count == 2, let seconds = Int(parts[0]), let zone = Int(parts[1]),
      abs(zone) < 10_000, abs(seconds) < 1 << 40
    else { return nil }
    let local = seconds + (zone / 100 * 60 + zone % 100) * 60
    let day = local / 86_400 - (local % 86_400 < 0 ? 1 : 0)
    guard let number = Int32(exactly: day) else { return nil }
    self.init(number: number)
  }
}
