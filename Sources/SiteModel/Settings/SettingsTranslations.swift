import Diagnostics
import FrontMatter

extension SiteSettings {
  /// Every text that is given by language must be given for each of the site's languages.
  func checkTranslations(_ site: inout MappingReader) {
    let known = Set(languages.map(\.value))
    for value in Self.localisedValues(in: site.mapping) {
      for entry in value.entries where !known.contains(entry.key.text ?? "") {
        site.report(
          SettingsRules.strangeLanguage, "'\(entry.key.text ?? "")' is not a language of this site",
          at: entry.key.span, help: Suggestion.help(for: entry.key.text ?? "", among: known))
      }
      let given = Set(value.entries.compactMap(\.key.text))
      for language in languages where !given.contains(language.value) {
        site.report(
          SettingsRules.missingTranslation, "the text for '\(language.value)' is missing",
          at: value.span, help: "add '\(language.value): …', or give one text for all languages")
      }
    }
  }

  /// The mappings below the keys that take a text or one text per language.
  private static func localisedValues(in site: YAMLValue) -> [YAMLValue] {
    let publisher = site["publisher"]
    let privacy = site["feedback"]?["privacy"]
    var values = [
      site["title"], site["email"], site["disclaimer"], publisher?["name"],
      privacy?["controller"], privacy?["purpose"], privacy?["retention"],
    ]
    for channel in site["channels"].map({ Array($0.items) }) ?? [] {
      values.append(channel["label"])
    }
    return values.compactMap { $0 }.filter { $0.shape == .mapping }
  }
}
