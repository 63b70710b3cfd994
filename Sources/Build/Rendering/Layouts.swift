import Diagnostics
import FrontMatter
import HTML
import SiteModel
import Templates

/// Every layout, compiled for every language with what is known of the site filled in.
struct Layouts: Sendable {
  /// Layouts by name, per language.
  private let templates: [[String: Template]]

  static let notFound = "404"
  static let thanks = "thanks"
  static let languages = "languages"

  /// `views` are the site's data, one record per language.
  init(
    _ library: TemplateLibrary, views: [Record], site: Site, problems: inout Problems
  ) {
    let names = Self.required(by: site.settings) + Self.optional(in: library)
    var templates: [[String: Template]] = []
    for view in views {
      var compiled: [String: Template] = [:]
      for name in names {
        compiled[name] = library.compile(
          name, page: PageField.schema, site: view, problems: &problems)
      }
      templates.append(compiled)
    }
    self.templates = templates
  }

  subscript(name: String, language: Int) -> Template? { templates[language][name] }

  /// A layout for each type of page, whether the site has such a page today or not: it should not take
  /// the first fact sheet to find that its layout is missing.
  private static func required(by settings: SiteSettings) -> [String] {
    PageType.allCases.map(\.rawValue) + [notFound, thanks]
      + (settings.isMultilingual ? [languages] : [])
  }

  /// Layouts that pages may name with `template`: those beside the required ones that are no parents.
  private static func optional(in library: TemplateLibrary) -> [String] {
    let known = Set(PageType.allCases.map(\.rawValue) + [notFound, thanks, languages, "base"])
    return library.names.filter { !$0.contains("/") && !known.contains($0) }
  }

  /// Names a page may give as `template`.
  var names: [String] { templates.first.map { $0.keys.sorted() } ?? [] }

  /// The keys of a language's strings that some layout prints.
  func usedStrings(in language: Int) -> Set<String> {
    let prefix = "strings."
    return Set(
      templates[language].values.flatMap(\.usedNames).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) })
  }
}
