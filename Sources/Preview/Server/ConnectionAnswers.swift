import NIOCore
import NIOHTTP1

/// How a connection has requests answered.
extension ConnectionHandler {
  /// The responder works in a task of its own; the event loop goes on with other connections.
  func ask(_ head: RequestHead, body: [UInt8]) {
    guard let loop = context?.eventLoop else { return }
    state = .answering(head)
    deadline = .distantFuture
    number += 1
    let (number, responder, request) = (number, responder, head.request(body: body))
    let connection = NIOLoopBound(self, eventLoop: loop)
    task = Task(executorPreference: ResponderThreads.shared) {
      let answer = await responder.answer(request)
      // Files are read here, where nobody else waits for it.
      let reply = ReplyContent(answer.body).map {
        Reply(
          answer, $0, isHead: head.isHead, isWhole: head.method == .get,
          conditions: head.conditions)
      }
      loop.execute { connection.value.send(answer, reply, to: number) }
    }
  }

  private func send(_ answer: PreviewAnswer, _ reply: Reply?, to request: Int) {
    guard case .answering(let head) = state, request == number else { return discard(answer) }
    if let reply {
      send(reply, isKeptAlive: head.isKeptAlive && !hasLeft, version: head.version)
    } else if case .events(let events) = answer.body {
      if head.isHead || hasLeft {
        discard(answer)
        send(Reply(events: answer), isKeptAlive: false, version: .http1_0)
      } else {
        stream(events, Reply(events: answer), version: head.version)
      }
    }
  }

  /// Whoever makes the events is told that nobody reads them.
  private func discard(_ answer: PreviewAnswer) {
    guard case .events(let events) = answer.body else { return }
    Task { for await _ in events {} }.cancel()
  }

  /// Header and body leave in one packet where they fit. The next request is not looked at before they have left, so that a
  /// client that asks and never reads holds no more than one answer here.
  private func send(_ reply: Reply, isKeptAlive: Bool, version: HTTPVersion) {
    guard let context else { return }
    state = .sending(isKeptAlive: isKeptAlive)
    allow(limits.sendingTime)
    let sent = context.eventLoop.makePromise(of: Void.self)
    let head = Self.head(reply, isKeptAlive: isKeptAlive, version: version)
    if reply.body.isEmpty {
      context.writeAndFlush(wrapOutboundOut(.head(head)), promise: sent)
    } else {
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      let bytes = context.channel.allocator.buffer(bytes: reply.body)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: sent)
    }
    sent.futureResult.assumeIsolated().whenComplete { result in
      if case .success = result { self.finish() } else { self.close() }
    }
  }

  private func finish() {
    guard case .sending(let isWanted) = state, let context else { return }
    let isKeptAlive = isWanted && !hasLeft
    // The end of an answer lets the next request in, which must find the connection waiting.
    state = isKeptAlive ? .waiting : .lingering
    allow(isKeptAlive ? limits.idleTime : limits.lingeringTime)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if !isKeptAlive { linger() }
  }

  /// Closes as soon as the client has; a connection that is closed with unread bytes takes the answer with it.
  func linger() {
    state = .lingering
    allow(limits.lingeringTime)
    if hasLeft { close() } else { context?.close(mode: .output, promise: nil) }
  }

  func refuse(_ refusal: Refusal) {
    var answer = PreviewAnswer.text(refusal.status, refusal.reason)
    if refusal.status == 405 { answer.headers = [("Allow", "GET, HEAD, POST")] }
    guard let content = ReplyContent(answer.body) else { return }
    send(
      Reply(answer, content, isHead: false, isWhole: false, conditions: RequestConditions()),
      isKeptAlive: false, version: .http1_1)
  }

  func sendContinue() {
    let head = HTTPResponseHead(version: .http1_1, status: .continue)
    context?.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
  }

  static func head(_ reply: Reply, isKeptAlive: Bool, version: HTTPVersion) -> HTTPResponseHead {
    var headers = HTTPHeaders()
    headers.reserveCapacity(reply.headers.count + 2)
    headers.add(name: "Date", value: HTTPDate.now)
    for (name, value) in reply.headers { headers.add(name: name, value: value) }
    if !isKeptAlive {
      headers.add(name: "Connection", value: "close")
    } else if version.minor == 0 {
      headers.add(name: "Connection", value: "keep-alive")
    }
    return HTTPResponseHead(
      version: version, status: HTTPResponseStatus(statusCode: reply.status), headers: headers)
  }
}
