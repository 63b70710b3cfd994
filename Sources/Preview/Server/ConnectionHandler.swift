import NIOCore
import NIOHTTP1

/// One connection: reads requests, one after another, has them answered and sees to it that none takes too long.
/// Lives on the server's event loop.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  enum State {
    /// For the first byte of a request.
    case waiting
    /// Some bytes of a header have come.
    case head(bytes: Int)
    case body(RequestHead)
    case answering(RequestHead)
    case sending(isKeptAlive: Bool)
    case streaming
    /// All is said; what is still on its way here is read and dropped.
    case lingering
    case closed
  }

  let limits: ServerLimits
  let host: HostCheck
  let responder: any PreviewResponder
  let connections: OpenConnections

  var state = State.waiting
  var deadline = NIODeadline.distantFuture
  var context: ChannelHandlerContext?
  /// Counts requests, so that a late answer is not taken for that of the next one.
  var number = 0
  var task: Task<Void, Never>?
  var hasLeft = false
  /// What is on its way to the reader of an event stream.
  var backlog = 0

  private var body: [UInt8] = []
  /// Of a body as it was sent, with the frames of its chunks.
  private var rawBytes = 0
  private var overdue: Refusal?

  init(
    limits: ServerLimits, host: HostCheck, responder: any PreviewResponder,
    connections: OpenConnections
  ) {
    self.limits = limits
    self.host = host
    self.responder = responder
    self.connections = connections
  }

  // MARK: Coming and going

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    connections.add(self)
    allow(limits.idleTime)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    leave()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  @discardableResult
  func close() -> EventLoopFuture<Void>? {
    leave()
    context?.close(promise: nil)
    return context?.channel.closeFuture
  }

  private func leave() {
    state = .closed
    task?.cancel()
    task = nil
    connections.remove(self)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .some(.inputClosed) = event as? ChannelEvent { clientHasLeft() }
    context.fireUserInboundEventTriggered(event)
  }

  /// Or has only nothing more to ask: an answer that is under way is still sent.
  private func clientHasLeft() {
    hasLeft = true
    switch state {
    case .answering, .sending: break
    case .waiting, .head, .body, .streaming, .lingering, .closed: close()
    }
  }

  // MARK: Time

  func allow(_ time: Duration) {
    deadline = .now() + TimeAmount(time)
  }

  func tick(_ now: NIODeadline) {
    guard deadline <= now else { return }
    switch state {
    case .head: refuseUnread(Refusal(408, "the header did not come in time"))
    case .body: refuse(Refusal(408, "the body did not come in time"))
    case .streaming: beat()
    case .answering: break
    case .waiting, .sending, .lingering, .closed: close()
    }
  }

  // MARK: Reading

  /// Before bytes are understood.
  func willRead(_ count: Int) {
    switch state {
    case .waiting:
      state = .head(bytes: count)
      allow(limits.headTime)
    case .head(let bytes): state = .head(bytes: bytes + count)
    case .body: rawBytes += count
    case .answering, .sending, .streaming, .lingering, .closed: break
    }
  }

  /// After they are.
  func didRead() {
    switch state {
    case .head(let bytes) where bytes > limits.headBytes:
      refuseUnread(Refusal(431, "the header is too long"))
    // A chunk of one byte takes six.
    case .body where rawBytes > 6 * limits.bodyBytes + limits.headBytes: refuse(.bodyTooLong)
    default: break
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (.head(let head), .waiting), (.head(let head), .head): begin(head)
    case (.body(let bytes), .body): add(bytes)
    case (.end, .body(let head)): ask(head, body: body)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead) {
    do throws(Refusal) {
      let head = try RequestHead(head, limits: limits, host: host)
      state = .body(head)
      body = []
      rawBytes = 0
      allow(limits.bodyTime)
      if head.expectsContinue { sendContinue() }
    } catch {
      refuse(error)
    }
  }

  private func add(_ bytes: ByteBuffer) {
    guard body.count + bytes.readableBytes <= limits.bodyBytes else { return refuse(.bodyTooLong) }
    body += bytes.readableBytesView
  }

  // MARK: What is no request

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch state {
    case .lingering, .closed: break
    case .waiting, .head, .body:
      guard let error = error as? HTTPParserError else {
        close()
        return
      }
      refuse(overdue ?? Refusal(error))
    case .answering, .sending, .streaming: close()
    }
  }

  /// Of a header that is not whole. The handler that keeps requests and answers in order takes an answer for it only after an
  /// error.
  private func refuseUnread(_ refusal: Refusal) {
    overdue = refusal
    context?.pipeline.fireErrorCaught(HTTPParserError.unknown)
  }
}

extension Refusal {
  fileprivate init(_ error: HTTPParserError) {
    switch error {
    case .invalidVersion: self.init(505, "this server speaks HTTP/1.1 and HTTP/1.0")
    case .invalidMethod: self.init(501, "this server answers GET, HEAD and POST")
    case .headerOverflow: self.init(431, "the header is too long")
    default: self.init(400, "this is not HTTP/1.1")
    }
  }
}
