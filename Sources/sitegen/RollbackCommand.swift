import ArgumentParser
import Build

struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Bring back the site that was published before.",
    discussion: """
      Lets the site before the last publication take the place of public/, in one step, and says what \
      came back. A second rollback undoes the first. The sources stay as they are: the next build \
      publishes from them again.

      Exit status: 0 done, 2 trouble with the machine or nothing to go back to, 64 wrong usage.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The published folder.", valueName: "folder"))
  var output = "public"

  @Flag(help: "Go back even if others have changed or added files in the output.")
  var discardChanges = false

  @Option(help: "How the result is printed.")
  var format = ResultFormat.text

  func run() throws {
    Terminal.prepareStreams()
    let terminal = Terminal()
    let rollback: Rollback
    do throws(MachineTrouble) {
      rollback = try Rollback(
        output: output, discardingChanges: discardChanges, program: ProgramIdentity.current
      ) { terminal.note("a build is working on '\(output)'; waiting for it to end") }
    } catch {
      throw terminal.fail(error, format: format.ofTroubles)
    }
    try terminal.show(RollbackSummary(rollback, output: output), format: format)
  }
}
