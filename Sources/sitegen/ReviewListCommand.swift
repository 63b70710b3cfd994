import ArgumentParser
import Build
import Diagnostics
import SiteModel

struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List pages with the state of their reviews, the most urgent first.",
    discussion: """
      Reads the headers of all pages. First come pages whose header cannot be read, then those without the plan that they \
      need, then those that are overdue for the longest time. Days count to the last day that a plan can mean, and are \
      negative when it is over. Drafts and withdrawn pages are left out. The list goes to standard output or into a \
      file, everything else to standard error.

      Exit status: 0 done, 1 errors in headers or settings, or pages that --fail-on asks for, 2 trouble with the \
      machine, 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var choice: ReviewChoice

  @Option(
    help:
      "How pages are printed: for people, for tickets, for scripts (one object a line), for spreadsheets, for calendars, as a page for editors."
  )
  var format = ReviewFormat.table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the list into this file, outside of the site.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "End with 1 when a listed page is in this state or a more urgent one.", valueName: "state"))
  var failOn: ReviewLimit?

  func run() throws {
    Terminal.prepareStreams()
    let terminal = Terminal()
    let options = try source.buildOptions()
    let listing: ReviewListing
    do throws(MachineTrouble) {
      listing = try ReviewListing(options)
    } catch {
      throw terminal.fail(error, format: format.ofTroubles)
    }
    terminal.show(listing.diagnostics)
    let entries = try choice.entries(of: listing, terminal)
    let summary = ReviewSummary(entries, of: listing)
    try write(try bytes(entries, listing, summary), options, terminal)
    terminal.note(summary.text)
    let isReached = failOn.map { limit in entries.contains { $0.urgency <= .readable(limit.state) }
    }
    if isReached == true || !listing.diagnostics.isEmpty { throw ExitCode(1) }
  }

  private func bytes(
    _ entries: [ReviewEntry], _ listing: ReviewListing, _ summary: ReviewSummary
  ) throws -> [UInt8] {
    switch format {
    case .table:
      let isTerminal = output == nil
      return Array(
        ReviewTable(
          entries, width: isTerminal ? Terminal.outputWidth : nil,
          isColoured: isTerminal && Terminal.isOutputColoured
        ).text.utf8)
    case .markdown: return Array(ReviewMarkdown(entries).text.utf8)
    case .json: return Array(try ReviewJSON(entries).text().utf8)
    case .csv: return Array(ReviewCSV(entries).text.utf8)
    case .ical:
      return Array(
        ReviewCalendar(
          entries, title: listing.title, host: listing.host, today: listing.today
        ).text.utf8)
    case .html:
      return ReviewDashboard(
        entries, title: listing.title, today: listing.today, remark: summary.leftOut
      ).html
    }
  }

  private func write(_ bytes: [UInt8], _ options: BuildOptions, _ terminal: Terminal) throws {
    guard let output else { return try Terminal.print(String(decoding: bytes, as: UTF8.self)) }
    do throws(MachineTrouble) {
      try ReviewFile(output, options).write(bytes)
    } catch {
      throw terminal.fail(error, format: format.ofTroubles)
    }
  }
}

/// The forms of a list of reviews.
enum ReviewFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case markdown
  case json
  case csv
  case ical
  case html

  /// The form of troubles that goes with it.
  var ofTroubles: OutputFormat { self == .json ? .json : .text }
}

/// The least urgent state that a scheduled run ends with failure for. Pages that nobody can read, or without a date, may be
/// overdue as well.
struct ReviewLimit: ExpressibleByArgument {
  let state: ReviewState

  /// A run that every current page lets fail is of no use.
  private static let states = ReviewState.allCases.filter { $0 != .current }

  init?(argument: String) {
    guard let state = Self.states.first(where: { $0.rawValue == argument }) else { return nil }
    self.state = state
  }

  static var allValueStrings: [String] { states.map(\.rawValue) }
}

extension ReviewUrgency: ExpressibleByArgument {
  public init?(argument: String) {
    guard let urgency = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = urgency
  }

  public static var allValueStrings: [String] { all.map(\.name) }
}
