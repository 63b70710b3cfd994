import Synchronization

@testable import Preview

/// A responder with a page, a long file, a form and events that tests send.
final class ServedSite: PreviewResponder {
  static let page = "<!doctype html><title>Page</title>"
  static let file = (0..<1000).map { UInt8($0 % 251) }

  private struct Streams {
    var next = 0
    var open: [Int: AsyncStream<ServerSentEvent>.Continuation] = [:]
    var waiting: [(count: Int, CheckedContinuation<Void, Never>)] = []
  }

  private let streams = Mutex(Streams())
  private let asked = Mutex<[PreviewRequest]>([])

  var requests: [PreviewRequest] { asked.withLock { $0 } }

  func answer(_ request: PreviewRequest) async -> PreviewAnswer {
    asked.withLock { $0.append(request) }
    switch (request.method, request.path) {
    case (.get, "/"):
      return PreviewAnswer(contentType: MediaType.html, Array(Self.page.utf8))
    case (.get, "/film.mp4"):
      return PreviewAnswer(contentType: MediaType.of(path: request.path), Self.file)
    case (.get, "/large"):
      return PreviewAnswer(
        contentType: "text/plain", [UInt8](repeating: UInt8(ascii: "x"), count: 32 << 20))
    case (.get, "/moved"):
      return PreviewAnswer(
        302, contentType: "text/plain",
        headers: [
          ("Location", "/\r\nX-Evil: 1"), ("X\r\nEvil", "2"), ("Content-Length", "7"),
          ("Connection", "upgrade"),
        ], [])
    case (.get, "/events"): return PreviewAnswer(events: stream())
    case (.post, "/form"): return .text(200, "got \(request.body.count)")
    default: return .text(404, "there is no '\(request.path)'")
    }
  }

  // MARK: Events

  private func stream() -> AsyncStream<ServerSentEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: ServerSentEvent.self)
    let number = streams.withLock { streams in
      streams.next += 1
      streams.open[streams.next] = continuation
      return streams.next
    }
    continuation.onTermination = { [self] _ in change { $0.open[number] = nil } }
    change { _ in }
    return stream
  }

  func send(_ event: ServerSentEvent) {
    for reader in streams.withLock({ Array($0.open.values) }) { reader.yield(event) }
  }

  func endEvents() {
    for reader in streams.withLock({ Array($0.open.values) }) { reader.finish() }
  }

  /// Returns when so many clients listen.
  func readers(are count: Int) async {
    await withCheckedContinuation { continuation in
      change { $0.waiting.append((count, continuation)) }
    }
  }

  private func change(_ change: (inout Streams) -> Void) {
    let ready = streams.withLock { streams in
      change(&streams)
      let ready = streams.waiting.filter { $0.count == streams.open.count }
      streams.waiting.removeAll { $0.count == streams.open.count }
      return ready
    }
    for (_, continuation) in ready { continuation.resume() }
  }
}

extension ServerLimits {
  /// Time is never over, but where a test says so: beside other tests, a client may be kept from its next word for minutes.
  static var patient: ServerLimits {
    var limits = ServerLimits()
    limits.headTime = .seconds(3600)
    limits.bodyTime = .seconds(3600)
    limits.idleTime = .seconds(3600)
    limits.sendingTime = .seconds(3600)
    return limits
  }
}

/// Runs a test against a server on a free port, and stops it.
func withServer(
  limits: ServerLimits = .patient,
  _ test: (PreviewServer, ServedSite) async throws -> Void
) async throws {
  let site = ServedSite()
  let server = try await PreviewServer.start(port: 0, limits: limits, responder: site)
  do {
    try await test(server, site)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}

/// What a server says to one request that ends its connection.
func answer(_ server: PreviewServer, _ request: String) async throws -> String {
  let client = try RawClient(port: server.port)
  await client.send(request)
  return await client.read().text
}
