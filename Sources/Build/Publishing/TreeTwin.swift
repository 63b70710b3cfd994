import Fingerprints

/// Makes an empty unseen tree the twin of the published one, so that the first change after a first build
/// costs no more than any later one.
///
/// Files are copied. Second names would take a third of the time off, but then whoever changes a file of one tree
/// where it lies changes the other too, and there is no site to go back to.
struct TreeTwin {
  let published: Folder
  let tree: OutputTree

  /// `manifest` is what is published.
  ///
  /// - Returns: what the twin holds.
  func make(
    of manifest: OutputManifest, _ workers: Workers
  ) throws(MachineTrouble) -> OutputManifest {
    let (published, tree) = (published, tree)
    // Neighbours come one after the other, which spares the file system looking for their folders.
    let files = (0..<manifest.count).map { manifest[$0] }.sorted {
      $0.path.precedesByBytes($1.path)
    }
    _ = try workers.run(
      over: files.count, make: { () },
      visit: { (_: inout Void, index: Int) throws(MachineTrouble) in
        let (path, modified) = (files[index].path, files[index].modified)
        _ = try tree.copy(path, of: published, to: path, modified: modified)
      })
    let folders = Set((0..<manifest.folderCount).map { manifest.folder($0).path })
    return OutputManifest(
      keeping: Array(0..<manifest.count), of: manifest, with: [],
      folders: try tree.folders(folders, workers))
  }
}
