import Fingerprints
import Synchronization

/// Brings the tree that nobody sees to what the site is now, and finds out whether it differs from what is
/// published. Used from several threads at once.
///
/// An output with the published content is not written: when the site is published for the sake of others, it
/// is taken over from the published tree with its time, so that to whoever copies the site it has not changed.
final class TreeUpdate: Sendable {
  private let tree: OutputTree
  let published: PublishedTree
  /// What the unseen tree holds; nil when nobody knows.
  private let hidden: Background<OutputManifest?>
  private let forgetRecord: @Sendable () throws(MachineTrouble) -> Void
  private let state = Mutex(State())

  private struct State {
    var hasBegun = false
    var work = Work()
  }

  /// What an update did to the disk.
  struct Work: Sendable {
    var written = 0
    var copied = 0
    var removed = 0
  }

  /// `forgetRecord` is called before the first write.
  init(
    tree: OutputTree, published: PublishedTree, hidden: Background<OutputManifest?>,
    forgetRecord: @escaping @Sendable () throws(MachineTrouble) -> Void
  ) {
    self.tree = tree
    self.published = published
    self.hidden = hidden
    self.forgetRecord = forgetRecord
  }

  var work: Work { state.withLock { $0.work } }

  /// Where an output stands.
  enum Placed: Sendable {
    /// As published, at this position of the published tree's manifest.
    case kept(Int)
    /// New, or other than published; it is in the unseen tree.
    case changed(OutputFile)
  }

  func file(_ output: Placed) -> OutputFile {
    switch output {
    case .kept(let index): published.manifest[index]
    case .changed(let file): file
    }
  }

  /// The output's position among what is published, if it is published with this content.
  func published(_ bytes: ArraySlice<UInt8>, at path: String) -> Int? {
    published(
      OutputEntry(
        key: OutputFile.key(of: path), digest: Fingerprint(of: bytes).value,
        size: Int64(bytes.count), modified: 0))
  }

  private func published(_ entry: OutputEntry) -> Int? {
    published.manifest.index(ofKey: entry.key).flatMap {
      published.manifest.entry(at: $0).hasContent(of: entry) ? $0 : nil
    }
  }

  /// An output of which nothing has to be known but that it stays; nil when none is published there.
  func kept(at path: String) -> Placed? {
    published.manifest.index(ofKey: OutputFile.key(of: path)).map { .kept($0) }
  }

  /// Puts an output where it belongs.
  func place(_ bytes: ArraySlice<UInt8>, at path: String) throws(MachineTrouble) -> Placed {
    try place(path, digest: Fingerprint(of: bytes).value, size: Int64(bytes.count)) {
      (tree) throws(MachineTrouble) in try tree.write(bytes, to: path)
    }
  }

  /// Puts a copy of a source file where it belongs. `digest` is that of its content.
  func place(
    copyOf source: String, in folder: Folder, digest: UInt64, size: Int64, at path: String
  ) throws(MachineTrouble) -> Placed {
    try place(path, digest: digest, size: size) { (tree) throws(MachineTrouble) in
      try tree.copy(source, of: folder, to: path)
    }
  }

  private func place(
    _ path: String, digest: UInt64, size: Int64,
    write: (OutputTree) throws(MachineTrouble) -> Int64
  ) throws(MachineTrouble) -> Placed {
    var file = OutputFile(
      path: path, key: OutputFile.key(of: path), digest: digest, size: size, modified: 0)
    if let known = published(file.entry) { return .kept(known) }
    try begin()
    // The build before the last may have had the same content; then it only needs a new time.
    if let old = try hidden.value()?.file(withKey: file.key), old.hasContent(of: file),
      let moment = try tree.touch(path, size: size, modified: nil)
    {
      file.modified = moment
    } else {
      file.modified = try write(tree)
      state.withLock { $0.work.written += 1 }
    }
    return .changed(file)
  }

  /// Reads an output back.
  func bytes(of output: Placed) throws(MachineTrouble) -> [UInt8] {
    let folder: Folder? =
      switch output {
      case .kept: published.folder
      case .changed: tree.root
      }
    let file = file(output)
    guard let folder, let bytes = try? folder.read(file.path, limit: Int(file.size)) else {
      throw MachineTrouble("cannot read '\(file.path)' of the site that is being built")
    }
    return bytes
  }

  /// From the first write on, nobody knows what the tree holds, until it is whole again. Other threads wait until
  /// the record is gone.
  private func begin() throws(MachineTrouble) {
    try state.withLock { state throws(MachineTrouble) in
      guard !state.hasBegun else { return }
      try forgetRecord()
      state.hasBegun = true
    }
  }

  /// Makes the unseen tree whole: takes over from the published one what did not change since, and removes
  /// what is no longer there. `outputs` are all files of the site.
  ///
  /// - Returns: what the tree holds then.
  func complete(
    _ outputs: OutputSet, _ workers: Workers
  ) throws(MachineTrouble) -> OutputManifest {
    try begin()
    let hidden = try hidden.value()
    let difference = TreeDifference(outputs, published.manifest, hidden ?? .empty)
    try tree.remove(difference.stale.map(\.path))
    try takeOver(difference.missing, hidden, workers)
    if hidden == nil { try tree.removeEverything(except: outputs.paths(published.manifest)) }
    let removed = difference.stale.count
    state.withLock { $0.work.removed += removed }
    return OutputManifest(
      keeping: outputs.kept, of: published.manifest, with: outputs.changed,
      folders: try folders(outputs, difference, hidden, workers))
  }

  private func takeOver(
    _ files: [OutputFile], _ hidden: OutputManifest?, _ workers: Workers
  ) throws(MachineTrouble) {
    guard let folder = published.folder else { return }
    _ = try workers.run(
      over: files.count, make: { () },
      visit: { (_: inout Void, index: Int) throws(MachineTrouble) in
        let file = files[index]
        if let old = hidden?.file(withKey: file.key), old.hasContent(of: file),
          try self.tree.touch(file.path, size: file.size, modified: file.modified) != nil
        {
          return
        }
        _ = try self.tree.copy(file.path, of: folder, to: file.path, modified: file.modified)
        self.state.withLock { $0.work.copied += 1 }
      })
  }

  /// The tree's folders with their times. A folder in which no file came or went has the time it had.
  private func folders(
    _ outputs: OutputSet, _ difference: TreeDifference, _ hidden: OutputManifest?,
    _ workers: Workers
  ) throws(MachineTrouble) -> [OutputFolder] {
    guard let hidden else {
      let paths = OutputFolder.paths(above: outputs.paths(published.manifest))
      return try tree.folders(paths, workers)
    }
    let known = (0..<hidden.folderCount).map { hidden.folder($0) }
    let added = (difference.missing + outputs.changed).filter {
      hidden.index(ofKey: $0.key) == nil
    }
    guard !added.isEmpty || !difference.stale.isEmpty else { return known }
    let touched = OutputFolder.paths(above: (added + difference.stale).lazy.map(\.path))
    return try known.filter { !touched.contains($0.path) } + tree.folders(touched, workers)
  }
}
