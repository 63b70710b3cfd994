#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine would not: no space, no permission, a folder in the way. Thrown, never mixed with the
/// problems of authors, and printed without a place in a text.
package struct MachineTrouble: Error, Sendable {
  /// What was attempted and why it failed, in one line.
  package let message: String
  /// What to do about it.
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// A system call that failed, with the reason the system gives. Call it before anything else can
  /// change `errno`.
  static func systemCall(_ attempt: String, _ path: String, help: String? = nil) -> MachineTrouble {
    let code = errno
    return MachineTrouble(
      "cannot \(attempt) '\(path)': \(reason(code))", help: help ?? advice(code))
  }

  static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }

  private static func advice(_ code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space and build again"
    case EACCES, EPERM:
      "check who owns the folder and its permissions"
    case EROFS: "the disk is read-only; choose another place with --output"
    default: nil
    }
  }
}
