import Diagnostics

/// Problems name files as if the folders were `content` and `templates`. Where the command names others, the
/// report does too, so that editors and terminals can follow the paths.
struct ReportPaths {
  private let folders: [(name: String, given: String)]
  private let lock: String

  init(_ options: BuildOptions) {
    lock = options.lockPath
    folders = [("content", options.content), ("templates", options.templates)]
      .filter { $0.0 != $0.1 }
      .map { (name: $0.0, given: Self.withoutTrailingSlash($0.1)) }
  }

  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    folders.isEmpty && lock == LockFile.name ? diagnostics : diagnostics.map { $0.moved(place) }
  }

  private func place(_ place: Place) -> Place {
    for folder in folders where place.path.hasPrefix(folder.name + "/") {
      return Place(path: folder.given + place.path.dropFirst(folder.name.count), mark: place.mark)
    }
    return place.path == LockFile.name ? Place(path: lock, mark: place.mark) : place
  }

  /// As it stands before a slash and what lies below it.
  static func withoutTrailingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
