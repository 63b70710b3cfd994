/// Whether a request was meant for this server by its name.
///
/// A page anywhere on the web can let its own name point to 127.0.0.1 ("DNS rebinding") and then read what this server says as
/// if it were its own. The browser sends that name as the host, which gives it away.
struct HostCheck: Sendable {
  let port: Int

  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// `host` is the header field, as often as it was sent. A request must have it once (RFC 9112, 3.2).
  func check(host: [String]) throws(Refusal) {
    guard let only = host.first, host.count == 1 else {
      throw Refusal(400, "the request must say once which host it is for")
    }
    guard isOurs(only) else {
      throw Refusal(421, "this server answers to 'localhost:\(port)' only")
    }
  }

  /// `origin` is the header field of a request that may change something. Browsers always send it along; programs that are no
  /// browsers, and cannot be led astray by a page, need not.
  func check(origin: [String], fetchSite: [String]) throws(Refusal) {
    let isOurs = origin.count <= 1 && origin.allSatisfy(isOurOrigin)
    let isSameSite = !origin.isEmpty || fetchSite.allSatisfy { $0 == "same-origin" || $0 == "none" }
    guard isOurs, isSameSite else {
      throw Refusal(403, "forms are taken from the previewed site only")
    }
  }

  private func isOurOrigin(_ origin: String) -> Bool {
    let scheme = "http://"
    guard origin.hasPrefix(scheme) else { return false }
    let host = String(origin.dropFirst(scheme.count))
    // An origin without a port is that of another server of this machine, at port 80 (RFC 6454, 4).
    return isOurs(host) && (host.hasSuffix(":\(port)") || port == 80)
  }

  private func isOurs(_ host: String) -> Bool {
    let host = host.lowercased()
    return Self.names.contains { host == $0 || host == "\($0):\(port)" }
  }
}
