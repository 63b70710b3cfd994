import Diagnostics
import FrontMatter
import SiteModel

/// Pictures, downloads, terms, layouts and partials that no page has. Worked out anew in each build, from what all
/// pages use, those that were kept too.
struct UnusedSources {
  private let body: SiteBody
  private var context: RenderingContext { body.context }
  private var site: Site { context.site }

  init(_ body: SiteBody) {
    self.body = body
  }

  func report(problems: inout Problems) {
    let (files, layouts) = (unusedFiles, unusedLayouts)
    let refused = refused(problems)
    var mentions = Mentions(
      of: files.map { Self.name(site.files[$0]) } + layouts, in: context,
      refused: refused)
    mentions.search()
    for file in files where !mentions.found.contains(Self.name(site.files[file])) {
      problems.report(
        UnusedRules.file, "no page shows or links to this file",
        at: Place(path: "content/\(site.files[file])"),
        help: "show it or link to it on a page, or take it out of content/")
    }
    UnusedTerms(body).report(refused: refused, problems: &problems)
    reportTemplates(unused: Set(layouts).subtracting(mentions.found), problems: &problems)
  }

  /// Pages with errors: what they would show is not known.
  private func refused(_ problems: Problems) -> Set<Int> {
    let broken = problems.all.filesWithErrors
    guard !broken.isEmpty else { return [] }
    return Set(site.pages.indices.filter { broken.contains("content/\(site.pages[$0].source)") })
  }

  private static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  private var unusedFiles: [Int] {
    let logo = site.settings.publisher.logo.flatMap { site.file(at: $0.value) }
    let used = body.files.union(context.texts.files)
    return site.files.indices.filter { $0 != logo && !used.contains($0) }
  }

  /// Of those that are used only where a page names them. One that does not compile is reported already, and
  /// whether a page has it is not known, be it in one language alone.
  private var unusedLayouts: [String] {
    let used = body.layouts
    return context.layouts.optional.filter { name in
      let positions = site.languages.indices.compactMap { context.facts.layout(name, $0)?.position }
      return positions.count == site.languages.count && used.isDisjoint(with: positions)
    }
  }

  private func reportTemplates(unused layouts: Set<String>, problems: inout Problems) {
    guard let reached = context.layouts.reached else { return }
    var used: Set<String> = []
    for (name, templates) in reached where !layouts.contains(name) { used.formUnion(templates) }
    for name in context.layouts.files where !used.contains(name) {
      let path = context.layouts.paths[name] ?? name
      let meant = context.sources.templateListing.meant(
        by: String(path.dropFirst("templates/".count)))
      problems.report(
        UnusedRules.template,
        layouts.contains(name)
          ? "no page has this layout" : "no layout of a page uses this template",
        at: Place(path: path),
        help: meant
          ?? (layouts.contains(name)
            ? "write 'template: \(name)' in the header of a page, or remove the file"
            : "write {{>\(name)}} where it belongs, or remove the file"))
    }
  }
}
