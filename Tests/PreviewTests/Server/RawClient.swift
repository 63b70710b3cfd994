import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A client that sends any bytes, and reads what comes back until a condition holds or the connection ends.
/// What blocks runs on a thread of its own.
final class RawClient: Sendable {
  private let descriptor: Int32
  private let queue = DispatchQueue(label: "client")

  struct Failure: Error {
    let call: String
    let code: Int32
  }

  /// With `receiveBuffer`, the system holds few bytes for a client that does not read.
  init(port: Int, receiveBuffer: Int32? = nil) throws {
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw Failure(call: "socket", code: errno) }
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    if var receiveBuffer {
      setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(call: "connect", code: errno) }
  }

  deinit { Self.closeDescriptor(descriptor) }

  private static func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

  /// Without caring whether the server still listens.
  func send(_ bytes: [UInt8]) async {
    await onQueue { [descriptor] in
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          #if canImport(Darwin)
            write(descriptor, $0.baseAddress, $0.count)
          #else
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          #endif
        }
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  func send(_ text: String) async { await send(Array(text.utf8)) }

  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Nothing more is sent or read.
  func leave() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// What has come when `isEnough` holds, or the connection has ended. `isOpen` tells whether it has not.
  func read(
    until isEnough: @escaping @Sendable (String) -> Bool = { _ in false }
  ) async -> (text: String, isOpen: Bool) {
    await onQueue { [descriptor] in
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let text = String(decoding: bytes, as: UTF8.self)
        if isEnough(text) { return (text, true) }
        let count = chunk.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return (text, count < 0 && errno == EAGAIN) }
        bytes += chunk[..<count]
      }
    }
  }

  private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
