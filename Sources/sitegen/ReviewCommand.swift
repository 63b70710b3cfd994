import ArgumentParser

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List the pages whose review is due, and write down what was reviewed or followed.",
    discussion: """
      'sitegen review' is 'sitegen review list': 'sitegen review list --help' has its options, for instance --due 90d, \
      --owner, --topic, --as-of, --format csv and --fail-on overdue.
      """,
    subcommands: [ReviewListCommand.self, ReviewDoneCommand.self, ReviewFollowCommand.self],
    defaultSubcommand: ReviewListCommand.self)
}
