import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What one whole process took.
struct Measurement {
  let wall: Double
  /// User and system time of all threads, in seconds.
  let cpu: Double
  /// In MB of a million bytes.
  let peakMemory: Double
  let status: Int32
  let messages: String

  /// Foundation's `Process` keeps the usage of resources to itself; the system calls do not.
  /// It begins in `folder`, and so does whatever this program does next.
  init(of program: URL, _ arguments: [String], in folder: URL, messages file: URL) throws {
    guard FileManager.default.changeCurrentDirectoryPath(folder.path) else {
      throw Trouble("cannot enter '\(folder.path)'")
    }
    var actions = Self.noActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    let result = posix_spawn(&process, program.path, &actions, nil, &words, environ)
    guard result == 0 else {
      throw Trouble("cannot run '\(program.path)': \(String(cString: strerror(result)))")
    }
    var ending: Int32 = 0
    var usage = rusage()
    while wait4(process, &ending, 0, &usage) < 0, errno == EINTR {}
    wall = (clock.now - start) / .seconds(1)
    cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakMemory = Double(usage.ru_maxrss) * Self.memoryUnit / 1e6
    status = ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + ending & 0x7F
    messages = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
  }

  #if canImport(Darwin)
    private static var noActions: posix_spawn_file_actions_t? { nil }
    /// `ru_maxrss` counts bytes here and kilobytes elsewhere.
    private static let memoryUnit = 1.0
  #else
    private static var noActions: posix_spawn_file_actions_t { .init() }
    private static let memoryUnit = 1024.0
  #endif

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
