package import Diagnostics
package import FrontMatter

extension Reference {
  /// Reads one CSL entry, as YAML or JSON. Nil, with reports, when it could not be printed.
  ///
  /// A citation given as `text` needs no id of its own where a page lists it; it is called
  /// `fallbackID` then. All that is wrong with the entry is reported at once.
  package static func read(
    _ value: YAMLValue, fallbackID: String? = nil, isShared: Bool = false,
    checks: SourceChecks = SourceChecks(), problems: inout Problems
  ) -> Reference? {
    guard value.shape == .mapping else {
      problems.report(
        ReferenceRules.notList, "a source is not a list of fields", at: value.place,
        help: "write id, type, author, title and issued, each on a line of its own")
      return nil
    }
    var entry = CSLEntry(value: value)
    let reference = entry.reference(fallbackID: fallbackID)
    problems.append(entry.problems)
    problems.append(entry.findings(on: reference, checks))
    checks.reportRetraction(
      of: reference, isShared: isShared, at: (value["id"] ?? value).place, problems: &problems)
    return entry.problems.hasErrors ? nil : reference
  }
}
