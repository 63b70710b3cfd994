import ArgumentParser
import Build
import CMemory

/// A build or a check on the command line: progress while it works, then its problems and what came of it.
struct SiteRun {
  let progress = BuildProgress()
  private let options: ReportOptions
  private let terminal: Terminal
  private let start = ContinuousClock.now
  /// What is being done to pages, in the line of progress.
  private let verb: String

  init(_ options: ReportOptions, verb: String) {
    Terminal.prepareStreams()
    return_large_blocks()
    terminal = Terminal()
    self.options = options
    self.verb = verb
  }

  /// Says why nothing happens for a while.
  func note(_ text: String) {
    if !options.quiet { terminal.note(text) }
  }

  func result(
    of work: () throws(MachineTrouble) -> BuildReport
  ) throws(ExitCode) -> BuildReport {
    let outcome =
      options.quiet
      ? Result(catching: work)
      : terminal.showing(progress, verb: verb) { Result(catching: work) }
    switch outcome {
    case .success(let report): return report
    case .failure(let trouble): throw terminal.fail(trouble, format: options.format)
    }
  }

  /// The exit status for the machine's trouble, which is printed.
  func end(_ trouble: MachineTrouble) -> ExitCode { terminal.fail(trouble, format: options.format) }

  /// `output` is the folder that was to be published, if one was. Ends with status 1 when there are errors.
  func show(_ report: BuildReport, output: String?, timings: Bool = false) throws {
    let summary = RunSummary(
      report, output: output, seconds: (ContinuousClock.now - start).seconds)
    try terminal.show(report, summary, options)
    if timings { terminal.show(progress.durations) }
    if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
  }
}
