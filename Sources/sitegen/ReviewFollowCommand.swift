import ArgumentParser
import Build
import Diagnostics
import FrontMatter

struct ReviewFollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Write into the headers of translations which version of their original they follow.",
    discussion: """
      Sets 'follows' to the day of the original's last update or change and to digests of what it says now, and leaves every \
      other byte of the file as it is. When the original says something else later, a check says so. Several pages are \
      written all, or none. What changes goes to standard output, everything else to standard error.

        sitegen review follow de/asthma/inhalers.md

      Exit status: 0 done, 1 nothing was written because of a page, 2 trouble with the machine, 64 wrong usage.
      """)

  @Argument(
    help: "Translations: files, from here or below content/, or addresses on the site.")
  var page: [String]

  @Option(
    help: ArgumentHelp(
      "The day up to which changes of the original are in the translation; that of the original if left out.",
      valueName: "day"))
  var date: String?

  @Flag(help: "Print what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions

  func validate() throws { _ = try day() }

  func run() throws {
    Terminal.prepareStreams()
    let terminal = Terminal()
    let day = try day()
    let options = try source.buildOptions()
    let signing: FollowSigning
    do throws(MachineTrouble) {
      signing = try FollowSigning(of: page, asOf: day, options)
      if signing.refusals.isEmpty, !dryRun { try signing.write() }
    } catch {
      throw terminal.fail(error, format: .text)
    }
    guard signing.refusals.isEmpty else {
      terminal.show(signing.refusals)
      throw ExitCode(1)
    }
    try Terminal.print(
      signing.followings.map(\.edit).map {
        LineDifference(path: $0.path, from: $0.before, to: $0.after).text
      }.joined())
    for following in signing.followings { terminal.note(Self.summary(of: following)) }
    if dryRun { terminal.note("nothing was written (--dry-run)") }
  }

  private func day() throws -> CivilDay? {
    guard let date else { return nil }
    guard let day = try? CivilDay(parsing: date) else {
      throw ValidationError("--date takes a day such as 2026-11-22, not '\(date)'")
    }
    let today = try Today.day(asOf: source.asOf)
    guard day <= today else {
      throw ValidationError(
        "--date is \(day), which is after today (\(today)): "
          + "write the day up to which changes of the original are in the translation")
    }
    return day
  }

  private static func summary(of following: FollowSigning.Following) -> String {
    let path = following.edit.path
    if following.edit.isEmpty { return Printable.text("\(path): says so already") }
    return Printable.text(
      "\(path): follows '\(following.original)' as of \(following.record.date)")
  }
}
