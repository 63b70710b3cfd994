import Build
import Testing

@testable import Preview

@Suite("The preview's server")
struct PreviewServerTests {
  private func get(
    _ path: String, _ fields: String = "", method: String = "GET"
  ) -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(fields)\r\n"
  }

  @Test("a page is answered with its type, its tag and what keeps others from it")
  func page() async throws {
    try await withServer { server, site in
      let text = try await answer(server, get("/?a=%2F", "Accept-Language: de\r\n"))
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\nDate: "))
      #expect(text.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
      #expect(text.contains("\r\nETag: \"") && text.contains("\r\nCache-Control: no-cache\r\n"))
      #expect(text.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
      #expect(text.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"))
      #expect(text.contains("\r\nContent-Length: \(ServedSite.page.utf8.count)\r\n"))
      #expect(text.hasSuffix("\r\n\r\n" + ServedSite.page))
      #expect(site.requests.map(\.query) == ["a=%2F"])
      #expect(site.requests.first?.headers.acceptLanguage == "de")
    }
  }

  @Test("HEAD says what GET would, without the body")
  func head() async throws {
    try await withServer { server, _ in
      let text = try await answer(server, get("/", method: "HEAD"))
      #expect(text.contains("\r\nContent-Length: \(ServedSite.page.utf8.count)\r\n"))
      #expect(text.hasSuffix("\r\n\r\n"))
      let events = try await answer(server, get("/events", method: "HEAD"))
      #expect(events.hasSuffix("\r\n\r\n"))
    }
  }

  @Test("what a client has is not sent again")
  func notModified() async throws {
    try await withServer { server, _ in
      let tag = EntityTag(of: Array(ServedSite.page.utf8)).quoted
      let known = try await answer(server, get("/", "If-None-Match: \"x\", W/\(tag)\r\n"))
      #expect(known.hasPrefix("HTTP/1.1 304 ") && known.hasSuffix("\r\n\r\n"))
      #expect(known.contains("ETag: \(tag)") && !known.contains("Content-Length"))
      let changed = try await answer(server, get("/", "If-None-Match: \"x\"\r\n"))
      #expect(changed.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test("a part of a file is sent where it is asked for")
  func ranges() async throws {
    try await withServer { server, _ in
      let part = try await answer(server, get("/film.mp4", "Range: bytes=65-69\r\n"))
      #expect(part.hasPrefix("HTTP/1.1 206 ") && part.hasSuffix("\r\n\r\nABCDE"))
      #expect(part.contains("Content-Range: bytes 65-69/1000\r\n"))
      let behind = try await answer(server, get("/film.mp4", "Range: bytes=1000-\r\n"))
      #expect(behind.hasPrefix("HTTP/1.1 416 ") && behind.contains("Content-Range: bytes */1000"))
      let other = try await answer(
        server, get("/film.mp4", "Range: bytes=0-1\r\nIf-Range: \"old\"\r\n"))
      #expect(other.hasPrefix("HTTP/1.1 200 ") && other.contains("Content-Length: 1000\r\n"))
    }
  }

  @Test("a form reaches the responder whole, at once or in chunks")
  func forms() async throws {
    try await withServer { server, site in
      let plain = get(
        "/form", "Origin: \(server.address.dropLast())\r\nContent-Length: 3\r\n", method: "POST")
      let first = try await answer(server, plain + "a=b")
      #expect(first.hasSuffix("got 3\n"))
      let chunked = get("/form", "Transfer-Encoding: chunked\r\n", method: "POST")
      let second = try await answer(server, chunked + "2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n")
      #expect(second.hasSuffix("got 3\n"))
      let largest = get("/form", "Content-Length: 65536\r\n", method: "POST")
      let body = String(repeating: "x", count: 65536)
      let third = try await answer(server, largest + body)
      #expect(third.hasSuffix("got 65536\n"))
      #expect(
        site.requests.map { String(decoding: $0.body.prefix(3), as: UTF8.self) }
          == ["a=b", "abc", "xxx"])
    }
  }

  @Test("a client that waits for leave to send its body gets it")
  func continues() async throws {
    try await withServer { server, _ in
      let client = try RawClient(port: server.port)
      await client.send(
        get("/form", "Expect: 100-continue\r\nContent-Length: 2\r\n", method: "POST"))
      let leave = await client.read { $0.hasSuffix("\r\n\r\n") }
      #expect(leave.text == "HTTP/1.1 100 Continue\r\n\r\n")
      await client.send("ab")
      #expect(await client.read().text.hasSuffix("got 2\n"))
    }
  }

  @Test("one connection takes many requests, also all at once")
  func keptAlive() async throws {
    try await withServer { server, site in
      let client = try RawClient(port: server.port)
      let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      for _ in 0..<3 {
        await client.send(request)
        let got = await client.read { $0.hasSuffix(ServedSite.page) }
        #expect(got.isOpen)
      }
      await client.send(String(repeating: request, count: 200) + get("/last"))
      let rest = await client.read().text
      #expect(rest.hasSuffix("there is no '/last'\n"))
      #expect(site.requests.count == 204)
    }
  }

  @Test("HTTP/1.0 is answered and closed, and kept alive where it asks for that")
  func oldClients() async throws {
    try await withServer { server, _ in
      let closed = try await answer(server, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
      #expect(closed.contains("Connection: close") && closed.hasSuffix(ServedSite.page))
      let client = try RawClient(port: server.port)
      await client.send("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n")
      let kept = await client.read { $0.hasSuffix(ServedSite.page) }
      #expect(kept.isOpen && kept.text.lowercased().contains("connection: keep-alive"))
    }
  }

  @Test("a client that has nothing more to ask still gets its answer")
  func halfClosed() async throws {
    try await withServer { server, _ in
      let client = try RawClient(port: server.port)
      await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      client.endSending()
      #expect(await client.read().text.hasSuffix(ServedSite.page))
    }
  }

  @Test("a responder can break neither the header nor the connection")
  func injection() async throws {
    try await withServer { server, _ in
      let text = try await answer(server, get("/moved"))
      #expect(text.contains("\r\nLocation: /X-Evil: 1\r\n"))
      #expect(!text.contains("\r\nX") || !text.contains("Evil: 2"))
      #expect(text.contains("\r\nContent-Length: 0\r\n") && !text.contains("upgrade"))
    }
  }

  @Test("a port that is in use is trouble that names the next free one")
  func busyPort() async throws {
    try await withServer { server, site in
      let trouble = await #expect(throws: MachineTrouble.self) {
        try await PreviewServer.start(port: server.port, limits: .patient, responder: site)
      }
      #expect(trouble?.message == "port \(server.port) is in use")
      let help = try #require(trouble?.help)
      #expect(help.hasPrefix("try --port "))
      let next = try #require(Int(help.split(separator: " ").last ?? ""))
      #expect(next > server.port)
    }
  }

  @Test("there is no such port", arguments: [-1, 65536])
  func noPort(port: Int) async {
    await #expect(throws: MachineTrouble.self) {
      try await PreviewServer.start(port: port, limits: .patient, responder: ServedSite())
    }
  }

  @Test("stopping ends run and connections, and can be done twice")
  func stops() async throws {
    let server = try await PreviewServer.start(port: 0, limits: .patient, responder: ServedSite())
    async let run: Void = server.run()
    let client = try RawClient(port: server.port)
    await client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = await client.read { $0.hasSuffix(ServedSite.page) }
    await server.stop()
    await run
    #expect(await client.read().isOpen == false)
    await server.stop()
  }
}
