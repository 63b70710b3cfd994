import Diagnostics
import Synchronization
import Templates

/// What is known of a site's layouts from before.
struct RememberedLayouts {
  /// What the last look compiled, whatever has become of its files since.
  var compiled: CompiledLayouts?
  /// What the last build found in them, where nothing that they are made of has changed since.
  var record: LayoutRecord?
}

/// What a build leaves for the next one to know of the layouts.
struct LayoutRecord: Sendable {
  /// What was reported of them.
  var diagnostics: [Diagnostic]
  /// `Layouts.usedAssets`.
  var usedAssets: Set<String>
}

/// Layouts that are as a build found them right. Each is compiled when a page asks for it: a sentence that changes concerns
/// one of dozens.
final class LayoutsOnDemand: Sendable {
  /// In alphabetical order.
  let names: [String]
  let usedAssets: Set<String>
  private let library: TemplateLibrary
  private let views: [Record?]
  private let compiled = Mutex<[Key: Template]>([:])

  private struct Key: Hashable {
    let name: String
    let language: Int
  }

  init(
    _ library: TemplateLibrary, names: [String], views: [Record?], usedAssets: Set<String>
  ) {
    self.library = library
    self.names = names.sorted()
    self.views = views
    self.usedAssets = usedAssets
  }

  var compiledCount: Int { compiled.withLock { $0.count } }

  /// Nil where there is no such layout. What could be said of it has been said.
  func template(_ name: String, _ language: Int) -> Template? {
    guard names.contains(name), let view = views[language] else { return nil }
    return compiled.withLock { compiled in
      let key = Key(name: name, language: language)
      if let known = compiled[key] { return known }
      var problems = Problems()
      let template = library.compile(
        name, page: PageField.schema, site: view, problems: &problems)
      compiled[key] = template
      return template
    }
  }
}
