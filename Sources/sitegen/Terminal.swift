import ArgumentParser
import Build
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The two streams: what scripts read goes to standard output, what people read to standard error.
struct Terminal: Sendable {
  private let isColoured: Bool

  init() {
    isColoured =
      isatty(STDERR_FILENO) == 1 && !Self.isSet("NO_COLOR") && Self.value("TERM") != "dumb"
  }

  /// Whether what goes to standard output may be coloured.
  static var isOutputColoured: Bool {
    isatty(STDOUT_FILENO) == 1 && !isSet("NO_COLOR") && value("TERM") != "dumb"
  }

  /// Cells of a line of standard output; nil where lines are not broken.
  static var outputWidth: Int? { TerminalWidth.of(STDOUT_FILENO) }

  func note(_ text: String) {
    Self.write("\(text)\n", to: STDERR_FILENO)
  }

  /// Problems as people read them.
  func show(_ diagnostics: [Diagnostic]) { show(ListedProblems(diagnostics)) }

  func show(_ problems: ListedProblems) {
    let report = TextReport(isColoured: isColoured, width: TerminalWidth.of(STDERR_FILENO))
    Self.write(report.render(problems), to: STDERR_FILENO)
  }

  /// What came of a rollback.
  func show(_ summary: RollbackSummary, format: ResultFormat) throws {
    switch format {
    case .text: note(summary.text)
    case .json: try Self.print(try summary.json())
    }
  }

  /// How long the stages of a build took, each with its share.
  func show(_ durations: [(stage: BuildStage, duration: Duration)]) {
    let total = durations.reduce(0) { $0 + $1.duration.seconds }
    for (stage, duration) in durations {
      let milliseconds = Int((duration.seconds * 10_000).rounded())
      let share = total > 0 ? Int((duration.seconds / total * 100).rounded()) : 0
      let name = stage.rawValue.padded(to: 16)
      note("\(name) \(milliseconds / 10).\(milliseconds % 10) ms  \(share) %")
    }
  }

  /// Runs the work, and shows how far it has come while it takes longer than a second and a person
  /// looks on.
  func showing<Result>(_ progress: BuildProgress, verb: String, _ work: () -> Result) -> Result {
    let line = line(of: progress, verb: verb)
    defer { line?.end() }
    return work()
  }

  /// Shows how far some work has come until its end is told; nil where no person looks on.
  func line(of progress: BuildProgress, verb: String) -> ProgressLine? {
    guard isatty(STDERR_FILENO) == 1, Self.value("TERM") != "dumb" else { return nil }
    return ProgressLine(progress, verb: verb)
  }

  /// A reader that goes away (`sitegen build | head -1`) must not end the program; and what is opened must not
  /// take the place of a stream that the caller has closed, or messages would be written into it.
  static func prepareStreams() {
    signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDWR)
    }
  }

  /// Data for whoever asked for it: without all of it the command has failed, unless its reader has gone away.
  static func print(_ text: String) throws(ExitCode) {
    let reason = write(text, to: STDOUT_FILENO)
    guard reason != 0, reason != EPIPE else { return }
    write(
      "error: cannot write to standard output: \(String(cString: strerror(reason)))\n",
      to: STDERR_FILENO)
    throw ExitCode(2)
  }

  /// Answers with the system's number for what ended it before its end, or with 0.
  @discardableResult
  static func write(_ text: String, to stream: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        #if canImport(Darwin)
          let count = Darwin.write(stream, base + written, buffer.count - written)
        #else
          let count = Glibc.write(stream, base + written, buffer.count - written)
        #endif
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        written += count
      }
      return 0
    }
  }

  private static func isSet(_ name: String) -> Bool {
    value(name).map { !$0.isEmpty } ?? false
  }

  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Duration {
  /// The duration as a number of seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
