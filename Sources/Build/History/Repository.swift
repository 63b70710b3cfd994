/// The git repository that a folder lies in, as its commits have it. Read only, and through git alone.
struct Repository: Sendable {
  private let program: GitProgram
  private let git: InstalledProgram
  /// Paths are relative to this folder, in questions and in answers.
  let folder: Folder
  let isShallow: Bool

  init(_ program: GitProgram, of folder: Folder) throws(HistoryGap) {
    guard let git = program.find() else { throw .noProgram }
    self.program = program
    self.git = git
    self.folder = folder
    let call = program.call(
      ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"], of: git, in: folder)
    let answer = try Self.answer(to: call)
    guard answer.outcome.end == .exited(0) else {
      throw HistoryGap(answer.outcome, secondsAtMost: program.seconds)
    }
    let lines = answer.lines
    guard lines.first == "true" else { throw .noWorkTree }
    isShallow = lines.dropFirst().first != "false"
  }

  /// The full name of a commit; nil when there is none that is called so.
  func commit(_ name: String) throws(HistoryGap) -> String? {
    let answer = try answer(to: [
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}",
    ])
    // A name such as `^main` is one that git knows, and no commit.
    if answer.outcome.end == .exited(0) {
      return answer.lines.first.flatMap { ObjectName($0.utf8) == nil ? nil : $0 }
    }
    // An unknown name is answered with silence.
    guard case .exited = answer.outcome.end else { throw fault(answer.outcome) }
    return nil
  }

  /// How many commits led to one, itself among them; 0 where git does not say.
  func commitCount(_ commit: String) throws(HistoryGap) -> Int {
    let answer = try answer(to: ["rev-list", "--count", commit, "--"])
    return answer.lines.first.flatMap { Int($0) } ?? 0
  }

  /// Where two commits parted; nil when they have nothing in common, as far as the history is here.
  func commonCommit(_ one: String, _ other: String) throws(HistoryGap) -> String? {
    let answer = try answer(to: ["merge-base", one, other])
    let end = answer.outcome.end
    guard end == .exited(0) || end == .exited(1) else { throw fault(answer.outcome) }
    return answer.lines.first
  }

  /// Whether objects may be missing that git would fetch when they are asked for.
  func isPartial() throws(HistoryGap) -> Bool {
    let answer = try answer(to: [
      "config", "--get-regexp",
      #"^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$"#,
    ])
    return answer.outcome.end == .exited(0)
  }

  /// All that git prints, and how it ended.
  struct Answer {
    let bytes: [UInt8]
    let outcome: ChildProgram.Outcome

    var lines: [String] {
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  func answer(to arguments: [String]) throws(HistoryGap) -> Answer {
    try Self.answer(to: program.call(arguments, of: git, in: folder))
  }

  private static func answer(to call: ChildProgram) throws(HistoryGap) -> Answer {
    let running = try start(call)
    let bytes = running.readAll()
    return Answer(bytes: bytes, outcome: running.finish())
  }

  func start(
    _ arguments: [String], input: RunningProgram.Input = .nothing
  ) throws(HistoryGap) -> RunningProgram {
    try Self.start(program.call(arguments, of: git, in: folder), input: input)
  }

  func fault(_ outcome: ChildProgram.Outcome) -> HistoryGap {
    HistoryGap(outcome, secondsAtMost: program.seconds)
  }

  private static func start(
    _ call: ChildProgram, input: RunningProgram.Input = .nothing
  ) throws(HistoryGap) -> RunningProgram {
    do throws(RunningProgram.NotStarted) {
      return try RunningProgram(call, input: input)
    } catch {
      throw .failed("git cannot be run: \(error.reason)")
    }
  }
}
