import NIOCore

/// Counts the bytes that arrive before they are understood: what is no header yet may not grow for ever.
final class HeadMeter: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let connection: ConnectionHandler

  init(_ connection: ConnectionHandler) {
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    connection.willRead(unwrapInboundIn(data).readableBytes)
    context.fireChannelRead(data)
    connection.didRead()
  }
}
