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

      Neither vips nor Pagefind is called: whether vips can read a picture, and whether Pagefind is there and makes its index, only a \
      build finds out. That vips is not installed is a hint.

      Where the site lies in git, the dates of pages are compared with their history: a text that was changed after \
      'updated' or 'reviewed', and of which the header does not tell. Without git, or with a part of the history, it says so and \
      compares nothing. A build never looks at git.

      Exit status: 0 no errors, 1 errors in the site, 2 trouble with the machine, 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions
  @Option(
    help: ArgumentHelp(
      "Also find dates that were moved, with nothing done, since this branch, tag or commit was left.",
      valueName: "commit"))
  var since: String?

  @Flag(help: "Do not compare the dates of pages with their history in git.")
  var noGit = false

  @OptionGroup var addresses: LockOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if noGit, since != nil { throw ValidationError("--since needs git, which --no-git leaves out") }
  }

  func run() throws {
    var options = try source.buildOptions()
    options.git = noGit ? nil : CalledPrograms.git
    options.addressLock = addresses.use
    options.program = ProgramIdentity.current
    let run = SiteRun(report, verb: "checking")
    options.earlierSite = try since.map { try earlierSite($0, run) }
    let checker = SiteChecker(options, progress: run.progress)
    let found = try run.result(of: checker.check)
    try run.show(found, output: nil)
  }

  private func earlierSite(_ name: String, _ run: SiteRun) throws -> EarlierSite {
    do throws(EarlierSite.Fault) {
      return try EarlierSite(since: name, in: source.content, CalledPrograms.git)
    } catch {
      switch error {
      case .unknown(let name):
        throw ValidationError(
          "--since takes a branch, a tag or a commit, and git knows none that is called '\(name)'")
      case .trouble(let trouble): throw run.end(trouble)
      }
    }
  }
}
