package import Diagnostics

/// All template files of a site, read and linked. Layouts and partials share one namespace: the path
/// below the templates' folder without `.html`, so `templates/partials/form.html` is `partials/form`.
package struct TemplateLibrary: Sendable {
  let folder: String
  let files: [String: TemplateFile]
  /// The names of files with errors. What uses one of them is checked as far as that is possible, and
  /// not compiled.
  private(set) var faulty: Set<String> = []

  /// Reports every fault that does not depend on data, in each file, used or not.
  ///
  /// - Parameters:
  ///   - folder: the folder's path as it begins the sources' paths.
  ///   - sources: the files below `folder` whose names end in `.html`.
  package init(
    folder: String = "templates", sources: [SourceText], problems: inout Problems
  ) {
    var files: [String: TemplateFile] = [:]
    for source in sources {
      files[Self.name(of: source.path, in: folder)] = TemplateFile(source, problems: &problems)
    }
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

  private static func name(of path: String, in folder: String) -> String {
    precondition(
      path.hasPrefix(folder + "/") && path.hasSuffix(".html"),
      "a template is an .html file in \(folder): \(path)")
    return String(path.dropFirst(folder.count + 1).dropLast(".html".count))
  }
}
