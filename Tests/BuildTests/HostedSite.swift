import Diagnostics
import FrontMatter
import SiteModel
import Testing

@testable import Build

/// A site in memory, for what servers are told about it.
struct HostedSite {
  let site: Site

  /// `pages` are the aliases of each page, in YAML, by the page's path below `content/`.
  init(
    base: String = "https://example.org/", languages: [String] = ["en"], action: String? = nil,
    pages: [String: String] = [:]
  ) throws {
    var problems = Problems()
    let form = action.map { "\nfeedback: {action: '\($0)', privacy: {controller: x}}" } ?? ""
    let text = """
      title: Health
      base_url: "\(base)"
      languages: [\(languages.joined(separator: ", "))]
      publisher: {name: Example}
      email: info@example.org\(form)
      """
    let settings = try #require(
      SiteSettings.read(SourceText(path: "content/site.yaml", text: text), problems: &problems))
    let today = try #require(CivilDay(year: 2026, month: 11, day: 22))
    site = Site(
      settings: settings,
      languages: languages.map {
        Language(tag: $0, strings: StringCatalogue(path: "\($0).yaml", entries: []))
      },
      glossaries: languages.map { _ in Glossary() }, library: ReferenceLibrary(), today: today,
      pages: pages.map { path, aliases in
        let source = SourceText(
          path: "content/\(path)",
          text: SiteFixture.page.replacing(
            "title: Sleep", with: "title: Sleep\naliases: \(aliases)"))
        return Page(
          FrontMatter.read(source, .metadata, today: today, problems: &problems), of: source,
          at: path, language: languages.firstIndex { path.hasPrefix($0 + "/") } ?? 0,
          isMultilingual: languages.count > 1)
      },
      files: [], fileSizes: [], problems: &problems)
  }

  func rules(hasDataAddresses: Bool = false) -> HostRules {
    HostRules(
      site: site,
      assets: ThemeAssets([], hasDataAddresses: hasDataAddresses, askedFor: [], parts: []))
  }

  func file(_ path: String) -> String {
    let files = HostFiles(rules: rules()).all()
    return String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }
}
