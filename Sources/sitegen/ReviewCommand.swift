import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write down that a page was reviewed.",
    subcommands: [ReviewDoneCommand.self])
}
