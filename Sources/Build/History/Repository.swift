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
    let answer = try Self.answer(
      to: program.call(
        ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"], of: git, in: folder))
    guard answer.first == "true" else { throw .noWorkTree }
    isShallow = answer.dropFirst().first != "false"
  }

  /// The full name of a commit; nil when there is none that is called so.
  func commit(_ name: String) throws(HistoryGap) -> String? {
    let running = try start([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}",
    ])
    let words = String(decoding: running.readAll(), as: UTF8.self)
    let outcome = running.finish()
    if outcome.end == .exited(0) {
      return words.split(whereSeparator: \.isNewline).first.map(String.init)
    }
    // An unknown name is answered with silence.
    guard case .exited = outcome.end else { throw fault(outcome) }
    return nil
  }

  /// Where two commits parted; nil when they have nothing in common, as far as the history is here.
  func commonCommit(_ one: String, _ other: String) throws(HistoryGap) -> String? {
    let running = try start(["merge-base", one, other])
    let words = String(decoding: running.readAll(), as: UTF8.self)
    let outcome = running.finish()
    guard outcome.end == .exited(0) || outcome.end == .exited(1) else { throw fault(outcome) }
    return words.split(whereSeparator: \.isNewline).first.map(String.init)
  }

  /// Whether objects may be missing that git would fetch when they are asked for.
  func isPartial() throws(HistoryGap) -> Bool {
    let running = try start([
      "config", "--get-regexp",
      #"^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$"#,
    ])
    _ = running.readAll()
    return running.finish().end == .exited(0)
  }

  func start(_ arguments: [String], takesLines: Bool = false) throws(HistoryGap) -> RunningProgram {
    try Self.start(program.call(arguments, of: git, in: folder), takesLines: takesLines)
  }

  func fault(_ outcome: ChildProgram.Outcome) -> HistoryGap {
    HistoryGap(outcome, secondsAtMost: program.seconds)
  }

  private static func start(
    _ call: ChildProgram, takesLines: Bool = false
  ) throws(HistoryGap) -> RunningProgram {
    do throws(RunningProgram.NotStarted) {
      return try RunningProgram(call, takesLines: takesLines)
    } catch {
      throw .failed("git cannot be run: \(error.reason)")
    }
  }

  /// The lines of an answer.
  private static func answer(to call: ChildProgram) throws(HistoryGap) -> [String] {
    let running = try start(call)
    let words = String(decoding: running.readAll(), as: UTF8.self)
    let outcome = running.finish()
    guard outcome.end == .exited(0) else {
      throw HistoryGap(outcome, secondsAtMost: call.secondsAtMost)
    }
    return words.split(whereSeparator: \.isNewline).map(String.init)
  }
}
