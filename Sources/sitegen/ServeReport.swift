import Build
import Diagnostics
import Preview
import Synchronization

/// What a preview tells on the terminal: addresses at the start, a line for each look, problems that are new, comments.
final class ServeReport: Sendable {
  private let format: ResultFormat
  private let terminal = Terminal()
  private let told = Mutex(Told())
  /// How far the first look has come, while it goes on.
  private let progress = Mutex<ProgressLine?>(nil)

  private struct Told {
    var isServing = false
    var home = ""
    var problems: Set<ToldProblem> = []

    /// Problems that were not there before. While the site is held, nothing is known of the others.
    mutating func news(in round: PreviewRound) -> [Diagnostic] {
      let new = round.diagnostics.filter { !problems.contains(ToldProblem($0)) }
      let all = Set(round.diagnostics.map(ToldProblem.init))
      problems = round.isHeld ? problems.union(all) : all
      return new
    }
  }

  /// A problem, wherever it stands in its file: it moves with each line that is written above it.
  private struct ToldProblem: Hashable {
    let code: String
    let message: String
    let path: String
    let excerpt: String?

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.rule.code
      message = diagnostic.message
      path = diagnostic.place.path
      excerpt = diagnostic.place.mark?.excerpt
    }
  }

  init(_ format: ResultFormat) {
    self.format = format
  }

  /// The first look at a large site takes a while.
  func begin(_ progress: BuildProgress) {
    let line = terminal.line(of: progress, verb: "looked at")
    self.progress.withLock { $0 = line }
  }

  func endProgress() {
    let line = progress.withLock { progress in
      defer { progress = nil }
      return progress
    }
    line?.end()
  }

  /// Where the site begins, once it is known.
  func home(_ address: String) -> String {
    let base = told.withLock { $0.home }
    return address + base.drop { $0 == "/" }
  }

  /// - Returns: whether it is the first of which there is something to tell.
  func show(_ look: PreviewLook, at address: String) -> Bool {
    endProgress()
    switch look.outcome {
    case .trouble(let trouble):
      _ = terminal.fail(trouble, format: format.ofTroubles)
      return false
    case .round(let round): return show(round, look, at: address)
    }
  }

  private func show(_ round: PreviewRound, _ look: PreviewLook, at address: String) -> Bool {
    let (isFirst, new) = told.withLock { told in
      let new = told.news(in: round)
      if let site = round.site { told.home = site.base }
      defer { told.isServing = told.isServing || round.site != nil }
      return (!told.isServing && round.site != nil, new)
    }
    let summary = ServeSummary(round, look)
    switch format {
    case .text:
      terminal.show(new)
      if isFirst { terminal.note(addresses(round, address)) }
      terminal.note(summary.text)
    case .json: printJSON(round, summary, isFirst ? address : nil)
    }
    return isFirst
  }

  private func addresses(_ round: PreviewRound, _ address: String) -> String {
    guard let site = round.site else { return "\(address) shows what is wrong" }
    let host = address.dropLast()
    var lines = ["the site is at \(host)\(site.base)"]
    lines += site.homes.map { "  \(host)\($0.path) \($0.title)" }
    let drafts = site.drafts
    lines += drafts.prefix(Self.draftLimit).map { "  \(host)\($0.path) draft: \($0.title)" }
    if drafts.count > Self.draftLimit {
      lines.append("  and \(drafts.count - Self.draftLimit) other drafts")
    }
    lines.append("Ctrl-C ends the preview")
    return lines.joined(separator: "\n")
  }

  private static let draftLimit = 10

  /// All problems of the site each time, so that a program need not remember any; then what the look was.
  private func printJSON(_ round: PreviewRound, _ summary: ServeSummary, _ address: String?) {
    let lines =
      try? JSONReport().render(round.diagnostics)
      + JSONLine.encode(["look": summary.fields(address)])
    if let lines { try? Terminal.print(lines) }
  }

  /// A comment that somebody tried the form with.
  func show(_ comment: SentComment) {
    switch format {
    case .text: terminal.note(CommentText(comment).text)
    case .json:
      if let line = try? JSONLine.encode(["comment": CommentFields(comment)]) {
        try? Terminal.print(line)
      }
    }
  }

  func note(_ text: String) { terminal.note(text) }

  func end() {
    endProgress()
    if format == .text { terminal.note("the preview has ended; nothing was published") }
  }
}
