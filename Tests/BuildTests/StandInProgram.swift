import Foundation

/// A script that takes the place of a program.
enum StandInProgram {
  /// Another process writes the file: while this one has it open for writing, a program that a test beside it starts may have
  /// it open for a moment, too, and what is being written cannot be run.
  static func write(_ script: String, to file: URL) throws {
    let draft = file.appendingPathExtension("draft")
    try Data(script.utf8).write(to: draft)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: draft.path)
    let copy = try Process.run(
      URL(filePath: "/bin/cp"), arguments: ["-p", draft.path, file.path])
    copy.waitUntilExit()
    try FileManager.default.removeItem(at: draft)
    guard copy.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
