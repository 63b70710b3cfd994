import CFileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program, run once, without a shell. What it prints is kept for messages.
///
/// It leads a process group of its own, so that it can be stopped with all that it started. Therefore a signal that
/// the terminal sends to this program, and its end, do not reach the other: it goes on until it is done, or prints
/// what nobody reads any more, and what it makes then is used by nobody.
struct ChildProgram {
  /// Of the file that is run.
  let path: String
  let arguments: [String]
  /// `NAME=value`, and nothing else; nil for all that this program was given.
  var environment: [String]?
  /// Where it works; nil where this program does.
  var folder: Folder?
  /// It is stopped, with all that it started, when it takes longer.
  let secondsAtMost: Int

  enum End: Equatable {
    case exited(Int32)
    /// By a signal that it did not get from here.
    case killed(Int32)
    case late
    /// The system's reason, in words.
    case notStarted(String)
  }

  struct Outcome {
    let end: End
    /// The last of what it printed, on either stream.
    var printed = ""

    /// A sentence on what went wrong, which begins with the name, and ends with the last line that was printed and
    /// has none of the noise in it.
    func fault(of name: String, secondsAtMost: Int, noise: String? = nil) -> String {
      let fault =
        switch end {
        case .exited(let status): "ended with exit status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        case .late: "did not end within \(secondsAtMost) seconds, and was stopped"
        case .notStarted(let reason): "cannot be run: \(reason)"
        }
      let line = lastLine(without: noise).map { ": \($0)" } ?? ""
      return "\(name) \(fault)\(line)"
    }

    private func lastLine(without noise: String?) -> Substring? {
      printed.split(whereSeparator: \.isNewline).last { line in
        !line.allSatisfy(\.isWhitespace) && !(noise.map { line.contains($0) } ?? false)
      }
    }
  }

  /// More than this of what a program prints is of no use in a message.
  private static let keptBytes = 4096

  /// `input` is a descriptor that it reads from; nothing without one.
  func run(input: Int32? = nil) -> Outcome {
    var pipe: [Int32] = [-1, -1]
    guard pipe_closed_on_exec(&pipe) == 0 else {
      return Outcome(end: .notStarted(MachineTrouble.reason(errno)))
    }
    defer { close(pipe[0]) }
    var process: pid_t = 0
    let failure = start(input: input, output: pipe[1], faults: pipe[1], &process)
    close(pipe[1])
    guard failure == 0 else { return Outcome(end: .notStarted(MachineTrouble.reason(failure))) }
    let deadline = Self.now + Int64(secondsAtMost) * 1000
    var printed: [UInt8] = []
    let isDone =
      read(pipe[0], until: deadline, into: &printed) && Self.hasEnded(process, by: deadline)
    if !isDone { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: printed.suffix(Self.keptBytes), as: UTF8.self)
    return Outcome(end: isDone ? Self.end(status) : .late, printed: text)
  }

  /// - Returns: 0, or the number of the error.
  func start(
    input: Int32?, output: Int32, faults: Int32, _ process: inout pid_t
  ) -> Int32 {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = (environment ?? []).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    let descriptor = folder?.descriptor ?? -1
    guard environment != nil else {
      return spawn_in(descriptor, path, &words, environ, input ?? -1, output, faults, &process)
    }
    return spawn_in(descriptor, path, &words, &variables, input ?? -1, output, faults, &process)
  }

  /// Whether it came to the end of what it printed.
  private func read(_ file: Int32, until deadline: Int64, into printed: inout [UInt8]) -> Bool {
    var piece = [UInt8](repeating: 0, count: Self.keptBytes)
    while true {
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let left = deadline - Self.now
      guard left > 0 else { return false }
      let ready = poll(&waiting, 1, Int32(clamping: left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return false }
      let count = systemRead(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return true }
      printed += piece[..<count]
      if printed.count > 4 * Self.keptBytes { printed.removeFirst(printed.count - Self.keptBytes) }
    }
  }

  /// A program that closes what it prints to has nearly always ended.
  static func hasEnded(_ process: pid_t, by deadline: Int64) -> Bool {
    var information = siginfo_t()
    while true {
      information.si_signo = 0
      let found = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
      if found == 0, information.si_signo == SIGCHLD { return true }
      guard now < deadline else { return false }
      poll(nil, 0, 5)
    }
  }

  static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  /// In milliseconds; only differences mean anything.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
