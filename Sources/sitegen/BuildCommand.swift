import ArgumentParser
import Build

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything, and publish the site if nothing is wrong.",
    discussion: """
      Reads content/ and templates/, and writes the finished site to public/ in one step. With any \
      error nothing is published and public/ stays as it was. Pages that show what they showed are not \
      made again; what a build remembers lies in .sitegen/ and may be deleted at any time. Beside content/ it \
      keeps sitegen.lock, the list of all addresses that were published, which belongs into version control.

      Exit status: 0 done, 1 problems in the site, 2 trouble with the machine, 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var addresses: LockOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to publish.", valueName: "folder"))
  var output = "public"

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

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
  }

  func run() throws {
    let options = try buildOptions()
    let run = SiteRun(report, verb: "writing")
    let builder = Builder(options, progress: run.progress) {
      run.note("another build is working on '\(options.output)'; waiting for it to end")
    }
    let built = try run.result(of: builder.build)
    try run.show(built, output: output, timings: timings)
  }

  private func buildOptions() throws -> BuildOptions {
    var options = try source.buildOptions()
    options.output = output
    options.addressLock = addresses.use
    options.compresses = compress
    options.hosts = host
    options.asksDigest = digest
    options.writesManifest = manifest
    options.discardsChanges = discardChanges
    options.program = ProgramIdentity.current
    options.programFolders = CalledPrograms.folders
    return options
  }
}

extension HostKind: ExpressibleByArgument {}
