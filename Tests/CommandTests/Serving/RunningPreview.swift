import Foundation

/// `sitegen serve` as it runs: its lines are read as they come.
final class RunningPreview {
  private let process = Process()
  private let output = Pipe()
  private let messages = Pipe()
  private var unread: [UInt8] = []

  /// On any free port, telling programs what happens.
  init(in folder: URL, _ arguments: [String] = ["--port", "0", "--format", "json"]) throws {
    process.executableURL = Program.executable
    process.arguments = ["serve", "--as-of", "2026-11-22"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "VIPS": ""]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = messages
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// The next line of its output; nil at the end.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeFirst(end + 1) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }

  /// What it has said to people when it says something.
  func messagesUntil(_ text: String) -> String {
    var said = ""
    while !said.contains(text) {
      let more = messages.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      said += String(decoding: more, as: UTF8.self)
    }
    return said
  }

  /// What came of the next look.
  func look() throws -> Look? {
    while let line = line() {
      if line.hasPrefix("{\"look\":") {
        return try JSONDecoder().decode(Told.self, from: Data(line.utf8)).look
      }
    }
    return nil
  }

  private struct Told: Decodable { let look: Look }

  struct Look: Decodable {
    let address: String?
    let changed: [String]
    let rendered, errors, warnings: Int
    let isHeld: Bool
  }

  struct End {
    let status: Int32
    let isKilled: Bool
    let messages: String
  }

  /// Sends a signal, and waits for the end.
  func end(_ signal: Int32) -> End {
    kill(process.processIdentifier, signal)
    let text = String(
      decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return End(
      status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
      messages: text)
  }

  /// A page as it is served.
  static func page(_ address: String) throws -> String {
    let curl = Process()
    let output = Pipe()
    curl.executableURL = URL(filePath: "/usr/bin/curl")
    curl.arguments = ["--silent", "--max-time", "20", address]
    curl.standardOutput = output
    try curl.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
