import HTML
import Synchronization

/// The pages that are open in browsers, and what each of them has: told as soon as it has something else.
final class OpenPages: Sendable {
  private let state = Mutex(State())

  private struct State {
    var pages: [Int: OpenPage] = [:]
    var next = 0
    /// Style sheets that pages were sent with, by their tags.
    var sheets: [String: StyleSheets] = [:]
  }

  private struct OpenPage {
    let path: String
    var tag: PageTag?
    var state: String?
    /// The look that it was told of last.
    var look = -1
    let events: AsyncStream<ServerSentEvent>.Continuation
  }

  /// Sheets by which an open page may still go are forgotten beyond this number; such a page is loaded anew.
  private static let sheetLimit = 1_000

  /// Notes what a page is sent with.
  func note(_ page: ShownPage) {
    state.withLock { state in
      if state.sheets.count >= Self.sheetLimit { state.sheets = [:] }
      state.sheets[page.tag.styles] = page.sheets
    }
  }

  /// Events for a page that has `tag` and `digest`. `now` is what it would get: asked after the page is noted, so that nothing
  /// is missed in between.
  func open(
    _ path: String, tag: PageTag?, digest: String?, now: () -> ShownPage?
  ) -> AsyncStream<ServerSentEvent> {
    let (stream, events) = AsyncStream.makeStream(of: ServerSentEvent.self)
    let number = state.withLock { state in
      state.next += 1
      state.pages[state.next] = OpenPage(path: path, tag: tag, state: digest, events: events)
      return state.next
    }
    events.onTermination = { [weak self] _ in
      self?.state.withLock { state in _ = state.pages.removeValue(forKey: number) }
    }
    if let page = now() { tell(number, of: page) }
    return stream
  }

  /// The paths of all pages that are open, each once.
  var paths: Set<String> { state.withLock { Set($0.pages.values.map(\.path)) } }

  /// Tells those that are open at a path what has become of it.
  func tell(_ path: String, of page: ShownPage) {
    let numbers = state.withLock { $0.pages.filter { $0.value.path == path }.map(\.key) }
    for number in numbers { tell(number, of: page) }
  }

  private func tell(_ number: Int, of page: ShownPage) {
    state.withLock { state in
      // Two looks may be told at once, and the earlier one last.
      guard let open = state.pages[number], open.look <= page.look else { return }
      state.pages[number]?.look = page.look
      let event: ServerSentEvent?
      if open.tag != page.tag {
        event = Self.event(from: open.tag.flatMap { state.sheets[$0.styles] }, open.tag, to: page)
      } else if open.state != page.state.digest {
        event = ServerSentEvent(
          "state", data: String(decoding: page.state.json(page.tag), as: UTF8.self))
      } else {
        event = nil
      }
      guard let event else { return }
      open.events.yield(event)
      let keepsState = event.name == "style"
      state.pages[number]?.tag = page.tag
      if !keepsState { state.pages[number]?.state = page.state.digest }
      if keepsState, open.state != page.state.digest {
        state.pages[number]?.state = page.state.digest
        open.events.yield(
          ServerSentEvent(
            "state", data: String(decoding: page.state.json(page.tag), as: UTF8.self)))
      }
    }
  }

  /// Style sheets alone are exchanged in the open page.
  private static func event(
    from sheets: StyleSheets?, _ tag: PageTag?, to page: ShownPage
  ) -> ServerSentEvent {
    var json = JSONWriter()
    guard let tag, tag.markup == page.tag.markup,
      let exchanges = sheets?.exchanges(for: page.sheets)
    else {
      json.object { $0.member("version", page.tag.description) }
      return ServerSentEvent("page", data: String(decoding: json.take(), as: UTF8.self))
    }
    json.object { json in
      json.member("version", page.tag.description)
      json.key("styles")
      json.array { json in
        for exchange in exchanges {
          json.array { json in
            json.string(exchange.old)
            json.string(exchange.new)
          }
        }
      }
    }
    return ServerSentEvent("style", data: String(decoding: json.take(), as: UTF8.self))
  }

  /// Nobody is told anything any more.
  func close() {
    let pages = state.withLock { Array($0.pages.values) }
    for page in pages { page.events.finish() }
  }
}
