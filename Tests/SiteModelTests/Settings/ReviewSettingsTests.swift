import Diagnostics
import FrontMatter
import SiteModel
import Testing

@Suite("Settings of reviews")
struct ReviewSettingsTests {
  private static func read(_ review: String) -> (settings: ReviewSettings?, problems: [String]) {
    var problems = Problems()
    let text = """
      title: Health
      base_url: https://www.example.org/
      languages: [en]
      publisher: {name: Example}
      email: info@example.org
      review: {\(review)}
      """
    let settings = SiteSettings.read(
      SourceText(path: "content/site.yaml", text: text), problems: &problems)
    return (settings?.review, problems.all.map { "\($0.rule.code) \($0.help ?? "")" })
  }

  private func settings(_ review: String) throws -> ReviewSettings {
    let (settings, problems) = Self.read(review)
    #expect(problems == [])
    return try #require(settings)
  }

  @Test("without them, a page is due soon for ninety days, and long overdue after a year")
  func standard() throws {
    let standard = ReviewSettings()
    #expect(standard.thresholds == ReviewThresholds(dueSoon: 90, longOverdue: 365))
    #expect(standard.actions[.current, .article] == .nothing)
    #expect(standard.actions[.dueSoon, .article] == .hint)
    #expect(standard.actions[.overdue, .article] == .warning)
    #expect(standard.actions[.longOverdue, .article] == .notice)
    #expect(standard.actions[.changedSinceReview, .article] == .warning)
    #expect(standard.actions[.noPlan, .info] == .warning)
    #expect(!standard.needsPlan(.info))
    #expect(standard.needsPlan(.article))
  }

  @Test("a state has one action, or one for each type that is named")
  func actions() throws {
    let settings = try settings(
      "due_soon: 30, states: {overdue: error, long_overdue: {article: withdraw, topic: nothing}}")
    #expect(settings.thresholds.dueSoon == 30)
    #expect(settings.actions[.overdue, .topic] == .error)
    #expect(settings.actions[.longOverdue, .article] == .withdraw)
    #expect(settings.actions[.longOverdue, .topic] == .nothing)
    #expect(settings.actions[.longOverdue, .factSheet] == .notice)
  }

  @Test("pages that lead to others are never withdrawn by their state")
  func withdrawal() throws {
    let settings = try settings("states: {overdue: withdraw}")
    #expect(settings.actions[.overdue, .article] == .withdraw)
    #expect(settings.actions[.overdue, .home] == .warning)
  }

  @Test("one interval is for pages with evidence, one by type for those that are named")
  func intervals() throws {
    let one = try settings("interval: 36")
    #expect(one.intervals[.article] == 36)
    #expect(one.intervals[.info] == nil)
    #expect(!one.needsPlan(.info))
    let byType = try settings("interval: {info: 12}")
    #expect(byType.intervals == [.info: 12])
    #expect(byType.needsPlan(.info))
  }

  @Test(
    "what cannot be meant is refused, with what to write instead",
    arguments: [
      ("due: 90", "FM004 take one of due_soon,"),
      ("due_soon: 90d", "FM010"), ("due_soon: -1", "FM010"), ("interval: 0", "FM010"),
      ("interval: [36]", "FM006"), ("interval: {articel: 3}", "FM004 did you mean 'article'?"),
      ("states: {overdeu: error}", "FM004 did you mean 'overdue'?"),
      ("states: {overdue: eror}", "FM009 did you mean 'error'?"),
      ("states: {due_soon: withdraw}", "FM009"), ("states: {current: warning}", "FM009"),
      ("topics: [{owner: Team}]", "FM005"),
      ("topics: [{topic: a, owner: A}, {topic: a, interval: 12}]", "RV008"),
      ("owner: [Team]", "FM006"), ("owner: ''", "FM007"),
    ])
  func mistakes(review: String, problem: String) {
    let found = Self.read(review).problems
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix(problem) == true, "\(found)")
  }
}
