import Foundation

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    /// Of a program that a signal ended, the signal's number.
    let status: Int32
    let isKilled: Bool
    let output: String
    let messages: String
  }

  /// What is built lies beside the tests.
  static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  static let executable = products.appending(path: "sitegen")

  let folder: URL

  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(Self.executable, arguments, environment: environment)
  }

  /// With `ulimit -f`, in blocks of the shell, and the signal for it ignored, so that writing fails.
  func runLimited(blocks: Int, _ arguments: [String]) throws -> Outcome {
    let script = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\""
    return try run(
      URL(filePath: "/bin/sh"), ["-c", script, Self.executable.path] + arguments, environment: [:])
  }

  /// A shell script in which `"$0"` is the program. With `mounts`, as the owner of mounts that nobody else
  /// sees and that go with the script.
  func runScript(_ script: String, mounts: Bool = false) throws -> Outcome {
    let shell = ["/bin/sh", "-c", script, Self.executable.path]
    let command = mounts ? [Self.unshare, "--map-root-user", "--mount"] + shell : shell
    return try run(URL(filePath: command[0]), Array(command.dropFirst()), environment: [:])
  }

  private static let unshare = "/usr/bin/unshare"

  /// Whether the system lets a test mount something for itself.
  static let canMount: Bool = {
    let folder = FileManager.default.temporaryDirectory
    guard FileManager.default.isExecutableFile(atPath: unshare) else { return false }
    let outcome = try? Program(folder: folder)
      .runScript("mount -t tmpfs -o size=16k none /mnt", mounts: true)
    return outcome?.status == 0
  }()

  private func run(
    _ executable: URL, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    let output = Pipe()
    let messages = folder.appending(path: "messages-\(UUID().uuidString)")
    try Data().write(to: messages)
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // What is installed on a machine must make no difference to a test.
    process.environment = ["PATH": "/usr/bin:/bin", "VIPS": ""].merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: messages) }
    return Outcome(
      status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: data, as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}
