/// A request that has passed all checks of the server: it came to this machine by this machine's name, its address leads
/// nowhere but into the site, and its body is bounded.
package struct PreviewRequest: Sendable, Equatable {
  /// `HEAD` reaches a responder as `get`; the server leaves the body out.
  package enum Method: Sendable { case get, post }

  package let method: Method
  /// Percent-decoded once. Begins with "/"; no segment is ".", "..", or empty but for the last; without NUL, "\" and
  /// control characters.
  package let path: String
  /// As it was sent, without the "?".
  package let query: String
  package let headers: Headers
  /// At most `ServerLimits.bodyBytes`.
  package let body: [UInt8]

  package init(
    _ method: Method, _ path: String, query: String = "", headers: Headers = Headers(),
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// What a responder may want to know of the sender; the rest of the header is the server's.
  package struct Headers: Sendable, Equatable {
    package var contentType: String?
    package var accept: String?
    package var acceptLanguage: String?
    /// Of the event that an `EventSource` saw last before it lost its connection.
    package var lastEventID: String?

    package init() {}
  }
}
