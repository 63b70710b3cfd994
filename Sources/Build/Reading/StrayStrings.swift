import Diagnostics
import FrontMatter
import SiteModel

/// Files of texts that no language of the site reads.
struct StrayStrings {
  private let strings: [String: [String]]
  private let languages: [String]

  /// `languages` are the tags of the site's languages.
  init(_ listing: TemplateListing, of languages: [String]) {
    strings = listing.strings
    self.languages = languages
  }

  /// A theme may have more languages than the site; what the site adds is for its own languages, and so is a file whose name
  /// is no language at all.
  func report(problems: inout Problems) {
    // Languages that could not be read would all seem to be strangers.
    if languages.isEmpty { return }
    for (tag, paths) in strings.sorted(by: { $0.key < $1.key }) where !languages.contains(tag) {
      let isTag = LanguageTags.isTag(tag)
      for path in paths where !isTag || path.hasPrefix(ThemeFile.ownFolder + "/") {
        report(tag, isTag: isTag, path, problems: &problems)
      }
    }
  }

  private func report(_ tag: String, isTag: Bool, _ path: String, problems: inout Problems) {
    let folder = "templates/" + path.dropLast("\(tag).yaml".count)
    problems.report(
      BuildRules.unused,
      isTag
        ? "'\(tag)' is not a language of this site: nobody reads its texts"
        : "'\(tag)' is not a language tag: nobody reads its texts",
      at: Place(path: "templates/\(path)"),
      help: meant(by: tag).map { "did you mean '\(folder)\($0).yaml'?" }
        ?? (isTag
          ? "add '\(tag)' to 'languages' in content/site.yaml, or take the file out"
          : "name the file after its language, for instance \(folder)\(languages[0]).yaml"))
  }

  /// `de` where `DE`, `deutsch`, `de-DE` or `dee` is written. Of two letters, one in common says nothing.
  private func meant(by tag: String) -> String? {
    let corrected = LanguageTags.correction(tag) ?? tag
    return languages.first { $0.lowercased() == corrected.lowercased() }
      ?? languages.first { Self.language($0) == Self.language(corrected) }
      ?? (tag.utf8.count == 2 ? nil : Suggestion.nearest(to: tag, among: languages))
  }

  private static func language(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
}
