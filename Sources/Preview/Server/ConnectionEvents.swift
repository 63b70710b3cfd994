import NIOCore
import NIOHTTP1

/// How a connection is a stream of events.
extension ConnectionHandler {
  func stream(_ events: AsyncStream<ServerSentEvent>, _ reply: Reply, version: HTTPVersion) {
    guard let context else { return }
    let loop = context.eventLoop
    state = .streaming
    backlog = 0
    // Without a length, the end of the connection is the end of what HTTP/1.0 is told.
    let head = Self.head(reply, isKeptAlive: version.minor == 1, version: version)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    deliver(ServerSentEvent.opening)
    let connection = NIOLoopBound(self, eventLoop: loop)
    task = Task(executorPreference: ResponderThreads.shared) {
      for await event in events {
        let bytes = event.bytes
        loop.execute { connection.value.deliver(bytes) }
      }
      loop.execute { connection.value.endStream() }
    }
  }

  /// Never waits for the reader. One that lags too far behind is disconnected: it comes back and asks for what is.
  private func deliver(_ bytes: [UInt8]) {
    guard case .streaming = state, let context else { return }
    let size = bytes.count
    backlog += size
    guard backlog <= limits.eventBacklogBytes else {
      close()
      return
    }
    allow(limits.heartbeat)
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenComplete { result in
      self.backlog -= size
      if case .failure = result { self.close() }
    }
    let buffer = context.channel.allocator.buffer(bytes: bytes)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: sent)
  }

  /// Shows whether the reader is still there.
  func beat() {
    deliver(ServerSentEvent.comment)
  }

  private func endStream() {
    guard case .streaming = state, let context else { return }
    state = .lingering
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    linger()
  }
}
