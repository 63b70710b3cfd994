import Build
import Diagnostics

/// What a person, or a script, wants to know when a build has ended.
struct BuildSummary {
  private let report: BuildReport
  private let output: String
  private let seconds: Double

  init(_ report: BuildReport, output: String, seconds: Double) {
    self.report = report
    self.output = output
    self.seconds = seconds
  }

  /// `public: 12 pages, 3 files changed, 2 drafts, 1 warning, in 0.03 s`
  var text: String {
    let time = "in \(hundredths) s"
    let problems = [
      counted(report.count(.error), "error"), counted(report.count(.warning), "warning"),
      counted(report.count(.hint), "hint"),
    ].compactMap { $0 }
    let notWritten = [
      counted(report.drafts, "draft"),
      report.withdrawn > 0 ? "\(report.withdrawn) withdrawn" : nil,
    ].compactMap { $0 }
    guard report.isPublished else {
      let refused =
        report.refused > 0 ? ["\(report.refused) of \(pages(report.sources)) refused"] : []
      return
        (["nothing was published, '\(output)' is as it was: " + problems.joined(separator: ", ")]
        + refused + [time]).joined(separator: ", ")
    }
    let line = [
      "\(output): \(pages(report.accepted))",
      counted(report.work.changed, "file").map { "\($0) changed" }
        ?? "nothing changed",
    ]
    return (line + notWritten + problems + [time]).joined(separator: ", ")
  }

  /// The site's digest, if it was asked for: data, and so for standard output.
  var digest: String? { report.digest }

  /// One object on one line, after the problems'.
  func json() throws -> String {
    try JSONLine.encode(["summary": Fields(report, output, seconds)])
  }

  private struct Fields: Encodable {
    let output: String
    let published: Bool
    let sources, accepted, drafts, withdrawn, refused: Int
    let rendered, changed: Int
    let digest: String?
    let errors, warnings, hints: Int
    let seconds: Double

    init(_ report: BuildReport, _ output: String, _ seconds: Double) {
      self.output = output
      published = report.isPublished
      (sources, accepted) = (report.sources, report.accepted)
      (drafts, withdrawn, refused) = (report.drafts, report.withdrawn, report.refused)
      (rendered, changed, digest) = (report.work.rendered, report.work.changed, report.digest)
      (errors, warnings) = (report.count(.error), report.count(.warning))
      hints = report.count(.hint)
      self.seconds = (seconds * 1000).rounded() / 1000
    }
  }

  private var hundredths: String {
    let value = Int((seconds * 100).rounded())
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  private func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

  private func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
