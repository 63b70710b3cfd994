import Build

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the programs are looked for that a build calls.
enum CalledPrograms {
  /// Those of `PATH`. Whole paths only: what a program is must not depend on where a build is started.
  static var folders: [String] {
    let path = variable("PATH") ?? ""
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
  }

  /// The one that makes smaller forms of pictures: `VIPS` names it, and is empty where none is wanted.
  static var pictures: PictureProgram {
    guard let named = variable("VIPS") else { return .searched(folders) }
    return named.isEmpty ? .unwanted : .file(whole(named))
  }

  /// The one that knows the history of pages.
  static var git: GitProgram {
    GitProgram(
      folders: folders,
      variables: GitProgram.inherited.compactMap { name in
        variable(name).map { "\(name)=\($0)" }
      })
  }

  /// What is called works in another folder, and would look for itself there.
  private static func whole(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return "\(String(cString: folder))/\(path)"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
