import Testing

@testable import Preview

@Suite("Server-sent events")
struct ServerSentEventTests {
  @Test(
    "an event is written as browsers read it",
    arguments: [
      (ServerSentEvent(data: "a"), "data: a\n\n"),
      (ServerSentEvent("page", data: "{}", id: "7"), "id: 7\nevent: page\ndata: {}\n\n"),
      (ServerSentEvent("a", data: "one\ntwo"), "event: a\ndata: one\ndata: two\n\n"),
      (
        ServerSentEvent(data: "one\r\ntwo\rthree\n"),
        "data: one\ndata: two\ndata: three\ndata: \n\n"
      ),
      (ServerSentEvent(data: ""), "data: \n\n"),
      (ServerSentEvent(data: "a\n\nb"), "data: a\ndata: \ndata: b\n\n"),
      (
        ServerSentEvent("a\ndata: evil", data: "b", id: "1\r\nevent: evil"),
        "id: 1\nevent: a\ndata: b\n\n"
      ),
      (ServerSentEvent(data: "ä😀"), "data: ä😀\n\n"),
    ])
  func written(event: ServerSentEvent, text: String) {
    #expect(String(decoding: event.bytes, as: UTF8.self) == text)
  }
}
