import Build

/// What a list of reviews comes to, and what is not on it.
struct ReviewSummary {
  private let entries: [ReviewEntry]
  private let listing: ReviewListing

  init(_ entries: [ReviewEntry], of listing: ReviewListing) {
    self.entries = entries
    self.listing = listing
  }

  /// Each page of the site is accounted for.
  var text: String {
    let states = ReviewUrgency.all.compactMap { urgency -> String? in
      let count = entries.count { $0.urgency == urgency }
      return count == 0 ? nil : "\(count) \(urgency.words)"
    }
    let pages = Self.pages(entries.count)
    let others = listing.entries.count - entries.count
    let rest = (others == 0 ? "" : ", \(others) not asked for")
    let found = states.isEmpty ? pages : "\(pages): \(states.joined(separator: ", "))"
    let behind = entries.count { $0.behind != nil }
    let late =
      behind == 0
      ? "" : ", \(behind) of them behind \(behind == 1 ? "its original" : "their originals")"
    return "\(found)\(late)\(rest) as of \(listing.today)" + (leftOut.isEmpty ? "" : "; \(leftOut)")
  }

  /// Empty when nothing is.
  var leftOut: String {
    let parts = [
      listing.drafts == 0 ? nil : listing.drafts == 1 ? "1 draft" : "\(listing.drafts) drafts",
      listing.withdrawn == 0 ? nil : "\(Self.pages(listing.withdrawn)) withdrawn",
    ].compactMap { $0 }
    return parts.isEmpty ? "" : "left out: \(parts.joined(separator: ", "))"
  }

  private static func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }
}
