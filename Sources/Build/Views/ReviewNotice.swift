import FrontMatter
import HTML
import SiteModel

/// What a page tells its readers of its review. Each sentence is true on any day until the page is reviewed, and needs no
/// script to stay so: it names the plan, and never how long ago that was.
struct ReviewNotice {
  let state: ReviewState
  let plan: PlannedDate?

  func markup(_ dates: DateText, _ strings: StringCatalogue) -> Markup {
    switch state {
    case .overdue, .longOverdue:
      guard let plan else { return Markup(text: strings.text(.reviewUnplanned)) }
      if case .day = plan { return dates.line(.reviewOverdueDay, plan) }
      return dates.line(.reviewOverdue, plan)
    case .changedSinceReview: return Markup(text: strings.text(.reviewChanged))
    case .noPlan, .dueSoon, .current: return Markup(text: strings.text(.reviewUnplanned))
    }
  }
}
