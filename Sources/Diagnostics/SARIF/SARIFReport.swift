/// Problems as a SARIF log, which code scanning services and editors read.
package struct SARIFReport: Sendable {
  /// Of the program.
  private let version: String

  package init(version: String) {
    self.version = version
  }

  /// A run that came to its end. `accounting` says what became of the sources.
  package func render(
    _ diagnostics: [Diagnostic], exitCode: Int, accounting: some Encodable & Sendable
  ) throws -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.code < $1.code }
    let positions = Dictionary(
      rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    return try log(
      rules: rules,
      diagnostics.map { SARIFResult($0, ruleIndex: positions[$0.rule.code] ?? -1) },
      SARIFInvocation(
        exitCode: exitCode, executionSuccessful: true, toolExecutionNotifications: nil),
      accounting)
  }

  /// A run that the machine's trouble ended.
  package func render(trouble message: String, help: String?, exitCode: Int) throws -> String {
    let text = message + (help.map { "\nhelp: \($0)" } ?? "")
    return try log(
      rules: [], [],
      SARIFInvocation(
        exitCode: exitCode, executionSuccessful: false,
        toolExecutionNotifications: [.init(message: SARIFMessage(text))]),
      [String: Int]?.none)
  }

  private func log<Accounting: Encodable & Sendable>(
    rules: [Rule], _ results: [SARIFResult], _ invocation: SARIFInvocation,
    _ accounting: Accounting?
  ) throws -> String {
    let tool = SARIFTool(
      driver: SARIFTool.Driver(version: version, rules: rules.map(SARIFRule.init)))
    return try JSONLine.encode(
      SARIFLog(
        runs: [
          .init(tool: tool, invocations: [invocation], results: results, properties: accounting)
        ]))
  }
}
