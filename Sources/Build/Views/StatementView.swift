import Checks
import Diagnostics
import FrontMatter
import HTML
import SiteModel
import Templates

/// The facts of the statements on accessibility and privacy, in one language. Layouts put them into words.
struct StatementView {
  let site: Site
  let language: Int

  private var tag: String { site.languages[language].tag }
  private var strings: StringCatalogue { site.languages[language].strings }

  func accessibility() -> Value {
    guard let settings = site.settings.accessibility else { return .absent }
    var record = Record(AccessibilityField.schema)
    record[AccessibilityField.standards] = .text(
      settings.standards.map(\.name).joined(separator: strings.text(.listSeparator)))
    record[AccessibilityField.law] = .optional(settings.law.map(text))
    add(settings.assessment, to: &record)
    let dates = DateText(strings)
    record[AccessibilityField.prepared] = .markup(dates.element(settings.prepared.value))
    record[AccessibilityField.reviewed] =
      settings.reviewed.map { .markup(dates.element($0.value)) } ?? .absent
    record[AccessibilityField.hasLimitations] = .flag(!settings.limitations.isEmpty)
    record[AccessibilityField.limitations] = .list(settings.limitations.map(limitation))
    record[AccessibilityField.contact] = .optional(settings.contact.map(text))
    record[AccessibilityField.enforcement] = settings.enforcement.map(link) ?? .absent
    addChecks(to: &record)
    return .record(record)
  }

  func privacy() -> Value {
    guard let settings = site.settings.privacy else { return .absent }
    var record = Record(PrivacyField.schema)
    record[PrivacyField.controller] = .text(text(settings.controller))
    record[PrivacyField.officer] = .optional(settings.officer.map(text))
    record[PrivacyField.hosting] = .text(text(settings.hosting))
    record[PrivacyField.logs] = .text(text(settings.logs))
    record[PrivacyField.logsBasis] = .text(text(settings.logsBasis))
    record[PrivacyField.setsNoCookies] = .flag(settings.cookies == PrivacySettings.Cookies.none)
    record[PrivacyField.rights] = .text(text(settings.rights))
    record[PrivacyField.authority] = link(settings.authority)
    return .record(record)
  }

  private func add(_ assessment: AccessibilitySettings.Assessment?, to record: inout Record) {
    let result = assessment?.result.value
    record[AccessibilityField.isAssessed] = .flag(assessment != nil)
    record[AccessibilityField.isFull] = .flag(result == .full)
    record[AccessibilityField.isPartial] = .flag(result == .partial)
    record[AccessibilityField.isNone] = .flag(
      result == AccessibilitySettings.Assessment.Result.none)
    record[AccessibilityField.isOwnAssessment] = .flag(assessment?.method == .own)
    record[AccessibilityField.how] = .optional(assessment?.how.map(text))
    record[AccessibilityField.assessed] =
      assessment.map { .markup(DateText(strings).element($0.day.value)) } ?? .absent
  }

  private func limitation(_ limitation: AccessibilitySettings.Limitation) -> Value {
    var record = Record(LimitationField.schema)
    record[LimitationField.text] = .text(text(limitation.text))
    record[LimitationField.isBurden] = .flag(limitation.reason == .burden)
    record[LimitationField.isOutOfScope] = .flag(limitation.reason == .outOfScope)
    record[LimitationField.alternative] = .optional(limitation.alternative.map(text))
    return .record(record)
  }

  /// Only what this build looked at: each page's text was checked in it, or in an earlier one and is as it was. A check
  /// that the site has turned off is not spoken of.
  private func addChecks(to record: inout Record) {
    let checks: [(AccessibilityField, String)] = [
      (.checksPictures, "pictures.text"), (.checksHeadings, "headings.levels"),
      (.checksLinks, "links.text"), (.checksTables, "tables.header"),
    ]
    for (field, name) in checks { record[field] = .flag(makes(name)) }
    record[AccessibilityField.hasChecks] = .flag(checks.contains { makes($0.1) })
    record[AccessibilityField.pageCount] = .text(String(pageCount))
  }

  private func makes(_ name: String) -> Bool {
    site.settings.checks.makes(name, among: BodyChecks.rules)
  }

  private var pageCount: Int {
    site.pages.count { $0.language == language && $0.isPublished }
  }

  private func link(_ authority: Authority) -> Value {
    guard let address = Address(authority.url) else { return .absent }
    var record = Record(LinkField.schema)
    record[LinkField.title] = .text(text(authority.name))
    record[LinkField.address] = .address(address)
    return .record(record)
  }

  private func text(_ localised: LocalisedText) -> String { localised.text(in: tag) ?? "" }
}
