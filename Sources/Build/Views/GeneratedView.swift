import HTML
import SiteModel
import Templates

/// The data of a page that has no source: not found, thank you, moved, choice of language. It has every name
/// that other pages have, so that it can share their layouts' parts.
struct GeneratedView {
  let site: Site
  let language: Int
  let title: String
  let summary: String
  /// What stands in the browser's tab where that is not made of the title.
  var documentTitle: String? = nil
  /// Path below the site's base.
  let path: String
  /// What search engines may list.
  let isIndexed: Bool
  /// The page that this one leads on to; search engines are told to list that one.
  var target: Int? = nil
  var alternates: [Value] = []
  var translations: [Value] = []
  /// Languages that have no such page.
  var untranslated: [Value] = []
  /// Of a list from A to Z.
  var letters: [Value] = []
  var structuredData: Markup? = nil
  var breadcrumb: [Value] = []
  /// Of a page that no longer holds.
  var withdrawal: Value = .absent

  func record() -> Record {
    var record = Record(PageField.schema)
    for field in PageField.allCases {
      if let empty = Self.empty(field.declaration) { record[field] = empty }
    }
    record[PageField.type] = .text("info")
    record[PageField.title] = .text(title)
    record[PageField.documentTitle] = .text(
      documentTitle ?? DocumentTitle(site, language: language).text(for: title))
    record[PageField.summary] = .text(summary)
    let canonical = target.map { site.pages[$0].address.relative } ?? path
    record[PageField.canonical] = .address(Address(onSite: site.settings.base.text + canonical))
    record[PageField.movedTo] = target.map(PageLinks(site, language: language).link) ?? .absent
    record[PageField.withdrawal] = withdrawal
    record[PageField.isIndexed] = .flag(isIndexed)
    record[PageField.hasBreadcrumb] = .flag(!breadcrumb.isEmpty)
    record[PageField.breadcrumb] = .list(breadcrumb)
    record[PageField.alternates] = .list(alternates)
    record[PageField.hasTranslations] = .flag(!translations.isEmpty)
    record[PageField.translations] = .list(translations)
    record[PageField.hasOtherLanguages] = .flag(!translations.isEmpty || !untranslated.isEmpty)
    record[PageField.untranslated] = .list(untranslated)
    record[PageField.letters] = .list(letters)
    record[PageField.structuredData] = structuredData.map(Value.json) ?? .absent
    record[PageField.pagePath] = .text(site.settings.base.path + path)
    return record
  }

  /// What a required name holds where there is nothing to show.
  private static func empty(_ declaration: Declaration) -> Value? {
    if declaration.isOptional { return nil }
    return switch declaration.kind {
    case .text: .text("")
    case .flag: .flag(false)
    case .list: .list([])
    case .markup: .markup(Markup(trusted: []))
    case .json, .address, .record: nil
    }
  }
}
