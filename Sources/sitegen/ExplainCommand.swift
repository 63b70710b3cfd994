import ArgumentParser
import Build
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule asks for, why, and how to keep it.",
    discussion: """
      Problems are printed with the code of the rule that is broken: error[FM004]. This says what the \
      rule asks for and why; of checks, which a site can weigh otherwise, also how, and examples.

      Exit status: 0 done, 2 trouble with the machine, 64 for a code that there is not.
      """)

  @Argument(help: "A code such as FM004, or the name of a check such as links.text.")
  var code: String?

  @Flag(help: "Print all codes with what they ask for.")
  var list = false

  @Flag(help: "Print all rules as a page in Markdown: docs/diagnostics.md.")
  var markdown = false

  @Option(help: "How rules are printed.")
  var format = ResultFormat.text

  func validate() throws {
    let asked = [code != nil, list, markdown].count { $0 }
    guard asked == 1 else {
      throw ValidationError("name one code, or give --list or --markdown")
    }
    if markdown, format == .json { throw ValidationError("--markdown has no form in JSON") }
    if let code, RuleCatalogue.rule(named: code) == nil { throw Self.unknown(code) }
  }

  func run() throws {
    Terminal.prepareStreams()
    try Terminal.print(try text())
  }

  private func text() throws -> String {
    let rules = code.flatMap(RuleCatalogue.rule).map { [$0] } ?? RuleCatalogue.all
    if format == .json { return try rules.map { try JSONLine.encode(RuleFields($0)) }.joined() }
    if markdown { return RuleReference(rules).markdown }
    if list { return RuleList(rules).text }
    let width = TerminalWidth.of(STDOUT_FILENO).map { min($0, Self.widest) }
    return rules.map { RuleExplanation($0, width: width).text }.joined()
  }

  /// Longer lines are hard to read.
  private static let widest = 100

  private static func unknown(_ code: String) -> ValidationError {
    let near = Suggestion.help(for: code, among: RuleCatalogue.names)
    return ValidationError(
      "'\(code)' is neither the code of a rule nor the name of a check; "
        + (near ?? "'sitegen explain --list' prints all"))
  }
}
