import Diagnostics
import FrontMatter
import HTML
import SiteModel
import Templates

/// Every layout, compiled for every language with what is known of the site filled in.
struct Layouts: Sendable {
  private let made: Made
  /// How many were compiled now, for each language.
  var compiledCount: Int {
    switch made {
    case .all(let compiled): isRemembered ? 0 : compiled.count
    case .onDemand(let layouts): layouts.compiledCount
    }
  }
  /// Whether all of them were compiled before.
  private let isRemembered: Bool
  /// By layout that pages can have or that is made for a page without a body, all templates that it uses; nil
  /// when one of them cannot be read.
  let reached: [String: Set<String>]?
  /// Whether the site has a list of all its pages: where there is a layout for it.
  var listsPages: Bool { files.contains(Self.allPages) }
  /// Whether it has one of the conditions that its pages are about.
  var listsConditions: Bool { files.contains(Self.conditions) }
  /// Whether a comment that is not complete can be answered with the form once more.
  var answersIncomplete: Bool { files.contains(Self.notSent) }
  /// All template files, by name in alphabetical order.
  let files: [String]
  /// Where they are, for messages, by name.
  let paths: [String: String]
  /// Layouts that are used only where a page names them.
  let optional: [String]

  static let notFound = "404"
  static let thanks = "thanks"
  static let notSent = "not-sent"
  static let moved = "moved"
  static let withdrawn = "withdrawn"
  static let languages = "languages"
  static let glossary = "glossary"
  static let search = "search"
  static let allPages = "a-z"
  static let conditions = "conditions"
  private static let generated: Set<String> = [
    notFound, thanks, notSent, moved, withdrawn, languages, glossary, search, allPages, conditions,
  ]

  /// Whether readers can search the site.
  let isSearched: Bool

  /// `views` are the site's data, one record per language; nil where its texts could not be read, because
  /// then every text in every layout would seem to be missing.
  init(
    _ files: LayoutFiles, views: [Record?], site: Site, isSearched: Bool,
    remembered: RememberedLayouts, _ workers: Workers, problems: inout Problems
  ) throws(MachineTrouble) {
    let library = files.library
    self.isSearched = isSearched
    optional = Self.optional(in: library)
    self.files = library.names
    paths = library.paths
    reached = Self.reached(in: library, optional)
    let required = Self.required(by: site.settings, isSearched, among: self.files)
    // Layouts that the settings switch off are compiled too, for what is wrong with them and for the texts that they use.
    let spare = [Self.glossary, Self.search, Self.notSent].filter {
      library.names.contains($0) && !required.contains($0)
    }
    let names = required + spare + optional
    let before = remembered.compiled.flatMap {
      $0.areMade(of: files, names: names, views: views) ? $0 : nil
    }
    isRemembered = before != nil
    if let record = remembered.record {
      made = .onDemand(
        LayoutsOnDemand(files.library, names: names, views: views, usedAssets: record.usedAssets))
    } else {
      let compiled =
        if let before { before } else {
          try CompiledLayouts(files, names: names, views: views, workers)
        }
      made = .all(compiled)
    }
    if let compiled { problems.append(compiled.problems) }
  }

  private enum Made: Sendable {
    case all(CompiledLayouts)
    case onDemand(LayoutsOnDemand)
  }

  /// What they were compiled to, for the next look; nil where that is not known of all.
  var compiled: CompiledLayouts? {
    guard case .all(let compiled) = made else { return nil }
    return compiled
  }

  subscript(name: String, language: Int) -> Template? {
    switch made {
    case .all(let compiled): compiled.templates[language][name]
    case .onDemand(let layouts): layouts.template(name, language)
    }
  }

  /// The names of a language's layouts, in alphabetical order.
  func names(in language: Int) -> [String] {
    switch made {
    case .all(let compiled): compiled.templates[language].keys.sorted()
    case .onDemand(let layouts): layouts.names
    }
  }

  /// The layouts of a language, by name in alphabetical order. Compiles those that are not yet.
  func all(in language: Int) -> [(name: String, template: Template)] {
    names(in: language).compactMap { name in self[name, language].map { (name, $0) } }
  }

  /// A layout that a page may name: not one that is made for a page without a body.
  func page(_ name: String, _ language: Int) -> Template? {
    Self.generated.contains(name) ? nil : self[name, language]
  }

  /// Whether there is a file with this name, though it may not compile.
  func isFile(_ name: String) -> Bool {
    files.contains(name) && !Self.generated.contains(name)
  }

  /// A layout for each type of page, whether the site has such a page today or not: it should not take
  /// the first fact sheet to find that its layout is missing.
  private static func required(
    by settings: SiteSettings, _ isSearched: Bool, among files: [String]
  ) -> [String] {
    PageType.allCases.map(\.rawValue) + [notFound, thanks, moved, withdrawn]
      + (settings.isMultilingual ? [languages] : [])
      + (settings.glossary.page == nil ? [] : [glossary])
      + (isSearched ? [search] : [])
      + [allPages, conditions].filter(files.contains)
  }

  static func check(
    _ template: Template, _ name: String, at path: String, problems: inout Problems
  ) {
    for field in [PageField.title, .body]
    where !template.prints(field) && !generated.contains(name) {
      let written = field.declaration.kind == .markup ? "{{{body}}}" : "{{title}}"
      problems.report(
        BuildRules.incompleteLayout, "the layout never prints '\(field.declaration.name)'",
        at: Place(path: path), help: "add \(written) where it belongs")
    }
  }

  private static func reached(
    in library: TemplateLibrary, _ optional: [String]
  ) -> [String: Set<String>]? {
    var reached: [String: Set<String>] = [:]
    for name in PageType.allCases.map(\.rawValue) + generated + optional
    where library.names.contains(name) {
      guard let templates = library.templatesReached(from: name) else { return nil }
      reached[name] = templates
    }
    return reached
  }

  /// Layouts that pages may name with `template`: those beside the required ones that are no parents.
  private static func optional(in library: TemplateLibrary) -> [String] {
    let known = generated.union(PageType.allCases.map(\.rawValue) + ["base"])
    return library.names.filter { !$0.contains("/") && !known.contains($0) }
  }

  /// Names that a page may give as `template`.
  var pageNames: [String] {
    names(in: 0).filter { !Self.generated.contains($0) }
  }

  /// The names of assets that some layout says, in any language.
  var usedAssets: Set<String> {
    switch made {
    case .all(let compiled): compiled.usedAssets
    case .onDemand(let layouts): layouts.usedAssets
    }
  }
}
