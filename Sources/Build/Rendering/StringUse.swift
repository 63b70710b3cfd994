import Diagnostics
import SiteModel

extension Layouts {
  /// Compares what the layouts print with what each language has.
  func checkStrings(_ sources: SiteSources, problems: inout Problems) {
    let read = sources.languages.indices.filter { sources.hasStrings[$0] }
    let used = read.reduce(into: Set<String>()) { $0.formUnion(usedStrings(in: $1)) }
    for index in read {
      let strings = sources.languages[index].strings
      let strays = strings.entries.filter {
        SiteString(rawValue: $0.key) == nil && !used.contains($0.key)
      }
      let missing = used.subtracting(strings.entries.map(\.key))
        .filter { SiteString(rawValue: $0) == nil }
      report(missing, strays, in: strings, problems: &problems)
      report(strays, missing, problems: &problems)
    }
  }

  private func report(
    _ missing: Set<String>, _ strays: [StringCatalogue.Entry], in strings: StringCatalogue,
    problems: inout Problems
  ) {
    for key in missing.sorted() {
      problems.report(
        StringRules.missing, "the text '\(key)' is missing", at: Place(path: strings.path),
        help: Suggestion.nearest(to: key, among: strays.map(\.key)).map {
          "is '\($0)' meant for it?"
        }
          ?? "add '\(key): …'")
    }
  }

  /// A text that neither the layouts nor the program print is a leftover or a misspelt key.
  private func report(
    _ strays: [StringCatalogue.Entry], _ missing: Set<String>, problems: inout Problems
  ) {
    for entry in strays {
      problems.report(
        StringRules.stray, "no layout uses the text '\(entry.key)'", at: entry.place,
        help: Suggestion.help(for: entry.key, among: missing) ?? "remove it")
    }
  }
}
