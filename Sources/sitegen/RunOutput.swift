import ArgumentParser
import Build
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What came of a build or a check, in the form that was asked for.
extension Terminal {
  /// Problems, then the summary.
  func show(_ report: BuildReport, _ summary: RunSummary, _ options: ReportOptions) throws {
    let diagnostics = report.diagnostics
    switch options.format {
    case .text:
      show(report.listedProblems)
      if !options.quiet { show(summary, ending: diagnostics) }
      if let digest = summary.digest { try Self.print("\(digest)\n") }
    case .json:
      let lines =
        try JSONReport().render(diagnostics) + JSONLine.encode(["summary": summary.fields])
      try Self.print(lines)
    case .github:
      try Self.print(GitHubReport().render(report.listedProblems))
      if !options.quiet { note(summary.text) }
    case .sarif:
      let log = try SARIFReport(version: SitegenVersion.current).render(
        diagnostics, exitCode: Int(summary.exitCode), accounting: summary.fields)
      try Self.print(log)
    }
  }

  private func show(_ summary: RunSummary, ending diagnostics: [Diagnostic]) {
    if let first = diagnostics.max(by: { $0.severity < $1.severity }) {
      note("for more on a problem: sitegen explain \(first.rule.code)")
    }
    note(summary.text)
  }

  /// Prints the machine's trouble and gives the exit status for it.
  func fail(_ trouble: MachineTrouble, format: OutputFormat) -> ExitCode {
    let status = ExitCode(2)
    let output: String? =
      switch format {
      case .text: nil
      case .json: try? JSONLine.encode(TroubleReport(trouble))
      case .github: GitHubReport().render(trouble: trouble.message, help: trouble.help)
      case .sarif:
        try? SARIFReport(version: SitegenVersion.current).render(
          trouble: trouble.message, help: trouble.help, exitCode: Int(status.rawValue))
      }
    if let output { Self.write(output, to: STDOUT_FILENO) }
    note("error: \(trouble.message)" + (trouble.help.map { "\n  = help: \($0)" } ?? ""))
    return status
  }
}

extension BuildReport {
  /// A check lists what a build that published its site only counts.
  fileprivate var listedProblems: ListedProblems {
    ListedProblems(diagnostics, countedInSite: isPublished ? .warning : .hint)
  }
}

extension ResultFormat {
  /// The form of troubles that goes with it.
  var ofTroubles: OutputFormat {
    switch self {
    case .text: .text
    case .json: .json
    }
  }
}
