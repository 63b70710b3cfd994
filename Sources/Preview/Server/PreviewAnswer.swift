package import Build

/// What a responder has to say; the server makes of it what HTTP wants (ranges, "not modified", lengths, framing).
package struct PreviewAnswer: Sendable {
  /// Of HTTP: 200 to 599.
  package var status: Int
  package var contentType: String
  /// Further header fields. Those that the server sets itself (`FixedFields`) are left out, and so are names and values that
  /// would break the message.
  package var headers: [(name: String, value: String)]
  package var body: Body

  package enum Body: Sendable {
    case bytes([UInt8])
    /// Only as much of it is read as is asked for.
    case file(PreviewedFile)
    /// Sent as they come, until the stream ends, the reader leaves or the server stops. The stream is ended (`onTermination`)
    /// in each of these cases, also if nobody was left to read it from the start.
    case events(AsyncStream<ServerSentEvent>)
  }

  package init(
    _ status: Int = 200, contentType: String, headers: [(name: String, value: String)] = [],
    _ body: [UInt8]
  ) {
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.body = .bytes(body)
  }

  package init(events: AsyncStream<ServerSentEvent>) {
    status = 200
    contentType = "text/event-stream; charset=utf-8"
    headers = []
    body = .events(events)
  }

  /// A sentence, where there is no page to show.
  package static func text(_ status: Int, _ sentence: String) -> PreviewAnswer {
    PreviewAnswer(status, contentType: "text/plain; charset=utf-8", Array((sentence + "\n").utf8))
  }
}

/// Answers requests; the server asks it from several tasks at once.
package protocol PreviewResponder: Sendable {
  /// May take its time: other connections do not wait for it. The task is cancelled when the client leaves.
  func answer(_ request: PreviewRequest) async -> PreviewAnswer
}
