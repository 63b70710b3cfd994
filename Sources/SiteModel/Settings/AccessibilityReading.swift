import Diagnostics
package import FrontMatter

extension SettingsRules {
  static let conformance = Rule(
    "ST015", "a statement claims no more than is known",
    reason: """
      'Fully conformant' beside a known barrier is untrue. 'Partially' and 'not conformant' without one do not say \
      which parts are not accessible, and why (directive (EU) 2016/2102, article 7(1)(a)).
      """)
  static let statementDays = Rule(
    "ST021", "a statement is gone through after it was written",
    reason: "One of the two days is a slip, and readers are told both.")
}

extension AccessibilitySettings {
  /// Nil, with reports, when what each statement needs is missing.
  init?(_ reader: inout MappingReader) {
    let page = reader.text("page")
    let standards = reader.choices("standards", as: Standard.self).map(\.value)
    let prepared = reader.day("prepared")
    law = reader.localisedText("law")?.value
    reviewed = reader.day("reviewed")
    assessment = reader.mapping("assessment") { Assessment(&$0) }
    limitations = reader.mappings("limitations") { Limitation(&$0) }
    contact = reader.localisedText("contact")?.value
    enforcement = reader.mapping("enforcement") { Authority(&$0) }
    namesEnforcement = reader.keySpan("enforcement") != nil
    guard let page, let prepared else { return nil }
    (self.page, self.standards, self.prepared) = (page, standards, prepared)
    checkResult(&reader)
    reader.reportEmptyList(
      "standards", help: "name what the site is measured by: standards: [wcag-2.2-aa]")
    if let reviewed, reviewed.value < prepared.value {
      reader.report(
        SettingsRules.statementDays,
        "the statement was gone through before it was written, on \(prepared.value)",
        at: reviewed.span, help: "write both days as they were, or take 'reviewed' out")
    }
  }

  private func checkResult(_ reader: inout MappingReader) {
    guard let result = assessment?.result else { return }
    let hasLimitations = !(reader.mapping["limitations"].map { Array($0.items) } ?? []).isEmpty
    switch result.value {
    case .full where hasLimitations:
      reader.report(
        SettingsRules.conformance, "'full' does not go with limitations that are known",
        at: result.span, help: "write 'partial', or take the limitations out once they are mended")
    case .partial where !hasLimitations, .none where !hasLimitations:
      reader.report(
        SettingsRules.conformance, "'\(result.value.rawValue)' does not say what is not accessible",
        at: result.span, help: "list it below 'limitations'")
    default: break
    }
  }

  /// The days that it names, for whoever knows which day it is.
  package var days: [Located<CivilDay>] {
    [prepared, reviewed, assessment?.day].compactMap { $0 }
  }
}

extension AccessibilitySettings.Assessment {
  fileprivate init?(_ reader: inout MappingReader) {
    let day = reader.day("day")
    let method = reader.choice("method", as: Method.self)
    let result = reader.choice("result", as: Result.self)
    how = reader.localisedText("how")?.value
    guard let day, let method, let result else { return nil }
    (self.day, self.method, self.result) = (day, method.value, result)
  }
}

extension AccessibilitySettings.Limitation {
  fileprivate init?(_ reader: inout MappingReader) {
    let text = reader.localisedText("text")
    let reason = reader.choice("reason", as: Reason.self)
    alternative = reader.localisedText("alternative")?.value
    guard let text, let reason else { return nil }
    (self.text, self.reason) = (text.value, reason.value)
  }
}
