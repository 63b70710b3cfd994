/// One language of the site.
package struct Language: Sendable {
  /// BCP 47 tag, as in `site.yaml` and in the folder's name: `en`, `de`, `pt-BR`.
  package let tag: String
  package let strings: StringCatalogue

  package init(tag: String, strings: StringCatalogue) {
    self.tag = tag
    self.strings = strings
  }

  /// The language's name in the language itself.
  package var name: String { strings.text(.languageName) }

  /// `ltr` or `rtl`.
  package var direction: String { strings.text(.textDirection) }
}
