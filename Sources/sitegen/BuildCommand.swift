import ArgumentParser
import Build
import Diagnostics
import FrontMatter
import SiteModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything, and publish the site if nothing is wrong.",
    discussion: """
      Reads content/ and templates/, and writes the finished site to public/ in one step. With any \
      error nothing is published and public/ stays as it was. Pages that show what they showed are not \
      made again; what a build remembers lies in .sitegen/ and may be deleted at any time.

      Exit status: 0 done, 1 problems in the site, 2 trouble with the machine, 64 wrong usage.
      """)

  @Option(help: ArgumentHelp("The folder of Markdown files and settings.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder of layouts, strings and assets.", valueName: "folder"))
  var templates = "templates"

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to publish.", valueName: "folder"))
  var output = "public"

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("The site's address, instead of base_url in site.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, as 2026-11-22. Else SOURCE_DATE_EPOCH, else the clock in UTC.",
      valueName: "day"))
  var asOf: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems and the summary are printed.")
  var format = OutputFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Threads to work with; all cores without it.", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Publish compressed forms (.gz, .br) beside texts.")
  var compress = false

  @Option(
    help: ArgumentHelp(
      "Write settings for a server beside the output; can be given twice.", valueName: "server"))
  var host: [HostKind] = []

  @Flag(help: "Write the SHA-256 of every file to a list beside the output.")
  var manifest = false

  @Flag(help: "Print one SHA-256 for the whole site.")
  var digest = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  @Flag(help: "Replace files of the output that others have changed or added.")
  var discardChanges = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let baseURL, BaseAddress(baseURL) == nil {
      throw ValidationError("--base-url takes an address such as https://www.example.org/")
    }
    if let asOf, (try? CivilDay(parsing: asOf)) == nil {
      throw ValidationError("--as-of takes a day such as 2026-11-22")
    }
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
  }

  func run() throws {
    Terminal.ignoreClosedPipes()
    let terminal = Terminal()
    let start = ContinuousClock.now
    let progress = BuildProgress()
    let options = BuildOptions(
      content: content, templates: templates, output: output, baseURL: baseURL,
      today: try Today.day(asOf: asOf), isStrict: strict, jobs: jobs ?? Cores.count,
      compresses: compress, hosts: host, asksDigest: digest, writesManifest: manifest,
      discardsChanges: discardChanges, program: ProgramIdentity.current)
    let builder = Builder(options, progress: progress) {
      terminal.note("another build is working on '\(options.output)'; waiting for it to end")
    }
    let report = try terminal.showing(progress) { () throws(ExitCode) in
      do throws(MachineTrouble) {
        return try builder.build()
      } catch {
        throw terminal.fail(error, format: format)
      }
    }
    let summary = BuildSummary(
      report, output: output, seconds: (ContinuousClock.now - start).seconds)
    try terminal.show(report.diagnostics, summary, format: format)
    if timings { terminal.show(progress.durations) }
    if !report.isPublished { throw ExitCode(1) }
  }
}

extension HostKind: ExpressibleByArgument {}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
