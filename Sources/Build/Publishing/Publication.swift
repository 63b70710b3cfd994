import CFileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The published folder and the unseen tree beside it that takes its place.
///
/// Beside `public/` lies `.sitegen/public/`, with the lock, `tree`, the other buffer, and the records of both.
/// A build writes into `tree`; `publish` lets the two change places in one system call. Whatever happens before
/// that call, the published folder stays as it was; after it, it is the new build, whole.
struct Publication {
  /// The published folder, as given (`public`).
  let output: String
  private let workspace: String
  private let lock: BuildLock
  private let records: TreeRecords

  /// Marks a tree as made by sitegen, so that no other folder is ever replaced.
  static let marker = ".sitegen-site"
  static let markerText = Array(
    "This folder is written by sitegen and replaced by each build. Edit the sources instead.\n".utf8
  )
  /// What git users put into an otherwise empty folder; it is welcome and survives.
  static let keeper = ".gitkeep"

  /// A folder for work of this build that is not published.
  func workplace(_ name: String) -> String { "\(workspace)/\(name)" }

  private var tree: String { "\(workspace)/tree" }

  /// Refuses an output that sitegen did not make, before any work is done, takes the lock, and puts in order
  /// what a build left that did not come to its end. `program` tells one version of sitegen from another.
  init(output: String, program: UInt64, onWait: () -> Void) throws(MachineTrouble) {
    let place = PublicationPlace(output)
    self.output = place.output
    try place.check()
    try Self.refuseForeign(self.output)
    workspace = place.workspace
    try Folder.make(workspace)
    lock = try BuildLock(file: "\(workspace)/lock", onWait: onWait)
    try Self.keepOutOfGit(place.base, by: workspace)
    records = TreeRecords(workspace: workspace, program: program)
    try records.tidy(published: try Self.number(self.output), hidden: try Self.number(tree))
  }

  /// What is published, still without what the build knew that made it.
  func published() throws(MachineTrouble) -> PublishedTree {
    guard let number = try Self.number(output) else {
      return PublishedTree(folder: nil, manifest: .empty)
    }
    return PublishedTree(
      folder: try Folder(opening: output), manifest: records.manifest(of: number) ?? .empty)
  }

  /// What the build knew that made the published site. Reading that begins at once.
  func knowledge(of published: PublishedTree) throws(MachineTrouble) -> Background<BuildRecord?> {
    let (records, number) = (records, try Self.number(output))
    return Background { () throws(MachineTrouble) in
      published.manifest.count == 0 ? nil : number.flatMap(records.knowledge)
    }
  }

  /// What the last build knew, for those who only look: nothing is locked or put in order, so it is nil where a build is just at
  /// work, or nobody knows.
  static func lastKnowledge(_ options: BuildOptions) -> BuildRecord? {
    let place = PublicationPlace(options.output)
    guard let number = try? number(place.output) else { return nil }
    return TreeRecords(workspace: place.workspace, program: options.program).knowledge(of: number)
  }

  /// What the unseen tree holds; nothing when nobody knows, or when it is not what its record says. Looking
  /// for that begins at once.
  func hiddenManifest(
    allowingKeepers: Bool = false
  ) throws(MachineTrouble) -> Background<OutputManifest?> {
    let (records, tree, number) = (records, tree, try Self.number(tree))
    return Background { () throws(MachineTrouble) in
      guard let number else { return .empty }
      let folder = try Folder(opening: tree)
      guard let manifest = records.manifest(of: number) else {
        return try FolderListing.names(in: folder).isEmpty ? .empty : nil
      }
      let inspection = TreeInspection(folder: folder, manifest: manifest)
      return try inspection.isComplete(allowingKeepers: allowingKeepers) ? manifest : nil
    }
  }

  /// The unseen tree, to be brought to what the site is now.
  func update(
    of published: PublishedTree, hidden manifest: Background<OutputManifest?>
  ) throws(MachineTrouble) -> TreeUpdate {
    if try FileKind.of(tree) != .folder { unlink(tree) }
    try Folder.make(tree)
    let hidden = try Self.number(tree)
    return TreeUpdate(
      tree: OutputTree(root: try Folder(opening: tree)), published: published, hidden: manifest,
      forgetRecord: { [records] () throws(MachineTrouble) in
        if let hidden { try records.forget(hidden) }
      })
  }

  /// Whether `.gitkeep` lies in the published folder.
  var hasKeeper: Bool {
    get throws(MachineTrouble) { try FileKind.of("\(output)/\(Self.keeper)") == .file }
  }

