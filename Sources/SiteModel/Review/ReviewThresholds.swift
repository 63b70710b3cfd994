/// How many days before and after the end of a plan make a difference.
package struct ReviewThresholds: Sendable, Hashable {
  /// On so many days before the last day of the plan, and on that day, the review is due soon.
  package var dueSoon = 90
  /// After so many days beyond the last day of the plan, the review is long overdue.
  package var longOverdue = 365

  package init(dueSoon: Int = 90, longOverdue: Int = 365) {
    self.dueSoon = dueSoon
    self.longOverdue = longOverdue
  }
}
