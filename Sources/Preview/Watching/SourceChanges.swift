import Build

/// What changed below the watched folders since the last time; nothing where somebody asked for a look.
package struct SourceChanges: Sendable, Equatable {
  /// By watched folder: paths relative to it, sorted, each once. A path may be of a file that is gone again, such as one
  /// that an editor wrote for a moment.
  package var files: [[String]]
  /// Something was missed, or a folder came or went: what lies below the folders must be listed anew. Files in such
  /// folders need not be in `files`.
  package var isUncertain: Bool
}

/// Changes while they are collected.
struct ChangeCollection {
  private var files: [Set<String>]
  var isUncertain = false

  init(folders: Int) {
    files = Array(repeating: [], count: folders)
  }

  var isEmpty: Bool { !isUncertain && files.allSatisfy(\.isEmpty) }

  /// Hidden files are no part of a site.
  mutating func add(_ path: String, in folder: Int) {
    if !SourceName.isHidden(path) { files[folder].insert(path) }
  }

  /// What was collected; empties the collection.
  mutating func take() -> SourceChanges {
    defer { self = ChangeCollection(folders: files.count) }
    return SourceChanges(files: files.map { $0.sorted() }, isUncertain: isUncertain)
  }
}
