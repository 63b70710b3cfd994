import Build
import Diagnostics

/// What a person, or a script, wants to know when a build or a check has ended.
struct RunSummary {
  private let report: BuildReport
  /// The folder that was to be published; nil for a check.
  private let output: String?
  private let seconds: Double

  init(_ report: BuildReport, output: String?, seconds: Double) {
    self.report = report
    self.output = output
    self.seconds = seconds
  }

  /// 1 when there are errors in the site.
  var exitCode: Int32 { report.hasErrors ? 1 : 0 }

  /// One line: `public: 12 pages, 3 files changed, 2 drafts, 1 warning, in 0.03 s`,
  /// `checked 12 pages, 2 drafts, no problems, in 0.03 s`.
  var text: String {
    let parts = output.map(built) ?? checked
    return (parts + ["in \(hundredths) s"]).joined(separator: ", ")
  }

  /// The site's digest, if it was asked for: data, and so for standard output.
  var digest: String? { report.digest }

  /// For scripts.
  var fields: Fields { Fields(report, output, seconds) }

  private func built(_ output: String) -> [String] {
    guard report.isPublished else {
      let found = "nothing was published, '\(output)' is as it was: "
      return [found + problems.joined(separator: ", ")] + refused + others
    }
    let changed = counted(report.work.changed, "file").map { "\($0) changed" }
    let new = counted(report.newAddresses, "new address", "new addresses").map {
      "\($0) in sitegen.lock"
    }
    return ["\(output): \(pages(report.pages.accepted))", changed ?? "nothing changed"]
      + (new.map { [$0] } ?? []) + others
      + problems
  }

  private var checked: [String] {
    let fates = report.pages
    let first =
      if !refused.isEmpty {
        refused
      } else if fates.unread > 0 {
        [String]()
      } else {
        ["checked \(pages(fates.accepted))"]
      }
    return first + others + (problems.isEmpty ? ["no problems"] : problems)
  }

  private var refused: [String] {
    let fates = report.pages
    return fates.refused > 0 ? ["\(fates.refused) of \(pages(fates.sources)) refused"] : []
  }

  /// The fates that are not on the site and not for errors of the page.
  private var others: [String] {
    let fates = report.pages
    return [
      counted(fates.drafts, "draft"),
      fates.withdrawn > 0 ? "\(fates.withdrawn) withdrawn" : nil,
      counted(report.addressesGivenUp, "address", "addresses").map { "\($0) given up" },
      fates.unread > 0 ? "\(pages(fates.unread)) not looked at" : nil,
    ].compactMap { $0 }
  }

  private var problems: [String] {
    [
      counted(report.count(.error), "error"), counted(report.count(.warning), "warning"),
      counted(report.count(.hint), "hint").map(hints),
    ].compactMap { $0 }
  }

  /// A build counts what a check lists.
  private func hints(_ counted: String) -> String {
    report.purpose == .build ? "\(counted) (sitegen check lists them)" : counted
  }

  private var hundredths: String {
    let value = Int((seconds * 100).rounded())
    return "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  private func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

  private func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String? {
    count == 0 ? nil : count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
  }
}
