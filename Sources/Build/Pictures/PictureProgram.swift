import Fingerprints

/// Where the program is that makes smaller forms of pictures: `vips`, of the library of that name.
package enum PictureProgram: Sendable, Equatable {
  /// None is asked for.
  case unwanted
  /// The first of that name in these folders.
  case searched([String])
  /// The one that `VIPS` names.
  case file(String)

  static let name = "vips"

  func find() -> InstalledProgram? {
    switch self {
    case .unwanted: nil
    case .file(let path): InstalledProgram(path: path)
    case .searched(let folders): .first(Self.name, in: folders)
    }
  }

  /// What a build remembers of it, given what was found: another number wherever a build makes or says something
  /// else. Never 0, which is for a site that has no use for it.
  func identity(of found: InstalledProgram?) -> UInt64 {
    switch (self, found) {
    case (.unwanted, _): 1
    case (.searched, nil): 2
    // A file that is not there is quoted to the editor.
    case (.file(let path), nil): max(3, Fingerprint(of: path).value)
    case (_, let found?): max(3, found.identity)
    }
  }

  /// Complexity: that of looking for it.
  var identity: UInt64 { identity(of: find()) }

  /// Why there is none, and what can be done about it.
  var absence: (reason: String, help: String) {
    if case .file(let path) = self {
      return (
        "VIPS names '\(path)', and that is no program that can be run",
        "let VIPS name the file of the program '\(Self.name)', or unset it"
      )
    }
    return (
      "the program '\(Self.name)' is not installed",
      "install it, for instance with apt-get install libvips-tools"
    )
  }
}
