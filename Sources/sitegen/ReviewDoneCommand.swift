import ArgumentParser
import Build
import Diagnostics
import FrontMatter

struct ReviewDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Write into the headers of pages that they were reviewed.",
    discussion: """
      Sets 'reviewed', 'reviewers' and 'next_review', and leaves every other byte of the file as it is. The review carries a \
      digest of what was reviewed: when the page says something else later, a check says so. Several pages are written \
      all, or none. What changes goes to standard output, everything else to standard error.

        sitegen review done en/asthma/inhalers.md --reviewer "Dr Ann Roe" --next 2029

      Exit status: 0 done, 1 nothing was written because of a page, 2 trouble with the machine, 64 wrong usage.
      """)

  @Argument(help: "Pages: files, from here or below content/, or addresses on the site.")
  var page: [String]

  @Option(
    name: .customLong("reviewer"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Who checked the whole page; once for each. They take the place of those before.",
      valueName: "name or role"))
  var reviewers: [String] = []

  @Option(
    name: .customLong("role"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Profession or part in the review. With several reviewers, once for each in their order, '' for none.",
      valueName: "text"))
  var roles: [String] = []

  @Option(
    name: .customLong("organisation"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where the reviewer works; as with --role.", valueName: "text"))
  var organisations: [String] = []

  @Option(
    help: ArgumentHelp("Year, month or day of the next review, as 2029.", valueName: "date"))
  var next: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the review found, for colleagues.", valueName: "text"))
  var note: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What changed on the page, for readers: one more entry of 'changes'.", valueName: "text"))
  var changed: String?

  @Flag(help: "Those who read the page before should know of the change.")
  var significant = false

  @Flag(help: "The change corrects something that was wrong.")
  var correction = false

  @Flag(help: "Content and evidence are as of the day of the review: sets 'updated', too.")
  var updated = false

  @Option(help: ArgumentHelp("The day of the review; today if left out.", valueName: "day"))
  var date: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Keep digests of the text, the sources and the figures that were reviewed.")
  var sign = true

  @Flag(help: "Print what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var source: SourceOptions

  func validate() throws { _ = try record() }

  func run() throws {
    Terminal.prepareStreams()
    let terminal = Terminal()
    let record = try record()
    let options = try source.buildOptions()
    let signing: ReviewSigning
    do throws(MachineTrouble) {
      signing = try ReviewSigning(record, of: page, signs: sign, options)
      if signing.refusals.isEmpty, !dryRun { try signing.write() }
    } catch {
      throw terminal.fail(error, format: .text)
    }
    guard signing.refusals.isEmpty else {
      terminal.show(signing.refusals)
      throw ExitCode(1)
    }
    try Terminal.print(
      signing.edits.map { LineDifference(path: $0.path, from: $0.before, to: $0.after).text }
        .joined())
    for edit in signing.edits { terminal.note(summary(of: edit, record)) }
    if dryRun { terminal.note("nothing was written (--dry-run)") }
  }

  private func summary(of edit: HeaderFileEdit, _ record: ReviewRecord) -> String {
    if edit.isEmpty { return "\(edit.path): says so already" }
    let names = record.reviewers.map(\.name).joined(separator: ", ")
    let signature = sign ? ", signed for" : ""
    return Printable.text("\(edit.path): reviewed on \(record.date) by \(names)\(signature)")
  }
}

extension Terminal {
  /// Why nothing was written, all reasons one after the other.
  func show(_ refusals: [ReviewRefusal]) {
    for refusal in refusals {
      show(refusal.diagnostics)
      note(Printable.text("error: \(refusal.reason)"))
      if let help = refusal.help { note(Printable.text("  = help: \(help)")) }
      guard let lines = refusal.byHand else { continue }
      note("  = help: write these lines into the header by hand:")
      for line in lines.split(separator: "\n") { note(Printable.text("    \(line)")) }
    }
    note("nothing was written")
  }
}
