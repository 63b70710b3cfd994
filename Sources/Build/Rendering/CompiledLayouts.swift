import Diagnostics
import Templates

/// Layouts compiled for each language, with all that they were made of: the same again is not made again.
struct CompiledLayouts: Sendable {
  let files: LayoutFiles
  private let names: [String]
  private let views: [Record?]
  /// By name, per language.
  let templates: [[String: Template]]
  /// What is wrong with them; as true for whoever has them again.
  let problems: Problems

  /// Compiles each of `names` for each language whose view is there.
  init(
    _ files: LayoutFiles, names: [String], views: [Record?], _ workers: Workers
  ) throws(MachineTrouble) {
    self.files = files
    self.names = names
    self.views = views
    let finished = try workers.run(
      over: names.count * views.count, ticket: 1, make: { Compiler(library: files.library) },
      visit: { (compiler: inout Compiler, index: Int) in
        let (language, name) = (index / names.count, names[index % names.count])
        if let view = views[language] { compiler.compile(name, language, view) }
      })
    var templates = [[String: Template]](repeating: [:], count: views.count)
    var problems = Problems()
    for compiler in finished {
      for layout in compiler.compiled { templates[layout.language][layout.name] = layout.template }
      problems.append(compiler.problems)
    }
    self.templates = templates
    self.problems = problems
  }

  /// Those that compile and those that do not, for each language.
  var count: Int { names.count * views.count }

  /// Whether these would come out once more. Linear in the bytes of the files and of the views.
  func areMade(of files: LayoutFiles, names: [String], views: [Record?]) -> Bool {
    self.names == names && self.files.areMade(of: files.sources) && self.views == views
  }

  /// The names of assets that some layout says, in any language.
  var usedAssets: Set<String> {
    templates.indices.reduce(into: []) { $0.formUnion(used(below: "assets.", in: $1)) }
  }

  /// What the layouts of a language print of a group of names: `strings.`, `assets.`.
  func used(below prefix: String, in language: Int) -> Set<String> {
    Set(
      templates[language].values.flatMap(\.usedNames).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) })
  }

  /// Works on one thread.
  private struct Compiler {
    let library: TemplateLibrary
    var compiled: [(language: Int, name: String, template: Template)] = []
    var problems = Problems()

    mutating func compile(_ name: String, _ language: Int, _ site: Record) {
      guard
        let template = library.compile(
          name, page: PageField.schema, site: site, problems: &problems)
      else { return }
      let path = library.paths[name] ?? name
      Layouts.check(template, name, at: path, problems: &problems)
      compiled.append((language, name, template))
    }
  }
}

/// The files of a theme's layouts, read as templates.
struct LayoutFiles: Sendable {
  let sources: [SourceText]
  let library: TemplateLibrary
  /// What is wrong with them, whatever the site is.
  let problems: Problems

  init(_ sources: [SourceText]) {
    var problems = Problems()
    self.sources = sources
    library = TemplateLibrary(own: ThemeFile.ownFolder, sources: sources, problems: &problems)
    self.problems = problems
  }

  /// Whether they are these files, to the byte.
  func areMade(of others: [SourceText]) -> Bool {
    sources.elementsEqual(others) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}
