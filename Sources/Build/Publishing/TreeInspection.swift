/// Compares a tree with its manifest, by the sizes and times of its files and the times of its folders.
struct TreeInspection: Sendable {
  let folder: Folder
  let manifest: OutputManifest

  /// A file that is not as it was written.
  struct Difference: Sendable {
    let file: OutputFile
    let isMissing: Bool
  }

  /// Complexity: one system call a file.
  func differences() -> [Difference] {
    var found: [Difference] = []
    manifest.forEachFile { index, entry, path in
      let stamp = folder.stamp(of: path)
      if let stamp, stamp.size == entry.size, stamp.modified == entry.modified { return }
      found.append(Difference(file: manifest[index], isMissing: stamp == nil))
    }
    return found
  }

  /// Files and folders that the build did not put there. Complexity: one system call a folder.
  func addedPaths() throws(MachineTrouble) -> [String] {
    let suspects = touchedFolders().filter { !$0.isMissing }.map(\.path)
    guard !suspects.isEmpty else { return [] }
    let known = knownPaths()
    var added: [String] = []
    for suspect in suspects {
      let shown = suspect.isEmpty ? folder.path : "\(folder.path)/\(suspect)"
      for name in try FolderListing.names(in: Folder(opening: shown)) {
        let path = suspect.isEmpty ? name : "\(suspect)/\(name)"
        if !known.contains(path), name != Publication.keeper { added.append(path) }
      }
    }
    return added
  }

  /// Whether nothing came into the tree or left it since the manifest was made, but for `.gitkeep` where that is
  /// allowed. Files that were changed where they lie are not looked at: the tree is the program's own, and what
  /// happens there is that others tidy up.
  func isComplete(allowingKeepers: Bool) throws(MachineTrouble) -> Bool {
    let touched = touchedFolders()
    if touched.isEmpty { return true }
    guard !touched.contains(where: \.isMissing) else { return false }
    let known = Dictionary(grouping: knownPaths().subtracting([""]), by: Self.folder)
    for path in touched.map(\.path) {
      let shown = path.isEmpty ? folder.path : "\(folder.path)/\(path)"
      var names = Set(try FolderListing.names(in: Folder(opening: shown)))
      let expected = Set((known[path] ?? []).map { String($0[Self.nameStart($0)...]) })
      if allowingKeepers, !expected.contains(Publication.keeper) {
        names.remove(Publication.keeper)
      }
      guard names == expected else { return false }
    }
    return true
  }

  private static func nameStart(_ path: String) -> String.Index {
    path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Folders that are gone, or whose entries are others than they were. The root is touched by being moved,
  /// on some file systems.
  private func touchedFolders() -> [(path: String, isMissing: Bool)] {
    var touched: [(path: String, isMissing: Bool)] = []
    manifest.forEachFolder { index, modified, path in
      let stamp = path.pointee == 0 ? folder.stamp(of: ".") : folder.stamp(of: path)
      if stamp?.modified != modified {
        touched.append((manifest.folder(index).path, stamp == nil))
      }
    }
    return touched
  }

  private func knownPaths() -> Set<String> {
    var known = Set((0..<manifest.folderCount).map { manifest.folder($0).path })
    for index in 0..<manifest.count { known.insert(manifest[index].path) }
    return known
  }
}
