import ArgumentParser
import Build
import Diagnostics

/// Which pages of a list of reviews are asked for.
struct ReviewChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only pages that are due within this time: 90d, 12w, 6m, 1y. Pages without the plan that they need, and translations that are behind, are always due.",
      valueName: "time"))
  var due: ReviewTime?

  @Option(
    help: ArgumentHelp(
      "Only pages of this owner; '' for those of nobody.", valueName: "owner"))
  var owner: String?

  @Option(help: ArgumentHelp("Only pages of this topic, by its folder.", valueName: "topic"))
  var topic: String?

  @Option(help: ArgumentHelp("Only pages in this language.", valueName: "language"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "Only pages in this state; may be given more than once.", valueName: "state"))
  var state: [ReviewUrgency] = []

  @Flag(help: "Only translations that are behind their originals.")
  var behind = false

  /// Ends as wrong usage does where what is asked for is not on the site.
  func entries(of listing: ReviewListing, _ terminal: Terminal) throws(ExitCode) -> [ReviewEntry] {
    var entries = listing.entries
    if let lang {
      try require(lang, among: listing.languages, "language", terminal)
      entries.removeAll { $0.language.lowercased() != lang.lowercased() }
    }
    if let topic {
      let folder = String(topic.drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed())
      try require(folder, among: listing.topics, "topic", terminal)
      entries.removeAll { !$0.isIn(folder) }
    }
    if let owner {
      let owners = Set(listing.entries.compactMap(\.owner)).sorted()
      if !owner.isEmpty { try require(owner, among: owners, "owner", terminal) }
      entries.removeAll { ($0.owner ?? "").lowercased() != owner.lowercased() }
    }
    if !state.isEmpty { entries.removeAll { !state.contains($0.urgency) } }
    if behind { entries.removeAll { $0.behind == nil } }
    if let due { entries.removeAll { !$0.isDue(within: due.days(from: listing.today)) } }
    return entries
  }

  /// A slip in a name must not look like a list without anything to do.
  private func require(
    _ name: String, among names: [String], _ kind: String, _ terminal: Terminal
  ) throws(ExitCode) {
    guard !names.contains(where: { $0.lowercased() == name.lowercased() }) else { return }
    let help =
      Suggestion.help(for: name, among: names)
      ?? (names.isEmpty ? "the site has none" : "take one of \(names.joined(separator: ", "))")
    terminal.note("error: no \(kind) is called '\(Printable.text(name))'\n  = help: \(help)")
    throw ExitCode.validationFailure
  }
}

extension ReviewEntry {
  /// Topics lie in one another.
  fileprivate func isIn(_ folder: String) -> Bool {
    guard let topic = topic?.lowercased() else { return false }
    return topic == folder.lowercased() || topic.hasPrefix(folder.lowercased() + "/")
  }
}
