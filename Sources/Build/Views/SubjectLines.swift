import FrontMatter
import SiteModel
import Templates

/// What a page is about, for whom it is and who reviewed it, in lines that readers see. Programs are told the same
/// and no more.
struct SubjectLines {
  let frontMatter: FrontMatter
  let strings: StringCatalogue

  func add(to record: inout Record) {
    record[PageField.conditionsLine] = line(
      .aboutConditions, "conditions", frontMatter.conditions.map { name($0) })
    record[PageField.specialtiesLine] = line(
      .aboutSpecialties, "specialties",
      frontMatter.specialty.map { strings.text(.name(of: $0.value)) })
    record[PageField.audiencesLine] = line(
      .aboutAudiences, "audiences",
      frontMatter.audience.map { strings.text(.name(of: $0.value)) })
    record[PageField.reviewersLine] = line(
      .reviewedBy, "reviewers", frontMatter.reviewers.map { name($0) })
  }

  private func line(_ key: SiteString, _ placeholder: String, _ names: [String]) -> Value {
    guard !names.isEmpty else { return .absent }
    return .text(strings[key].filled([placeholder: joined(names)]))
  }

  private func joined(_ names: [String]) -> String {
    names.joined(separator: strings.text(.listSeparator))
  }

  /// `low back pain (lumbago, ICD-10-GM M54.5)`
  private func name(_ condition: Condition) -> String {
    var details = condition.otherNames.map(\.value)
    if let code = condition.code, let system = condition.codeSystem {
      details.append("\(system.value.rawValue) \(code.value)")
    }
    return name(condition.name.value, details)
  }

  private func name(_ reviewer: Reviewer) -> String {
    name(
      reviewer.name.value, [reviewer.role, reviewer.organisation].compactMap { $0?.value })
  }

  private func name(_ name: String, _ details: [String]) -> String {
    if details.isEmpty { return name }
    return strings[.nameDetails].filled(["name": name, "details": joined(details)])
  }
}
