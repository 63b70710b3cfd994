import Build
import NIOCore
import NIOPosix

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The sockets on which a server listens: this machine's own addresses, which no other machine can reach.
struct Listeners: Sendable {
  let port: Int
  let channels: [any Channel]

  /// A `port` of 0 takes any that is free. The second address, of IPv6, is taken where there is one. Were it another
  /// program's, `localhost` would lead some browsers there; hence a port counts as free only with both.
  static func open(
    port: Int, on loop: any EventLoop, _ bootstrap: ServerBootstrap
  ) async throws(MachineTrouble) -> Listeners {
    guard (0...65535).contains(port) else {
      throw MachineTrouble(
        "there is no port \(port)", help: "take one from 1024 to 65535, or 0 for any that is free")
    }
    for _ in 0..<(port == 0 ? attempts : 1) {
      do {
        return try await bind(port, bootstrap)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch let error as IOError where error.errnoCode == EACCES {
        throw MachineTrouble(
          "port \(port) is for the system's own programs", help: "take one from 1024 with --port")
      } catch {
        throw MachineTrouble("cannot listen on port \(port): \(error)")
      }
    }
    throw await inUse(port, on: loop)
  }

  private static let attempts = 20

  private static func bind(_ port: Int, _ bootstrap: ServerBootstrap) async throws -> Listeners {
    let first = try await bootstrap.bind(to: SocketAddress(ipAddress: "127.0.0.1", port: port))
      .get()
    let port = first.localAddress?.port ?? port
    do {
      let second = try await bootstrap.bind(to: SocketAddress(ipAddress: "::1", port: port)).get()
      return Listeners(port: port, channels: [first, second])
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      try await first.close()
      throw error
    } catch {
      return Listeners(port: port, channels: [first])
    }
  }

  private static func inUse(_ port: Int, on loop: any EventLoop) async -> MachineTrouble {
    guard let free = await nextFree(after: port, on: loop) else {
      return MachineTrouble("port \(port) is in use", help: "let the system choose: --port 0")
    }
    return MachineTrouble("port \(port) is in use", help: "try --port \(free)")
  }

  private static func nextFree(after port: Int, on loop: any EventLoop) async -> Int? {
    let probe = ServerBootstrap(group: loop).serverChannelOption(
      .socketOption(.so_reuseaddr), value: 1)
    for candidate in port + 1..<max(port + 1, min(port + 100, 65536)) {
      guard let listeners = try? await bind(candidate, probe) else { continue }
      await listeners.close()
      return candidate
    }
    return nil
  }

  /// Returns when nobody can connect any more.
  func close() async {
    for channel in channels { try? await channel.close() }
  }

  /// Returns when all are closed.
  func closed() async {
    for channel in channels { try? await channel.closeFuture.get() }
  }
}
