import HTML
import SiteModel
import Templates

/// The data of a page that has no source: not found, thank you, choice of language. It has every name
/// that other pages have, so that it can share their layouts' parts.
struct GeneratedView {
  let site: Site
  let language: Int
  let title: String
  let summary: String
  /// Path below the site's base.
  let path: String
  /// What search engines may list.
  let isIndexed: Bool
  var alternates: [Value] = []
  var translations: [Value] = []

  func record() -> Record {
    var record = Record(PageField.schema)
    for field in PageField.allCases {
      if let empty = Self.empty(field.declaration) { record[field] = empty }
    }
    record[PageField.type] = .text("info")
    record[PageField.title] = .text(title)
    record[PageField.documentTitle] = .text(
      DocumentTitle(site, language: language).text(for: title))
    record[PageField.summary] = .text(summary)
    record[PageField.canonical] =
      Address(site.settings.base.text + path).map(Value.address) ?? .absent
    record[PageField.isIndexed] = .flag(isIndexed)
    record[PageField.alternates] = .list(alternates)
    record[PageField.hasTranslations] = .flag(!translations.isEmpty)
    record[PageField.translations] = .list(translations)
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
