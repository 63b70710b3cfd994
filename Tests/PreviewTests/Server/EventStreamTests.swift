import Testing

@testable import Preview

@Suite("Streams of events")
struct EventStreamTests {
  private let request = "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("each reader gets each event, and one that leaves is forgotten")
  func deliver() async throws {
    try await withServer { server, site in
      let clients = try (0..<5).map { _ in try RawClient(port: server.port) }
      for client in clients { await client.send(request) }
      await site.readers(are: 5)
      site.send(ServerSentEvent("page", data: "one\ntwo"))
      for client in clients {
        let got = await client.read { $0.contains("event: page\ndata: one\ndata: two\n\n") }
        #expect(got.isOpen)
        #expect(got.text.contains("\r\nContent-Type: text/event-stream; charset=utf-8\r\n"))
        #expect(got.text.contains("retry: 500\n\n"))
      }
      clients[0].leave()
      clients[1].endSending()
      await site.readers(are: 3)
      site.send(ServerSentEvent(data: "still here"))
      let got = await clients[4].read { $0.contains("data: still here\n\n") }
      #expect(got.isOpen)
    }
  }

  @Test("a stream that ends is whole, and its connection closed")
  func ends() async throws {
    try await withServer { server, site in
      let client = try RawClient(port: server.port)
      await client.send(request)
      await site.readers(are: 1)
      site.send(ServerSentEvent(data: "last"))
      site.endEvents()
      let got = await client.read()
      #expect(got.text.contains("data: last\n\n") && got.text.hasSuffix("0\r\n\r\n"))
    }
  }

  @Test("while nothing happens, comments show whether the reader is still there")
  func comments() async throws {
    var limits = ServerLimits.patient
    limits.heartbeat = .milliseconds(10)
    try await withServer(limits: limits) { server, _ in
      let client = try RawClient(port: server.port)
      await client.send(request)
      let got = await client.read { $0.components(of: ":\n\n") > 3 }
      #expect(got.isOpen)
    }
  }

  @Test("a reader that does not read is disconnected, and others do not wait for it")
  func slowReader() async throws {
    var limits = ServerLimits.patient
    limits.eventBacklogBytes = 256 << 10
    try await withServer(limits: limits) { server, site in
      let slow = try RawClient(port: server.port, receiveBuffer: 4096)
      await slow.send(request)
      await site.readers(are: 1)
      let quick = try RawClient(port: server.port)
      await quick.send(request)
      await site.readers(are: 2)
      let data = String(repeating: "x", count: 64 << 10)
      for number in 0..<200 {
        site.send(ServerSentEvent(data: data, id: "\(number)"))
        let got = await quick.read { $0.contains("id: \(number)\n") }
        #expect(got.isOpen)
        guard got.isOpen else { return }
      }
      await site.readers(are: 1)
    }
  }

  @Test("stopping ends open streams, for their readers and for who makes the events")
  func stopping() async throws {
    let site = ServedSite()
    let server = try await PreviewServer.start(port: 0, limits: .patient, responder: site)
    let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
    for client in clients { await client.send(request) }
    await site.readers(are: 3)
    await server.stop()
    await site.readers(are: 0)
    for client in clients { #expect(await client.read().isOpen == false) }
  }

  @Test("HEAD of a stream leaves no reader behind")
  func head() async throws {
    try await withServer { server, site in
      _ = try await answer(
        server, "HEAD /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      await site.readers(are: 0)
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
