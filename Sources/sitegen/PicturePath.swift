import Build

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the program is looked for that makes smaller forms of pictures.
enum PicturePath {
  /// `VIPS` names it, and is empty where none is wanted; without it, the folders of `PATH` are searched.
  static var program: PictureProgram {
    if let named = variable("VIPS") { return named.isEmpty ? .unwanted : .file(named) }
    let folders = variable("PATH")?.split(separator: ":", omittingEmptySubsequences: false) ?? []
    return .searched(folders.map(String.init))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
