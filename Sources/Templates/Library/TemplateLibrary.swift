package import Diagnostics

/// All template files of a site, read and linked. Layouts and partials share one namespace: the path
/// below the templates' folder without `.html`, so `templates/partials/form.html` is `partials/form`.
package struct TemplateLibrary: Sendable {
  let folder: String
  let files: [String: TemplateFile]
  /// Of the files, with the folder in front, by name.
  package let paths: [String: String]
  /// The names of files with errors. What uses one of them is checked as far as that is possible, and
  /// not compiled.
  private(set) var faulty: Set<String> = []

  /// Reports every fault that does not depend on data, in each file, used or not.
  ///
  /// - Parameters:
  ///   - folder: the folder's path as it begins the sources' paths.
  ///   - own: a folder below it, whose files go by the names of those that they take the place of.
  ///   - sources: the files below `folder` whose names end in `.html`, one for each name.
  package init(
    folder: String = "templates", own: String? = nil, sources: [SourceText],
    problems: inout Problems
  ) {
    var files: [String: TemplateFile] = [:]
    var paths: [String: String] = [:]
    for source in sources {
      let name = Self.name(of: source.path, in: folder, own)
      files[name] = TemplateFile(source, problems: &problems)
      paths[name] = source.path
    }
    self.paths = paths
    self.folder = folder
    self.files = files
    for name in names {
      let found = checkReferences(of: name)
      if found.hasErrors || files[name]?.isSound == false { faulty.insert(name) }
      problems.append(found)
    }
  }

  /// In alphabetical order.
  package var names: [String] { files.keys.sorted() }

  private static func name(of path: String, in folder: String, _ own: String?) -> String {
    precondition(
      path.hasPrefix(folder + "/") && path.hasSuffix(".html"),
      "a template is an .html file in \(folder): \(path)")
    let name = path.dropFirst(folder.count + 1).dropLast(".html".count)
    if let own, name.hasPrefix(own + "/") { return String(name.dropFirst(own.count + 1)) }
    return String(name)
  }
}
