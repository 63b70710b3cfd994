import ArgumentParser
import Build
import Diagnostics
import SiteModel

struct RefsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refs",
    abstract: "List all sources with the pages that rest on them.",
    discussion: """
      Prints the shared sources and those in the headers of pages, each with the pages that list or cite it, drafts and \
      withdrawn pages too. csl-json and bibtex print them for citation managers and other programs. The list goes to \
      standard output, everything else to standard error. Nothing is written.

      Exit status: 0 done, 1 errors in the site or no source of that id, 2 trouble with the machine, 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp(
      "Only the source with this id; as text, the pages that rest on it.", valueName: "id"))
  var citedBy: String?

  @Flag(help: "Only sources that no page lists or cites.")
  var unused = false

  @Option(
    help:
      "How sources are printed: for people, for scripts (one object a line), as CSL-JSON, as BibTeX."
  )
  var format = RefsFormat.text

  func validate() throws {
    if citedBy != nil, unused {
      throw ValidationError("--cited-by and --unused ask for different lists: leave one out")
    }
  }

  func run() throws {
    Terminal.prepareStreams()
    let terminal = Terminal()
    let options = try source.buildOptions()
    let listing: SourceListing
    do throws(MachineTrouble) {
      listing = try SourceListing(options)
    } catch {
      throw terminal.fail(error, format: format.ofTroubles)
    }
    terminal.show(listing.diagnostics)
    let sources = try chosen(from: listing, terminal)
    try Terminal.print(SourceList(sources, isPagesOnly: citedBy != nil).text(format))
    if format == .text { terminal.note(summary(sources)) }
    if !listing.diagnostics.isEmpty { throw ExitCode(1) }
  }

  private func chosen(
    from listing: SourceListing, _ terminal: Terminal
  ) throws -> [SourceListing.Source] {
    if unused { return listing.unused }
    guard let citedBy else { return listing.sources }
    let sources = listing.sources(called: citedBy)
    if sources.isEmpty {
      let ids = listing.sources.map(\.reference.id)
      let help = Suggestion.help(for: citedBy, among: ids) ?? "'sitegen refs' lists all sources"
      terminal.note("error: no source is called '\(citedBy)'\n  = help: \(help)")
      throw ExitCode(1)
    }
    return sources
  }

  private func summary(_ sources: [SourceListing.Source]) -> String {
    let number = sources.count == 1 ? "1 source" : "\(sources.count) sources"
    if unused { return sources.isEmpty ? "each source has a page" : "\(number) without a page" }
    let pages = Set(sources.flatMap(\.pages)).count
    return "\(number) on \(pages == 1 ? "1 page" : "\(pages) pages")"
  }
}

/// The forms of a list of sources.
enum RefsFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case cslJSON = "csl-json"
  case bibtex

  /// The form of troubles that goes with it.
  var ofTroubles: OutputFormat { self == .json ? .json : .text }
}
