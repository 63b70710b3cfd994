package import Build
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP/1.1 server for the browsers of this machine: bound to its loopback addresses, and answering nobody who does not call
/// it by their names.
///
/// All connections live on one event loop; what responders do runs in tasks beside it.
package final class PreviewServer: Sendable {
  /// The port that is listened on, also where any was asked for.
  package let port: Int
  private let loop: any EventLoop
  private let listeners: Listeners
  private let connections: NIOLoopBoundBox<OpenConnections>
  private let clock: RepeatedTask

  /// Listens when it returns. A `port` of 0 takes any that is free; trouble with one that is in use names the next that is not.
  package static func start(
    port: Int, limits: ServerLimits = ServerLimits(), responder: any PreviewResponder
  ) async throws(MachineTrouble) -> PreviewServer {
    // One of the process's own loops, which nobody has to stop: a late answer to a client that has left would come to a
    // stopped one.
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let connections = NIOLoopBoundBox.makeBoxSendingValue(
      OpenConnections(limit: limits.connections), as: OpenConnections.self, eventLoop: loop)
    let bootstrap = bootstrap(on: loop) { channel in
      guard connections.value.mayOpen, let port = channel.localAddress?.port else {
        throw ChannelError.inappropriateOperationForState
      }
      try addHandlers(
        to: channel,
        ConnectionHandler(
          limits: limits, host: HostCheck(port: port), responder: responder,
          connections: connections.value))
    }
    let listeners = try await Listeners.open(port: port, on: loop, bootstrap)
    return PreviewServer(listeners, connections, loop, tick: limits.tick)
  }

  private init(
    _ listeners: Listeners, _ connections: NIOLoopBoundBox<OpenConnections>, _ loop: any EventLoop,
    tick: Duration
  ) {
    port = listeners.port
    self.listeners = listeners
    self.connections = connections
    self.loop = loop
    let tick = TimeAmount(tick)
    clock = loop.scheduleRepeatedTask(initialDelay: tick, delay: tick) { _ in
      connections.value.tick(.now())
    }
  }

  /// `http://localhost:8000/`
  package var address: String { "http://localhost:\(port)/" }

  /// Returns when the server has been stopped.
  package func run() async {
    await listeners.closed()
  }

  /// Closes everything at once, event streams and answers under way included, and returns when it is closed.
  package func stop() async {
    clock.cancel()
    await listeners.close()
    let connections = connections
    try? await loop.flatSubmit { [loop] in
      EventLoopFuture.andAllComplete(connections.value.closeAll(), on: loop)
    }.get()
  }

  /// How many connections are open.
  func openConnections() async -> Int {
    let connections = connections
    return (try? await loop.submit { connections.value.count }.get()) ?? 0
  }

  // MARK: Connections

  private static func bootstrap(
    on loop: any EventLoop, _ open: @escaping @Sendable (any Channel) throws -> Void
  ) -> ServerBootstrap {
    ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // An answer never waits for the acknowledgement of the one before.
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // Whoever says that it has nothing more to ask still gets its answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(
          minimum: 1 << 10, initial: 2 << 10, maximum: 16 << 10)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try open(channel) }
      }
  }

  private static func addHandlers(
    to channel: any Channel, _ connection: ConnectionHandler
  ) throws {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(HeadMeter(connection))
    try pipeline.addHandler(HTTPResponseEncoder())
    try pipeline.addHandler(
      ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
    try pipeline.addHandler(HTTPServerPipelineHandler())
    try pipeline.addHandler(connection)
  }
}
