import CFileSystem

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Another program at work: what it prints is read piece by piece while it goes on, and lines can be written to it. It
/// ends, at the latest, with this value.
final class RunningProgram {
  private let program: ChildProgram
  private let process: pid_t
  /// What the program reads from; -1 where that is nothing.
  private var input: Int32
  private let output: Int32
  private let faults: Int32
  private let deadline: Int64
  private var printedFaults: [UInt8] = []
  private var saysFaults = true
  private var end: ChildProgram.End?

  /// The system's reason why it was not started.
  struct NotStarted: Error {
    let reason: String
  }

  /// What a program reads.
  enum Input {
    case nothing
    /// A descriptor, which stays open here.
    case file(Int32)
    /// What is written to it from here.
    case lines
  }

  /// Whether what goes wrong is told from what it prints.
  enum Streams {
    case apart
    case together
  }

  init(
    _ program: ChildProgram, input source: Input = .nothing, _ streams: Streams = .apart
  ) throws(NotStarted) {
    var ends = Ends()
    guard ends.open(source, streams) else {
      let code = errno
      ends.closeAll()
      throw NotStarted(reason: MachineTrouble.reason(code))
    }
    var process: pid_t = 0
    let failure = program.start(
      input: ends.input(source), output: ends.output[1],
      faults: streams == .apart ? ends.faults[1] : ends.output[1], &process)
    guard failure == 0 else {
      ends.closeAll()
      throw NotStarted(reason: MachineTrouble.reason(failure))
    }
    ends.closeTheirs()
    self.program = program
    self.process = process
    (input, output, faults) = (ends.input[0], ends.output[0], ends.faults[0])
    deadline = Self.now + Int64(program.secondsAtMost) * 1000
  }

  deinit {
    _ = finish()
    for file in [input, output, faults] where file >= 0 { close(file) }
  }

  /// Bytes that are read at once.
  private static let piece = 1 << 16
  /// More than this of what went wrong is of no use in a message.
  private static let keptFaults = 4096

  /// The next piece of what it prints; empty when there is no more, or when it takes too long.
  func read() -> [UInt8] {
    while end == nil {
      var waiting = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: saysFaults ? faults : -1, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - Self.now
      guard left > 0 else {
        stop(.late)
        break
      }
      let ready = poll(&waiting, 2, Int32(clamping: left))
      if ready < 0, errno != EINTR { break }
      guard ready > 0 else { continue }
      if waiting[1].revents != 0 { keepFaults() }
      if waiting[0].revents != 0 { return Self.bytes(of: output) }
    }
    return []
  }

  /// All that it prints from now on.
  func readAll() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = read()
      if piece.isEmpty { return all }
      all += piece
    }
  }

  /// False when it no longer listens. Short lines only: it must not be busy printing what nobody reads.
  func write(_ line: [UInt8]) -> Bool {
    var rest = line[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send_quietly(input, $0.baseAddress, UInt($0.count)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits for its end. What it still prints is lost.
  func finish() -> ChildProgram.Outcome {
    if let end { return outcome(end) }
    if input >= 0 {
      close(input)
      input = -1
    }
    while !read().isEmpty {}
    if end == nil {
      keepFaults()
      stop(hasEnded() ? nil : .late)
    }
    return outcome(end ?? .late)
  }

  private func outcome(_ end: ChildProgram.End) -> ChildProgram.Outcome {
    ChildProgram.Outcome(end: end, printed: String(decoding: printedFaults, as: UTF8.self))
  }

  /// Takes its end, which with a reason is brought about here.
  private func stop(_ reason: ChildProgram.End?) {
    if reason != nil { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    end = reason ?? Self.end(status)
  }

  /// A program that closes what it prints to has nearly always ended.
  private func hasEnded() -> Bool {
    var information = siginfo_t()
    while true {
      information.si_signo = 0
      let found = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
      if found == 0, information.si_signo == SIGCHLD { return true }
      guard Self.now < deadline else { return false }
      poll(nil, 0, 5)
    }
  }

  private static func end(_ status: Int32) -> ChildProgram.End {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  /// In milliseconds; only differences mean anything.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private func keepFaults() {
    var waiting = pollfd(fd: faults, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 0) > 0 else { return }
    let found = Self.bytes(of: faults)
    saysFaults = !found.isEmpty
    // What went wrong first is why the rest did.
    printedFaults += found.prefix(max(0, Self.keptFaults - printedFaults.count))
  }

  private static func bytes(of file: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: piece) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var got = systemRead(file, base, piece)
      while got < 0, errno == EINTR { got = systemRead(file, base, piece) }
      count = max(0, got)
    }
  }

  /// Both ends of what the two programs are joined by: first the one that stays here.
  private struct Ends {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    var faults: [Int32] = [-1, -1]

    mutating func open(_ source: Input, _ streams: Streams) -> Bool {
      guard pipe_closed_on_exec(&output) == 0 else { return false }
      guard streams == .together || pipe_closed_on_exec(&faults) == 0 else { return false }
      guard case .lines = source else { return true }
      return line_closed_on_exec(&input) == 0
    }

    /// What the other program reads from.
    func input(_ source: Input) -> Int32? {
      switch source {
      case .nothing: nil
      case .file(let file): file
      case .lines: input[1]
      }
    }

    func closeTheirs() {
      for file in [input[1], output[1], faults[1]] where file >= 0 { close(file) }
    }

    func closeAll() {
      for file in input + output + faults where file >= 0 { close(file) }
    }
  }
}
