package import Diagnostics
package import FrontMatter

extension SettingsRules {
  static let accessibilityStatement = Rule(
    "ST016", .hint, "a site has a statement on its accessibility, with the body that enforces it",
    reason: """
      Websites of public bodies must have one that leads to those who take reports and to those who enforce the law; \
      others may.
      """,
    check: CheckDescription(
      "statements.accessibility",
      source: "directive (EU) 2016/2102, article 7(1); implementing decision (EU) 2018/1523",
      bad: [], good: [], profiles: [.iqwig: .error, .nhs: .error]))
  static let privacyStatement = Rule(
    "ST017", .hint, "a site has a statement on privacy",
    reason: """
      A server sees the address of each reader's computer and the page on an illness that it asks for: readers must be \
      told by whom, what for and how long.
      """,
    check: CheckDescription(
      "statements.privacy", source: "GDPR, articles 12 and 13", bad: [], good: [],
      profiles: [.iqwig: .error, .nhs: .error]))
  static let oldStatement = Rule(
    "ST018", .warning, "the statement on accessibility is gone through each year",
    reason: "It is about a site that has changed since.",
    check: CheckDescription(
      "statements.age", source: "implementing decision (EU) 2018/1523, recital 3",
      bad: [], good: []))
  static let samePage = Rule(
    "ST025", .warning, "each statement has a page of its own",
    reason: """
      Readers and supervisors look for each by its name. A page has one title, and the links below each page would lead \
      to one of the two alone.
      """)
  static let laterDay = Rule(
    "ST019", "a statement names no day that is still to come",
    reason: "Nobody has assessed or gone through a site in the future.")
}

/// What a site must say of itself, and how old it may be: for whoever knows which day it is.
package struct StatementChecks {
  private let settings: SiteSettings
  private let today: CivilDay

  /// Days after which a statement is gone through again.
  private static let year = 366

  package init(_ settings: SiteSettings, today: CivilDay) {
    self.settings = settings
    self.today = today
  }

  package func check(problems: inout Problems) {
    checkAccessibility(problems: &problems)
    checkPages(problems: &problems)
    if settings.privacy == nil, !settings.hasFaulty("privacy") {
      report(
        SettingsRules.privacyStatement, "the site has no statement on privacy",
        help: "add 'privacy' with page, controller, hosting, logs and what else it asks for",
        problems: &problems)
    }
  }

  private func checkPages(problems: inout Problems) {
    let policy = settings.feedback?.privacy?.policy
    guard let accessibility = settings.accessibility?.page,
      let privacy = settings.privacy?.page ?? policy, privacy.value == accessibility.value
    else { return }
    problems.report(
      SettingsRules.samePage, "'\(privacy.value)' is the page on accessibility as well",
      at: settings.source.place(privacy.span),
      notes: [.init("it is named here", at: settings.source.place(accessibility.span))],
      help: "write a page for each, for instance privacy.md and accessibility.md")
  }

  /// The days on which the checks say the same; these settings are of `today`.
  package var days: ClosedRange<CivilDay> {
    guard let last else { return CivilDay(number: .min)...CivilDay(number: .max) }
    let limit = last.value.adding(days: Self.year)
    return today <= limit
      ? min(last.value, today)...limit : limit.adding(days: 1)...CivilDay(number: .max)
  }

  /// When somebody last looked at the statement.
  private var last: Located<CivilDay>? {
    settings.accessibility?.days.max { $0.value < $1.value }
  }

  private func checkAccessibility(problems: inout Problems) {
    guard let accessibility = settings.accessibility else {
      if settings.hasFaulty("accessibility") { return }
      return report(
        SettingsRules.accessibilityStatement, "the site has no statement on its accessibility",
        help: "add 'accessibility' with page, standards, prepared and enforcement",
        problems: &problems)
    }
    for day in accessibility.days where day.value > today {
      problems.report(
        SettingsRules.laterDay, "'\(day.value)' is still to come",
        at: settings.source.place(day.span), help: "write the day on which it was done")
    }
    if !accessibility.namesEnforcement {
      report(
        SettingsRules.accessibilityStatement,
        "the statement on accessibility names no body that enforces it",
        at: accessibility.page.span, help: "add 'enforcement' with its name and url",
        problems: &problems)
    }
    if let last, last.value.adding(days: Self.year) < today {
      report(
        SettingsRules.oldStatement, "nobody has gone through the statement since \(last.value)",
        at: last.span, help: "go through it, and write the day as 'reviewed'", problems: &problems)
    }
  }

  /// With the weight that the site gives it; at the file as a whole where nothing in it is meant.
  private func report(
    _ rule: Rule, _ message: String, at span: Range<Int>? = nil, help: String,
    problems: inout Problems
  ) {
    let source = settings.source
    let found = settings.checks.diagnostic(
      rule, message, at: span.map { source.place($0) } ?? Place(path: source.path), help: help)
    if let found { problems.report(found) }
  }
}
