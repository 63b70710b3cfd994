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
    do throws(RunningProgram.NotStarted) {
      return try outcome(
        of: RunningProgram(self, input: input.map { .file($0) } ?? .nothing, .together))
    } catch {
      return Outcome(end: .notStarted(error.reason))
    }
  }

  private func outcome(of running: RunningProgram) -> Outcome {
    var printed: [UInt8] = []
    while true {
      let piece = running.read()
      if piece.isEmpty { break }
      printed += piece
      if printed.count > 4 * Self.keptBytes { printed.removeFirst(printed.count - Self.keptBytes) }
    }
    let text = String(decoding: printed.suffix(Self.keptBytes), as: UTF8.self)
    return Outcome(end: running.finish().end, printed: text)
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
}
