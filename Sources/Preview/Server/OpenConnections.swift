import NIOCore

/// The connections of a server. Touched on the server's event loop only.
final class OpenConnections {
  private let limit: Int
  private var connections: [ObjectIdentifier: ConnectionHandler] = [:]
  private var isOpen = true

  init(limit: Int) {
    self.limit = limit
  }

  /// False for a connection too many, and for all once the server stops.
  var mayOpen: Bool { isOpen && connections.count < limit }

  var count: Int { connections.count }

  func add(_ connection: ConnectionHandler) {
    connections[ObjectIdentifier(connection)] = connection
  }

  func remove(_ connection: ConnectionHandler) {
    connections[ObjectIdentifier(connection)] = nil
  }

  /// Ends what has taken too long. Linear in the number of connections; a timer for each of them would have to be set and
  /// cancelled with every request.
  func tick(_ now: NIODeadline) {
    for connection in Array(connections.values) { connection.tick(now) }
  }

  /// Whether or not they are in the midst of an answer. The results come when each is closed.
  func closeAll() -> [EventLoopFuture<Void>] {
    isOpen = false
    return Array(connections.values).compactMap { $0.close() }
  }
}
