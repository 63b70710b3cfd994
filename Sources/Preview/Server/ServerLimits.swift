/// How much a client may send, and how long it may take.
///
/// The server talks with browsers on the same machine. The limits are far above what these need, and low enough that no
/// program on the machine can make it hold much memory or wait for ever.
package struct ServerLimits: Sendable {
  /// Of the address in a request's first line.
  package var targetBytes = 8 << 10
  /// Of a request's first line and its header.
  package var headBytes = 32 << 10
  package var headerFields = 100
  package var bodyBytes = 64 << 10
  /// Further ones are closed at once.
  package var connections = 512
  /// What may wait for the reader of an event stream. Whoever lags behind further is disconnected, connects anew, and is
  /// told what is.
  package var eventBacklogBytes = 512 << 10

  /// From a request's first byte to the end of its header.
  package var headTime = Duration.seconds(10)
  package var bodyTime = Duration.seconds(10)
  /// Between two requests of a connection.
  package var idleTime = Duration.seconds(75)
  /// For taking an answer.
  package var sendingTime = Duration.seconds(120)
  /// For what is still on its way from a client that was refused: closing at once could take the answer from it.
  package var lingeringTime = Duration.seconds(1)
  /// Between the comments that show whether the reader of an event stream is still there.
  package var heartbeat = Duration.seconds(15)

  package init() {}

  /// How often connections are looked at for being over their time.
  var tick: Duration {
    let shortest = min(headTime, bodyTime, idleTime, sendingTime, lingeringTime, heartbeat)
    return max(.milliseconds(5), min(shortest / 4, .milliseconds(500)))
  }
}
