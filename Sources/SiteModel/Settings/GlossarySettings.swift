package import Diagnostics
package import FrontMatter

/// How a site uses its glossaries.
package struct GlossarySettings: Sendable {
  /// Whether the first use of each term on a page is linked without being marked.
  package var isAutomatic = false
  /// The folder of the page with all terms, below that of its language; without it there is no such page.
  package var page: Located<LocalisedText>?
  /// How much it weighs that no page uses a term.
  package var unused = CheckLevel.warning

  /// The name of the page's folder in a language.
  package func folder(in tag: String) -> String? { page?.value.text(in: tag) }
}

extension MappingSchema {
  static let glossarySettings = MappingSchema(
    "glossary",
    [
      KeySchema(
        "auto", .flag, standard: "false",
        "whether the first use of each term on a page is linked by itself"),
      KeySchema(
        "page", .localisedText, example: "glossary",
        "name in the address of the page with all terms of a language; without it there is none"),
      KeySchema(
        "unused", .choice(CheckLevel.allCases.map(\.rawValue)),
        standard: CheckLevel.warning.rawValue, "how much it weighs that no page uses a term"),
    ],
    rules: [
      .words("`page` is made of small letters a to z, digits and hyphens"),
      .words("where there is a `page`, the templates have a `glossary.html`"),
    ])
}

extension GlossarySettings {
  init?(_ reader: inout MappingReader) {
    isAutomatic = reader.flag("auto")?.value ?? false
    page = reader.localisedText("page")
    unused = reader.choice("unused", as: CheckLevel.self)?.value ?? .warning
    for name in page?.texts ?? [] where !Self.isFolder(name.value) {
      reader.report(
        SettingsRules.glossaryPage, "'\(name.value)' cannot be the address of the glossary",
        at: name.span,
        help: "write one word of small letters a to z, digits and hyphens, such as 'glossary'")
      // Nothing else is said of a page that cannot be.
      page = nil
    }
  }

  /// Not one of the folders that sitegen has for other things.
  private static func isFolder(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    } && !name.isEmpty && !Site.reservedFolders.contains(name)
  }
}
