import Diagnostics

extension FolderListing {
  /// Reports what cannot be a source: links, pipes, names that nobody can write.
  func reportUnusable(in folder: String, problems: inout Problems) {
    for path in links {
      problems.report(
        BuildRules.link, "this is a symbolic link", at: Place(path: "\(folder)/\(path)"),
        help: "put the file or folder itself there")
    }
    for path in others {
      problems.report(
        BuildRules.unreadable, "this is neither a file nor a folder",
        at: Place(path: "\(folder)/\(path)"), help: "take it out of \(folder)/")
    }
    for path in strangeNames {
      problems.report(
        BuildRules.unreadable, "the name is not UTF-8", at: Place(path: "\(folder)/\(path)"),
        help: "rename it: small letters a to z, digits and hyphens")
    }
  }
}
