import Foundation

/// On what, and when, it was measured.
enum Machine {
  static func description(date: String, programs: [Competitor]) -> String {
    let versions = programs.map { "\($0.name) \(version(of: $0))" }.joined(separator: "; ")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return "\(date); \(cores) cores, \(processor); \(system); \(versions).\n"
  }

  static var today: String {
    Date.now.formatted(.iso8601.year().month().day())
  }

  private static var system: String {
    let release = lines(of: "/etc/os-release").first { $0.hasPrefix("PRETTY_NAME=") }
    return release.map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } }
      ?? ProcessInfo.processInfo.operatingSystemVersionString
  }

  private static var processor: String {
    let model = lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }
    return model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? output(of: URL(filePath: "/usr/sbin/sysctl"), ["-n", "machdep.cpu.brand_string"])
      ?? "a processor without a name"
  }

  private static func version(of competitor: Competitor) -> String {
    let line = output(of: competitor.program, competitor.versionArguments) ?? "(unknown version)"
    // Hugo: `hugo v0.168.0-… linux/amd64 BuildDate=…`.
    return line.split(separator: " ").first { $0.contains(".") }.map(String.init) ?? line
  }

  private static func lines(of file: String) -> [Substring] {
    let data = FileManager.default.contents(atPath: file) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }

  private static func output(of program: URL, _ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}
