import ArgumentParser
import Build

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check everything, and write nothing.",
    discussion: """
      Finds the problems that a build would find, lists the hints that a build only counts, and touches \
      neither public/ nor .sitegen/: also on a read-only checkout, and while a build is at work. A page with an error costs only itself; all \
      others are checked.

      Exit status: 0 no errors, 1 errors in the site, 2 trouble with the machine, 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let options = try source.buildOptions()
    let run = SiteRun(report, verb: "checking")
    let checker = SiteChecker(options, progress: run.progress)
    let found = try run.result(of: checker.check)
    try run.show(found, output: nil)
  }
}
