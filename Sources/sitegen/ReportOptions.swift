import ArgumentParser

/// How problems are printed, and what came of it all.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "How problems and the summary are printed: for people, scripts, GitHub, code scanners.")
  var format = OutputFormat.text

  @Flag(
    name: .shortAndLong,
    help: "Print problems only, and no summary. JSON and SARIF keep it: scripts read it.")
  var quiet = false
}

/// The forms in which problems can be printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case github
  case sarif
}

/// The forms of what has no problems to tell.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
