import Build
import Diagnostics

extension RunSummary {
  /// What a script wants to know. `sources` is the sum of `accepted`, `drafts`, `withdrawn`, `refused` and
  /// `unread`: no source is without a fate.
  struct Fields: Encodable, Sendable {
    /// Absent after a check, as `published`, `rendered` and `changed` are.
    let output: String?
    let published: Bool?
    let sources, accepted, drafts, withdrawn, refused, unread: Int
    let rendered, changed: Int?
    let addressesGivenUp: Int
    /// Absent after a check.
    let newAddresses: Int?
    let digest: String?
    let errors, warnings, hints: Int
    let seconds: Double

    init(_ report: BuildReport, _ output: String?, _ seconds: Double) {
      let isBuild = report.purpose == .build
      self.output = output
      published = isBuild ? report.isPublished : nil
      let fates = report.pages
      (sources, accepted, refused) = (fates.sources, fates.accepted, fates.refused)
      (drafts, withdrawn, unread) = (fates.drafts, fates.withdrawn, fates.unread)
      rendered = isBuild ? report.work.rendered : nil
      changed = isBuild ? report.work.changed : nil
      addressesGivenUp = report.addressesGivenUp
      newAddresses = isBuild ? report.newAddresses : nil
      digest = report.digest
      (errors, warnings) = (report.count(.error), report.count(.warning))
      hints = report.count(.hint)
      self.seconds = (seconds * 1000).rounded() / 1000
    }
  }
}
