import Build
import FrontMatter
import HTML
import SiteModel

/// How it stands with the review of a page.
struct ReviewSection {
  let review: PagePortrait.Review
  let site: Site
  /// What is not known then is not said to be missing.
  let isHeaderWrong: Bool

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Review</h3>")
    if isHeaderWrong {
      html.append(
        "<p class=\"soft\">The header has mistakes: what it says is known as far as it could be read.</p>"
      )
    }
    html.append("<dl class=\"facts\">")
    html.fact("State") { state(&$0) }
    html.fact("Owner") { html in
      if let owner = review.owner { html.append(text: owner) } else { html.append(none("nobody")) }
    }
    html.fact("Updated") { day(review.updated?.description, Self.unknown, &$0) }
    html.fact("Reviewed") { day(review.reviewed?.description, none("never as a whole"), &$0) }
    html.fact("Next review") { day(review.nextReview?.description, none("no plan"), &$0) }
    if let published = review.published {
      html.fact("Published") { $0.day(published.description) }
    }
    html.append("</dl></section>")
  }

  private static let unknown: StaticString = "not known"

  private func none(_ text: StaticString) -> StaticString { isHeaderWrong ? Self.unknown : text }

  private func day(_ day: String?, _ none: StaticString, _ html: inout HTMLBuffer) {
    if let day {
      html.day(day)
    } else {
      html.append(none)
    }
  }

  private func state(_ html: inout HTMLBuffer) {
    let days = review.nextReview.map { site.today.days(until: $0.lastDay) }
    switch review.state {
    case nil: html.append(Self.unknown)
    case .noPlan: html.badge("late", "no plan")
    case .longOverdue, .overdue: html.badge("late", "overdue for \(Self.counted(-(days ?? 0)))")
    case .changedSinceReview: html.badge("soon", "changed since review")
    case .dueSoon: html.badge("soon", "due in \(Self.counted(days ?? 0))")
    case .current: html.badge("good", "current")
    }
  }

  private static func counted(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}

extension HTMLBuffer {
  fileprivate mutating func day(_ text: String) {
    append("<time datetime=\"")
    append(text: text)
    append("\">")
    append(text: text)
    append("</time>")
  }
}
