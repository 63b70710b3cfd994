import Build
import FrontMatter
import HTML
import SiteModel

/// How it stands with the review of a page.
struct ReviewSection {
  let review: PagePortrait.Review
  let site: Site

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Review</h3><dl class=\"facts\">")
    html.fact("State") { state(&$0) }
    html.fact("Owner") { $0.append(text: review.owner ?? "nobody") }
    html.fact("Updated") { $0.day(review.updated.description) }
    html.fact("Reviewed") { day(review.reviewed?.description, "never as a whole", &$0) }
    html.fact("Next review") { day(review.nextReview?.description, "no plan", &$0) }
    if let published = review.published {
      html.fact("Published") { $0.day(published.description) }
    }
    html.append("</dl></section>")
  }

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