  /// Makes the tree the published folder, in one step that is done wholly or not at all.
  func publish(
    _ manifest: OutputManifest, _ knowledge: SiteKnowledge
  ) throws(MachineTrouble) {
    try Self.refuseForeign(output)
    guard let number = try Self.number(tree) else {
      throw MachineTrouble(
        "'\(tree)' has gone", help: "build again, and let nothing else work there")
    }
    try records.prepare(number, manifest, knowledge)
    if try FileKind.of(output) == .missing {
      guard rename(tree, output) == 0 else { throw .systemCall("publish to", output) }
    } else {
      try exchange()
    }
    try records.confirm(number)
  }

  /// Prepares the unseen tree for the next change, if nothing is in it. The site is published already, so what
  /// goes wrong here is no trouble: the next change then makes the tree.
  func makeTwin(of manifest: OutputManifest, _ workers: Workers) {
    do throws(MachineTrouble) {
      try Folder.make(tree)
      let root = try Folder(opening: tree)
      unlinkat(root.descriptor, Self.keeper, 0)
      guard try FolderListing.names(in: root).isEmpty, let number = try Self.number(tree) else {
        return
      }
      let twin = TreeTwin(
        published: try Folder(opening: output), tree: OutputTree(root: root))
      try records.write(try twin.make(of: manifest, workers), of: number)
    } catch {
      // Without a record of what it holds, the tree is made anew.
    }
  }

  /// Others have had their hands in the published folder: nobody may rely on it when it is the unseen one.
  func forgetPublished() throws(MachineTrouble) {
    if let number = try Self.number(output) { try records.forget(number) }
  }

  /// The published folder is what the site is now: only what is known of its sources has changed.
  func remember(_ knowledge: (inout RecordWriter) -> Void) throws(MachineTrouble) {
    if let number = try Self.number(output) { try records.remember(number, knowledge) }
  }

  private func exchange() throws(MachineTrouble) {
    guard exchange_paths(tree, output) != 0 else { return }
    let help: String? =
      switch errno {
      case EXDEV, EBUSY:
        "'\(output)' and '\(workspace)' must be on one file system; choose another place with --output"
      case EINVAL, ENOSYS, ENOTSUP:
        "this file system cannot exchange two folders in one step; choose another place with --output"
      default: nil
      }
    throw .systemCall("publish to", output, help: help)
  }

  /// The folder's number in its file system, which it keeps when it is renamed; nil when there is none.
  private static func number(_ path: String) throws(MachineTrouble) -> UInt64? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .systemCall("look at", path)
    }
    return FileKind(mode: status.st_mode) == .folder ? UInt64(status.st_ino) : nil
  }

  /// The workspace is nobody's source. The file is made where this build alone works, for others may publish to
  /// other folders beside this one.
  private static func keepOutOfGit(
    _ base: String, by workspace: String
  ) throws(MachineTrouble) {
    let (file, own) = ("\(base)/.gitignore", "\(workspace)/gitignore")
    guard try FileKind.of(file) == .missing else { return }
    try Folder.replaceFile(own, with: Array("*\n".utf8))
    guard rename(own, file) == 0 else { throw .systemCall("write", file) }
  }

  // MARK: What may be replaced

  /// A folder may be replaced if sitegen made it or if there is nothing in it to lose.
  private static func refuseForeign(_ output: String) throws(MachineTrouble) {
    switch try FileKind.of(output) {
    case .missing: return
    case .folder: break
    case .symbolicLink:
      throw MachineTrouble(
        "'\(output)' is a symbolic link, and a link cannot be exchanged with the finished site",
        help: "give the folder itself: --output \(linkTarget(output) ?? "FOLDER")")
    default:
      throw MachineTrouble(
        "'\(output)' is not a folder", help: "move it away, or choose another place with --output")
    }
    if try FileKind.of("\(output)/\(marker)") == .file { return }
    let strangers = try FolderListing.names(in: Folder(opening: output)).filter { $0 != keeper }
    guard let stranger = strangers.min() else { return }
    throw MachineTrouble(
      "'\(output)' was not made by sitegen: it holds '\(stranger)', which the build would replace",
      help: "move its content away, or choose another place with --output")
  }

  private static func linkTarget(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension Publication {
  /// Lets the site before the last publication take the published one's place.
  func rollBack(discarding: Bool) throws(MachineTrouble) -> Rollback {
    guard let hidden = try Self.number(tree),
      let manifest = try hiddenManifest(allowingKeepers: true).value(),
      let knowledge = records.knowledge(of: hidden), try FileKind.of(output) == .folder
    else {
      throw MachineTrouble(
        "there is no earlier site to go back to",
        help: "check out the earlier sources and build them")
    }
    let published = try published()
    let check = PublishedCheck(published)
    let strangers = check.strangers()
    if !discarding { try check.refuseToLose(strangers) }
    if try !check.isIntact(strangers) { try forgetPublished() }
    try exchange()
    return Rollback(
      from: published.manifest, to: manifest, pages: knowledge.summary.accepted)
  }
}
