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
    let own = Self.ownStrings(of: sources)
    for index in read {
      let language = sources.languages[index]
      StringUse(
        language.strings, used: used, ofReplaced: ofReplaced,
        pathOfOwn: "templates/\(ThemeFile.ownFolder)/strings/\(language.tag).yaml", own: own
      ).report(problems: &problems)
    }
  }

  /// The keys of texts that the site has beside or in the place of the theme's, in any language.
  private static func ownStrings(of sources: SiteSources) -> Set<String> {
    let folder = "templates/\(ThemeFile.ownFolder)/"
    let entries = sources.languages.lazy.flatMap(\.strings.entries)
    return Set(entries.filter { $0.keyPlace.path.hasPrefix(folder) }.map(\.key))
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
  /// All that the program or a layout prints.
  private let known: Set<String>
  private let pathOfOwn: String
  private let own: Set<String>

  /// `own` are keys that belong into the site's own file, at `pathOfOwn`, and not into the theme's.
  init(
    _ strings: StringCatalogue, used: Set<String>, ofReplaced: Set<String>, pathOfOwn: String,
    own: Set<String>
  ) {
    self.strings = strings
    known = used.union(SiteString.allCases.map(\.rawValue))
    (self.pathOfOwn, self.own) = (pathOfOwn, own)
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
        help: (key ?? replaced(by: stray)).map { "did you mean '\($0)'?" } ?? "remove it")
    }
    for key in missing.subtracting(meant).subtracting(reported).sorted() {
      problems.report(
        StringRules.missing, "the text '\(key)' is missing",
        at: Place(path: own.contains(key) ? pathOfOwn : strings.path), help: "add '\(key): …'")
    }
  }

  /// The text in whose place a stray was meant to be: nothing is missing, because another file has it.
  private func replaced(by stray: StringCatalogue.Entry) -> String? {
    let sameFile = strings.entries.lazy.filter { $0.keyPlace.path == stray.keyPlace.path }
    return Suggestion.nearest(to: stray.key, among: known.subtracting(sameFile.map(\.key)))
  }
}
