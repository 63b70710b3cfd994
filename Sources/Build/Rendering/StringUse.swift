import Diagnostics
import SiteModel

extension Layouts {
  /// Compares what the layouts print with what each language has.
  func checkStrings(_ sources: SiteSources, problems: inout Problems) {
    let ofReplaced = Self.stringsOfReplacedFiles(sources, problems: &problems)
    let read = sources.languages.indices.filter { sources.hasStrings[$0] }
    let used = read.reduce(into: Set<String>()) {
      $0.formUnion(compiled?.used(below: "strings.", in: $1) ?? [])
    }
    for index in read {
      StringUse(sources.languages[index].strings, used: used, ofReplaced: ofReplaced)
        .report(problems: &problems)
    }
  }

  /// What a file of the theme prints in whose place the site has its own is no stray: the theme is not the site's to
  /// change.
  private static func stringsOfReplacedFiles(
    _ sources: SiteSources, problems: inout Problems
  ) -> Set<String> {
    var names: Set<String> = []
    for path in sources.templateListing.replaced {
      guard let file = sources.templates.read(path, problems: &problems) else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      for match in text.matches(of: /\bstrings\.([a-z0-9_]+)/) { names.insert(String(match.1)) }
    }
    return names
  }
}

/// What one language's texts lack and have in vain. A misspelt key is both, and one error: at the key.
private struct StringUse {
  private let strings: StringCatalogue
  /// Texts that neither the layouts nor the program print.
  private let strays: [StringCatalogue.Entry]
  private let missing: Set<String>
  /// Those of `missing` whose absence was reported when the file was read.
  private let reported: Set<String>

  init(_ strings: StringCatalogue, used: Set<String>, ofReplaced: Set<String>) {
    self.strings = strings
    strays = strings.entries.filter {
      SiteString(rawValue: $0.key) == nil && !used.contains($0.key) && !ofReplaced.contains($0.key)
    }
    let ofProgram = strings.missing.map(\.rawValue)
    let others = strings.entries.lazy.map(\.key).filter { SiteString(rawValue: $0) == nil }
    reported = Set(ofProgram.filter { Suggestion.nearest(to: $0, among: others) == nil })
    missing = used.subtracting(strings.entries.map(\.key)).union(ofProgram)
  }

  func report(problems: inout Problems) {
    var meant: Set<String> = []
    for stray in strays {
      let key = Suggestion.nearest(to: stray.key, among: missing.subtracting(meant))
      if let key { meant.insert(key) }
      problems.report(
        StringRules.stray, "no layout uses the text '\(stray.key)'", at: stray.keyPlace,
        help: key.map { "did you mean '\($0)'?" } ?? "remove it")
    }
    for key in missing.subtracting(meant).subtracting(reported).sorted() {
      problems.report(
        StringRules.missing, "the text '\(key)' is missing", at: Place(path: strings.path),
        help: "add '\(key): …'")
    }
  }
}
