import Testing

@testable import Preview

@Suite("Hostile requests")
struct HostileRequestTests {
  private let polite = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("each is answered with an error or not at all, and the next client is served")
  func all() async throws {
    #expect(HostileRequest.all.count >= 300)
    try await withServer { server, site in
      for hostile in HostileRequest.all {
        let client = try RawClient(port: server.port)
        await client.send(hostile.bytes)
        if hostile.isCutOff { client.endSending() }
        let got = await client.read()
        #expect(!got.isOpen, "left open: \(hostile)")
        #expect(isRefusal(got.text), "\(hostile) got \(got.text.prefix(200).debugDescription)")
      }
      #expect(site.requests == [])
      let text = try await answer(
        server, polite.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(text.hasSuffix(ServedSite.page))
    }
  }

  /// Nothing, or one answer that says no.
  private func isRefusal(_ text: String) -> Bool {
    if text.isEmpty { return true }
    guard text.ranges(of: "\r\nDate: ").count == 1, text.hasPrefix("HTTP/1.1 ") else {
      return false
    }
    let status = text.dropFirst(9).prefix(3)
    return status.hasPrefix("4") || status == "501" || status == "505"
  }

  @Test("while clients dawdle, others are served; then the dawdlers are told or left")
  func slow() async throws {
    var limits = ServerLimits.patient
    limits.headTime = .milliseconds(300)
    limits.bodyTime = .milliseconds(300)
    try await withServer(limits: limits) { server, site in
      let starts = [
        "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nA: b", "\r\n",
        "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na",
        "POST /form HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na",
      ]
      let clients = try starts.map { _ in try RawClient(port: server.port) }
      for (client, start) in zip(clients, starts) { await client.send(start) }
      for client in clients {
        let got = await client.read()
        #expect(!got.isOpen && got.text.hasPrefix("HTTP/1.1 408 "), "\(got.text)")
      }
      #expect(site.requests == [])
    }
  }

  @Test("a connection on which nothing is asked is closed without a word")
  func idle() async throws {
    var limits = ServerLimits.patient
    limits.idleTime = .milliseconds(50)
    try await withServer(limits: limits) { server, _ in
      let silent = try RawClient(port: server.port)
      let got = await silent.read()
      #expect(!got.isOpen && got.text.isEmpty)
      var text = ""
      // On a busy machine the time may be over before the client has asked.
      while text.isEmpty {
        let once = try RawClient(port: server.port)
        await once.send(polite)
        text = await once.read().text
      }
      #expect(text.hasSuffix(ServedSite.page))
    }
  }

  @Test("an answer that nobody takes is given up")
  func unread() async throws {
    var limits = ServerLimits.patient
    limits.sendingTime = .milliseconds(100)
    try await withServer(limits: limits) { server, _ in
      let client = try RawClient(port: server.port, receiveBuffer: 4096)
      await client.send(polite.replacing("GET / ", with: "GET /large "))
      _ = await client.read { $0.hasPrefix("HTTP/1.1 200 ") }
      while await server.openConnections() > 0 { await Task.yield() }
    }
  }

  @Test("connections beyond the limit are closed, and possible again when others have left")
  func tooMany() async throws {
    var limits = ServerLimits.patient
    limits.connections = 2
    try await withServer(limits: limits) { server, _ in
      let clients = try (0..<2).map { _ in try RawClient(port: server.port) }
      for client in clients {
        await client.send(polite)
        #expect(await client.read { $0.hasSuffix(ServedSite.page) }.isOpen)
      }
      let third = try RawClient(port: server.port)
      #expect(await third.read().text.isEmpty)
      clients[0].leave()
      while await server.openConnections() > 1 { await Task.yield() }
      let fourth = try RawClient(port: server.port)
      await fourth.send(polite)
      #expect(await fourth.read { $0.hasSuffix(ServedSite.page) }.isOpen)
    }
  }

  @Test("a client that leaves in the midst of things leaves nothing behind")
  func leaving() async throws {
    try await withServer { server, _ in
      for start in [polite, "GET / HT", "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"] {
        let client = try RawClient(port: server.port)
        await client.send(start)
        client.leave()
      }
      while await server.openConnections() > 0 { await Task.yield() }
    }
  }
}
