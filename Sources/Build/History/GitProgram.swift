/// Where the program `git` is, and what it is told of whoever calls it.
///
/// A repository may be anybody's, and its settings can name programs. None of them is run: only commands that read
/// objects are called; they get an environment of their own, may not connect to anything, and never look at the files of
/// the work tree, which filters would be run for. Variables such as `GIT_DIR`, which git sets for its hooks, are left out: which
/// repository is meant is said by where `content/` lies.
package struct GitProgram: Sendable {
  /// Where it is looked for, in this order.
  package let folders: [String]
  /// Values of ``inherited``, as `NAME=value`.
  package let variables: [String]
  /// How long one call may take.
  package var seconds = 60

  package init(folders: [String], variables: [String]) {
    self.folders = folders
    self.variables = variables
  }

  /// The variables that say where a person's settings lie, whose repositories that person trusts, and how far up a
  /// repository is looked for.
  package static let inherited = [
    "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
    "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "SUDO_UID",
  ]

  static let name = "git"

  /// Of all that git might do beside reading objects.
  private static let restraints = [
    "LC_ALL=C", "GIT_PAGER=cat", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
    // Nothing is fetched: neither by git's own means nor by a program that a repository names.
    "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_SSH_COMMAND=false",
    // History as it was committed.
    "GIT_NO_REPLACE_OBJECTS=1", "GIT_GRAFT_FILE=/dev/null",
  ]

  /// Before each command.
  private static let options = [
    "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.hooksPath=/dev/null",
    "-c", "log.follow=false", "-c", "log.showSignature=false", "-c", "log.showRoot=true", "-c",
    "diff.orderFile=/dev/null",
  ]

  func find() -> InstalledProgram? { .first(Self.name, in: folders) }

  /// A call that works in `folder`.
  func call(_ arguments: [String], of git: InstalledProgram, in folder: Folder) -> ChildProgram {
    let path = "PATH=\(folders.joined(separator: ":"))"
    return ChildProgram(
      path: git.path, arguments: Self.options + arguments,
      environment: [path] + variables + Self.restraints, folder: folder, secondsAtMost: seconds)
  }
}
