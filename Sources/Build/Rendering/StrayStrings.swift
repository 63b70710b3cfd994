import Diagnostics
import SiteModel

extension Layouts {
  /// A text that neither the layouts nor the program print is a leftover or a misspelt key.
  func reportStrayStrings(_ languages: [Language], problems: inout Problems) {
    for (index, language) in languages.enumerated() {
      let used = usedStrings(in: index)
      for entry in language.strings.entries
      where SiteString(rawValue: entry.key) == nil && !used.contains(entry.key) {
        problems.report(
          StringRules.stray, "no layout uses the text '\(entry.key)'", at: entry.place,
          help: Suggestion.help(
            for: entry.key, among: used.subtracting(language.strings.entries.map(\.key)))
            ?? "remove it")
      }
    }
  }
}
