/// The page `docs/diagnostics.md`: every rule, by area. Made from the rules themselves, so that it says what the
/// program does.
package struct RuleReference: Sendable {
  private let rules: [Rule]

  /// `rules` in the order of their codes.
  package init(_ rules: [Rule]) {
    self.rules = rules
  }

  package var markdown: String {
    ([introduction, contents] + RuleArea.all.map(section)).joined(separator: "\n") + "\n"
  }

  private var introduction: String {
    """
    # Diagnostics

    What sitegen finds wrong, by code. `sitegen explain FM004` prints one of these in the terminal, and
    `sitegen explain --list` all in a table. An *error* stops the publication, a *warning* does so with `--strict`,
    a *hint* never does: `sitegen check` lists hints, a build counts them. Rules with a name are checks: a site can weigh them otherwise in `content/site.yaml`.

    This page is made from the program by `make docs`.

    """
  }

  private var contents: String {
    let areas = RuleArea.all.filter { !rules(in: $0).isEmpty }.map { area in
      let codes = rules(in: area).map { "[\($0.code)](#\(anchor($0)))" }
      return "* **\(area.title)**: \(codes.joined(separator: " "))"
    }
    return areas.joined(separator: "\n") + "\n"
  }

  private func section(_ area: RuleArea) -> String {
    let rules = rules(in: area)
    guard !rules.isEmpty else { return "" }
    return (["## \(area.title)\n"] + rules.map(entry)).joined(separator: "\n")
  }

  /// The heading is the code alone, so that its address stays when words change.
  private func entry(_ rule: Rule) -> String {
    var parts = [
      "### \(rule.code)", "**\(escaped(rule.summary))** (\(rule.severity.rawValue))",
      escaped(rule.reason),
    ]
    if let check = rule.check {
      parts.append("Source: \(escaped(check.source))")
      parts.append("Setting: `\(check.name)`" + profiles(check))
    }
    if let shown = rule.examples {
      parts += examples("Not like this:", shown.bad) + examples("But like this:", shown.good)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func profiles(_ check: CheckDescription) -> String {
    CheckSetting.profiles(check).map { "; by profile: \($0)" } ?? ""
  }

  private func examples(_ title: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : [title] + texts.map(fenced)
  }

  /// The fence is longer than any in the example.
  private func fenced(_ text: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return
      ([fence + "markdown"] + RuleExplanation.lines(of: text).map(String.init) + [fence])
      .joined(separator: "\n")
  }

  /// What Markdown would take for markup.
  private func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>#|".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func anchor(_ rule: Rule) -> String { rule.code.lowercased() }

  private func rules(in area: RuleArea) -> [Rule] {
    rules.filter { RuleArea.of($0) == area }
  }
}
