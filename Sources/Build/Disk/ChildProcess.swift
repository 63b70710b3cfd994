import CFileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that is run for a build, never through a shell, and never for longer than it is given.
struct ChildProcess {
  /// Its file.
  let program: String
  let arguments: [String]
  /// `NAME=value`; nothing else is handed on.
  let environment: [String]
  /// Where it works.
  let folder: Folder
  let seconds: Int

  enum Ending: Equatable {
    case exited(Int)
    /// By a signal that came from elsewhere.
    case killed(signal: Int)
    case outOfTime
    /// The system's reason, in words.
    case notStarted(String)
  }

  struct Outcome {
    let ending: Ending
    /// The first bytes of what it wrote to its output and its messages.
    let words: String
  }

  /// How much of its words is kept.
  private static let mostWords = 1 << 14

  /// `input` is a descriptor that it reads from; nothing without one.
  func run(input: Int32? = nil) -> Outcome {
    guard let pipe = Self.pipe() else {
      return Outcome(ending: .notStarted(MachineTrouble.reason(errno)), words: "")
    }
    defer { close(pipe.reading) }
    let started = start(input: input, words: pipe.writing)
    close(pipe.writing)
    switch started {
    case .success(let process):
      return Self.follow(process, words: pipe.reading, until: .now + .seconds(seconds))
    case .failure(let reason):
      return Outcome(ending: .notStarted(MachineTrouble.reason(reason.code)), words: "")
    }
  }

  private struct NotStarted: Error {
    let code: Int32
  }

  private func start(input: Int32?, words: Int32) -> Result<pid_t, NotStarted> {
    var arguments = ([program] + arguments).map { strdup($0) } + [nil]
    var environment = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    let code = spawn_in(
      folder.descriptor, program, &arguments, &environment, input ?? -1, words, &process)
    return code == 0 ? .success(process) : .failure(NotStarted(code: code))
  }

  /// Reads what it says until it ends, or ends it when its time is over.
  private static func follow(
    _ process: pid_t, words descriptor: Int32, until end: ContinuousClock.Instant
  ) -> Outcome {
    var words: [UInt8] = []
    var isOpen = true
    var status: Int32 = 0
    var isOutOfTime = false
    while true {
      isOpen = isOpen && read(descriptor, waiting: 20, into: &words)
      // What it has handed its output to may go on; it is not waited for.
      if waitpid(process, &status, isOutOfTime ? 0 : WNOHANG) == process { break }
      if !isOpen { poll(nil, 0, 1) }
      if ContinuousClock.now >= end {
        kill(process, SIGKILL)
        isOutOfTime = true
      }
    }
    while isOpen, words.count < mostWords, read(descriptor, waiting: 0, into: &words, isLast: true)
    {}
    let ending: Ending =
      isOutOfTime
      ? .outOfTime
      : status & 0x7F == 0
        ? .exited(Int(status >> 8) & 0xFF) : .killed(signal: Int(status & 0x7F))
    return Outcome(ending: ending, words: String(decoding: words, as: UTF8.self))
  }

  /// False at the end of the words; with `isLast`, also when there are none at the moment.
  private static func read(
    _ descriptor: Int32, waiting milliseconds: Int32, into words: inout [UInt8],
    isLast: Bool = false
  ) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return !isLast }
    var buffer = [UInt8](repeating: 0, count: 4096)
    #if canImport(Darwin)
      let count = Darwin.read(descriptor, &buffer, buffer.count)
    #else
      let count = Glibc.read(descriptor, &buffer, buffer.count)
    #endif
    guard count > 0 else { return false }
    words.append(contentsOf: buffer[..<min(count, max(0, mostWords - words.count))])
    return true
  }

  private static func pipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #else
      guard Glibc.pipe(&ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
