import ArgumentParser
import Build
import CMemory
import Dispatch
import Preview

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site as it will be while it is written, and what is wrong with it.",
    discussion: """
      Answers browsers of this machine alone. Each saved file is seen at once: open pages change by themselves, a page \
      with a mistake stays as it was and says what is wrong, and Alt+Shift+P opens what is known of a page. Drafts are shown, \
      too. Comments are checked and sent nowhere. Nothing is published; public/ is not touched. Ctrl-C ends it, and so does \
      whoever stops reading what --format json prints.

      Exit status: 0 ended, 2 trouble with the machine (a port that is in use, a folder that is not there), 64 wrong usage.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "number"))
  var port = 8000

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      """
      What opens a file at a line: \(EditorLink.known.map(\.0).joined(separator: ", ")), \
      an address with {path}, {line} and {column}, or none.
      """, valueName: "editor"))
  var editor = "vscode"

  @Option(
    help: "How changes and problems are told: for people, or for programs, a line of JSON each.")
  var format = ResultFormat.text

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535")
    }
    guard editor == "none" || EditorLink(editor, from: "/") != nil else {
      throw ValidationError(
        "--editor takes \(EditorLink.known.map(\.0).joined(separator: ", ")), none, or an address with {path} in it"
      )
    }
  }

  /// Waits on the main thread for what goes on beside it: a program whose beginning is asynchronous has files open before it
  /// can look whether its streams are.
  func run() throws {
    Terminal.prepareStreams()
    return_large_blocks()
    // Wrong options are wrong before anything is started.
    _ = try source.buildOptions()
    let (report, end) = (ServeReport(format), ServeEnd())
    let signals = end.comeOnSignals()
    defer { for signal in signals { signal.cancel() } }
    if format == .json { end.comeWhenUnread(STDOUT_FILENO) }
    Task.detached { [self] in
      do throws(MachineTrouble) {
        try await serve(report)
      } catch {
        end.come(for: .trouble(error))
      }
    }
    switch end.wait() {
    case .asked: report.end()
    case .unread: break
    case .trouble(let trouble):
      report.endProgress()
      throw Terminal().fail(trouble, format: format.ofTroubles)
    }
    // A look that is under way writes nothing that could be left half: it is not waited for.
    _exit(0)
  }

  private func serve(_ report: ServeReport) async throws(MachineTrouble) {
    let preview = Preview(editor: EditorLink(editor, from: Self.workingFolder)) { comment in
      report.show(comment)
    }
    let watch = try SourceWatch([source.content, source.templates])
    let server = try await PreviewServer.start(port: port, responder: preview)
    let timer =
      Today.isOfClock(asOf: source.asOf)
      ? DayTimer(clock: { Today.moment }, onNewDay: { watch.wake() }) : nil
    defer { timer?.stop() }
    let (source, opens, address) = (source, open, server.address)
    let progress = BuildProgress()
    if format == .text { report.begin(progress) }
    let loop = PreviewLoop(preview, watch: watch, progress: progress) { () throws(MachineTrouble) in
      try Self.options(source)
    } onLook: { look in
      guard report.show(look, at: address), opens else { return }
      if !Browser.open(report.home(address)) { report.note("no browser could be opened") }
    }
    try await Self.running(loop).get()
  }

  /// On a thread of its own, because it waits.
  private static func running(_ loop: PreviewLoop) async -> Result<Void, MachineTrouble> {
    await withCheckedContinuation { continuation in
      let thread = DispatchQueue(label: "looks", qos: .userInitiated)
      thread.async {
        do throws(MachineTrouble) {
          try loop.run()
          continuation.resume(returning: .success(()))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
  }

  /// What is said of them was checked at the start; only the day can be another.
  private static func options(_ source: SourceOptions) throws(MachineTrouble) -> BuildOptions {
    do {
      return try source.buildOptions()
    } catch {
      throw MachineTrouble("the day of today is not known: \(error)")
    }
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
