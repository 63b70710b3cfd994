import Fingerprints

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The records of the trees that a workspace knows: for each, the manifest of its files and what the build
/// knew that made it.
///
/// Files are named after the tree's number in the file system, which stays the tree's own when trees change
/// places. So no moment exists at which a record speaks of the wrong tree, however a build ends: a record is
/// removed before its tree is written to, written when the tree is whole again, and counts only once the tree
/// was published.
struct TreeRecords {
  private let workspace: String
  private let program: UInt64

  private enum Part: String, CaseIterable {
    case files, knowledge
  }

  /// What a record is called until its tree is published.
  private static let waiting = ".next"

  init(workspace: String, program: UInt64) {
    self.workspace = workspace
    self.program = program
  }

  /// The files of a tree, if its record is whole.
  func manifest(of tree: UInt64) -> OutputManifest? {
    guard let file = file(.files, tree).read() else { return nil }
    return try? OutputManifest(file.bytes, file.content)
  }

  /// What the build knew that made a tree.
  func knowledge(of tree: UInt64) -> BuildRecord? {
    guard let file = file(.knowledge, tree).read() else { return nil }
    return try? BuildRecord(file.bytes, file.content)
  }

  /// Before a tree is written to.
  func forget(_ tree: UInt64) throws(MachineTrouble) {
    for part in Part.allCases { try remove(file(part, tree).path) }
  }

  /// A tree is whole, and not published yet.
  func prepare(
    _ tree: UInt64, _ manifest: OutputManifest, _ knowledge: SiteKnowledge
  ) throws(MachineTrouble) {
    try file(.files, tree, Self.waiting).write { $0.write(bytes: manifest.content) }
    try file(.knowledge, tree, Self.waiting).write(knowledge.write)
  }

  /// An unseen tree is whole that no build has published.
  func write(_ manifest: OutputManifest, of tree: UInt64) throws(MachineTrouble) {
    try file(.files, tree).write { $0.write(bytes: manifest.content) }
  }

  /// The published tree is as it was, and more is known of it.
  func remember(
    _ tree: UInt64, _ knowledge: (inout RecordWriter) -> Void
  ) throws(MachineTrouble) {
    try file(.knowledge, tree).write(knowledge)
  }

  /// The tree that was prepared is the published one.
  func confirm(_ tree: UInt64) throws(MachineTrouble) {
    for part in Part.allCases {
      let waiting = file(part, tree, Self.waiting).path
      guard rename(waiting, file(part, tree).path) == 0 || errno == ENOENT else {
        throw .systemCall("write", file(part, tree).path)
      }
    }
  }

  /// Puts in order what a build left that was ended at any moment, and removes the records of trees that
  /// are no more.
  func tidy(published: UInt64?, hidden: UInt64?) throws(MachineTrouble) {
    if let published { try confirm(published) }
    let known = [published, hidden].compactMap { $0 }.flatMap { tree in
      Part.allCases.map { Self.name($0, tree) }
    }
    for name in try FolderListing.names(in: Folder(opening: workspace)) {
      let isRecord = Part.allCases.contains { name.hasPrefix($0.rawValue + "-") }
      if isRecord, !known.contains(name) { try remove("\(workspace)/\(name)") }
    }
  }

  private func file(_ part: Part, _ tree: UInt64, _ ending: String = "") -> RecordFile {
    var owner = Fingerprint(of: part.rawValue)
    owner.add(program)
    owner.add(tree)
    return RecordFile(
      path: "\(workspace)/\(Self.name(part, tree))\(ending)", owner: owner.value)
  }

  private static func name(_ part: Part, _ tree: UInt64) -> String { "\(part.rawValue)-\(tree)" }

  private func remove(_ path: String) throws(MachineTrouble) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .systemCall("remove", path) }
  }
}
