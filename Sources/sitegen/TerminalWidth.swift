#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How many cells a line of the terminal has.
enum TerminalWidth {
  private static let usual = 100

  /// As the terminal says, else `COLUMNS`, else 100. Nil for a stream that is no terminal: its lines are not broken.
  static func of(_ stream: Int32) -> Int? {
    guard isatty(stream) == 1 else { return nil }
    var size = winsize()
    if ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    if let columns = Terminal.value("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    return usual
  }
}
