#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the shell would look for programs (POSIX.1-2024, 8.3).
enum ProgramFolders {
  /// Whole paths only: what a program is must not depend on where a build is started.
  static var ofEnvironment: [String] {
    guard let path = getenv("PATH") else { return [] }
    return String(cString: path).split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
  }
}
