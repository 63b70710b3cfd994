#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Makes sure, before anything is written, that the sources are there and that the output lies neither
/// within them nor around them: a build would read its own output, or replace its own sources.
struct OutputPlace {
  private let options: BuildOptions

  init(_ options: BuildOptions) {
    self.options = options
  }

  func check() throws(MachineTrouble) {
    let output = Self.resolved(options.output)
    for source in [options.content, options.templates] {
      _ = try Folder(opening: source)
      let folder = Self.resolved(source)
      guard Self.isWithin(output, folder) || Self.isWithin(folder, output) else { continue }
      throw MachineTrouble(
        "the output '\(options.output)' and the sources in '\(source)' lie within one another",
        help: "choose another place with --output")
    }
    if output.split(separator: "/").contains(".sitegen") {
      throw MachineTrouble(
        "'\(options.output)' lies in a folder that sitegen works in",
        help: "choose another place with --output")
    }
  }

  static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The whole path without links, of as much of it as there is.
  static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let steps = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = steps.last else { return "/" }
    let parent = steps.dropLast().joined(separator: "/")
    let above = path.hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent
    return resolved(above) + "/" + last
  }

  /// The whole path without links; nil where nothing is there.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
