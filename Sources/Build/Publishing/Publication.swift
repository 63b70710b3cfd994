import CFileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The published folder and the unseen tree beside it that takes its place.
///
/// Beside `public/` lies `.sitegen/public/`, with the lock and `tree`, the other buffer. A build writes
/// into `tree`; `publish` lets the two change places in one system call. Whatever happens before that
/// call, the published folder stays as it was; after it, it is the new build, whole.
struct Publication {
  /// The published folder, as given (`public`).
  let output: String
  private let workspace: String
  private let lock: BuildLock

  /// Marks a tree as made by sitegen, so that no other folder is ever replaced.
  static let marker = ".sitegen-site"
  static let markerText = Array(
    "This folder is written by sitegen and replaced by each build. Edit the sources instead.\n".utf8
  )
  /// What git users put into an otherwise empty folder; it is welcome and survives.
  private static let keeper = ".gitkeep"

  var tree: String { "\(workspace)/tree" }

  /// Refuses an output that sitegen did not make, before any work is done, and takes the lock.
  init(output: String, onWait: () -> Void) throws(MachineTrouble) {
    self.output = Self.normalised(output)
    let (parent, name) = Self.split(self.output)
    guard !name.isEmpty, name != ".." else {
      throw MachineTrouble(
        "'\(output)' cannot be published to", help: "name a folder of its own, for instance public")
    }
    try Self.refuseForeign(self.output)
    let base = "\(parent)/.sitegen"
    workspace = "\(base)/\(name)"
    try Folder.make(workspace)
    try Self.keepOutOfGit(base)
    lock = try BuildLock(file: "\(workspace)/lock", onWait: onWait)
  }

  /// The tree to write to. It may still hold the build before the last one.
  func openTree() throws(MachineTrouble) -> OutputTree {
    if try FileKind.of(tree) != .folder { unlink(tree) }
    try Folder.make(tree)
    return OutputTree(root: try Folder(opening: tree))
  }

  /// Makes the tree the published folder, in one step that is done wholly or not at all.
  func publish() throws(MachineTrouble) {
    try Self.refuseForeign(output)
    if try FileKind.of(output) == .missing {
      guard rename(tree, output) == 0 else { throw .systemCall("publish to", output) }
      return
    }
    try keepKeeper()
    try exchange()
  }

  private func keepKeeper() throws(MachineTrouble) {
    guard try FileKind.of("\(output)/\(Self.keeper)") == .file else { return }
    try openTree().copy(Self.keeper, of: Folder(opening: output), to: Self.keeper)
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

  /// The workspace is nobody's source.
  private static func keepOutOfGit(_ base: String) throws(MachineTrouble) {
    let file = ".gitignore"
    guard try FileKind.of("\(base)/\(file)") == .missing else { return }
    try OutputTree(root: Folder(opening: base)).write(Array("*\n".utf8), to: file)
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

  // MARK: Paths

  /// `a//b/./c/` is `a/b/c`.
  private static func normalised(_ path: String) -> String {
    let steps = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }
}
