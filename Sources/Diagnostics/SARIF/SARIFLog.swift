/// A log in the Static Analysis Results Interchange Format, as far as this program fills it.
///
/// Names and meaning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFLog<Accounting: Encodable & Sendable>: Encodable, Sendable {
  let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Section 3.14.
  struct Run: Encodable, Sendable {
    let tool: SARIFTool
    let invocations: [SARIFInvocation]
    let columnKind = "unicodeCodePoints"
    let results: [SARIFResult]
    /// What became of the sources.
    let properties: Accounting?
  }
}

/// Section 3.11: a text for readers.
struct SARIFMessage: Encodable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}

/// Section 3.18.
struct SARIFTool: Encodable, Sendable {
  let driver: Driver

  struct Driver: Encodable, Sendable {
    let name = "sitegen"
    let version: String
    let rules: [SARIFRule]
  }
}

/// Section 3.20.
struct SARIFInvocation: Encodable, Sendable {
  let exitCode: Int
  /// Whether the run came to its end, whatever it found.
  let executionSuccessful: Bool
  let toolExecutionNotifications: [Notification]?

  struct Notification: Encodable, Sendable {
    let level = "error"
    let message: SARIFMessage
  }
}

/// Section 3.49.
struct SARIFRule: Encodable, Sendable {
  let id: String
  /// What sites call it, where they can weigh it otherwise.
  let name: String?
  let shortDescription: SARIFMessage
  let fullDescription: SARIFMessage
  let help: SARIFMessage
  let defaultConfiguration: Configuration

  struct Configuration: Encodable, Sendable {
    let level: String
  }

  init(_ rule: Rule) {
    id = rule.code
    name = rule.check?.name
    shortDescription = SARIFMessage(rule.summary)
    fullDescription = SARIFMessage(rule.reason)
    let source = rule.check.map { "Source: \($0.source)" }
    help = SARIFMessage(
      ([rule.reason] + (source.map { [$0] } ?? []) + ["More: sitegen explain \(rule.code)"])
        .joined(separator: "\n"))
    defaultConfiguration = Configuration(level: rule.severity.sarifLevel)
  }
}

extension Severity {
  /// Section 3.27.10.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }
}
