import ArgumentParser
import Build

/// The command line. Arguments, colours and exit codes are known here and nowhere else.
@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns Markdown files into a patient-information website, and refuses mistakes.",
    discussion: """
      A site is a folder with content/ (Markdown, site.yaml, glossaries, references) and templates/ \
      (layouts, strings, assets). The finished site is written to public/.
      """,
    version: SitegenVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ExplainCommand.self, RefsCommand.self,
      ReviewCommand.self, RollbackCommand.self, SchemaCommand.self, ServeCommand.self,
    ])
}
