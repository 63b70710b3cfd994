import NIOHTTP1

/// The header of a request that is worth an answer.
struct RequestHead {
  let method: PreviewRequest.Method
  /// Whether only the header of the answer is wanted.
  let isHead: Bool
  let target: RequestPath
  let headers: PreviewRequest.Headers
  let conditions: RequestConditions
  let version: HTTPVersion
  let isKeptAlive: Bool
  /// Whether the client waits to be told that its body is welcome.
  let expectsContinue: Bool

  /// Whom a request is for comes first: nothing is told to others, not even what is wrong with their request.
  init(_ head: HTTPRequestHead, limits: ServerLimits, host: HostCheck) throws(Refusal) {
    guard head.version.major == 1, head.version.minor <= 1 else {
      throw Refusal(505, "this server speaks HTTP/1.1 and HTTP/1.0")
    }
    try Self.check(sizeOf: head, limits)
    try host.check(host: head.headers["host"])
    switch head.method {
    case .GET: (method, isHead) = (.get, false)
    case .HEAD: (method, isHead) = (.get, true)
    case .POST: (method, isHead) = (.post, false)
    default: throw Refusal(405, "this server answers GET, HEAD and POST")
    }
    target = try RequestPath(target: head.uri, limit: limits.targetBytes)
    try Self.check(framingOf: head, limits)
    if method == .post {
      try host.check(
        origin: head.headers["origin"], fetchSite: head.headers["sec-fetch-site"])
    }
    expectsContinue = try Self.expectation(of: head)
    headers = PreviewRequest.Headers(head.headers)
    conditions = RequestConditions(head.headers)
    version = head.version
    isKeptAlive = head.isKeepAlive
  }

  func request(body: [UInt8]) -> PreviewRequest {
    PreviewRequest(method, target.path, query: target.query, headers: headers, body: body)
  }

  private static func check(
    sizeOf head: HTTPRequestHead, _ limits: ServerLimits
  ) throws(Refusal) {
    guard head.headers.count <= limits.headerFields else {
      throw Refusal(431, "the request has more than \(limits.headerFields) header fields")
    }
    var bytes = head.uri.utf8.count
    for (name, value) in head.headers {
      bytes += name.utf8.count + value.utf8.count + 4
      guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw Refusal(400, "the header has a control character")
      }
    }
    guard bytes <= limits.headBytes else { throw Refusal(431, "the header is too long") }
  }

  /// Where a body ends must be beyond doubt (RFC 9112, 6): whoever reads it otherwise would take its end for another request.
  private static func check(
    framingOf head: HTTPRequestHead, _ limits: ServerLimits
  ) throws(Refusal) {
    let lengths = head.headers["content-length"]
    let codings = head.headers["transfer-encoding"]
    if !codings.isEmpty {
      guard lengths.isEmpty, head.version.minor == 1 else {
        throw Refusal(400, "the length of the body is given in two ways")
      }
      guard codings.count == 1, codings[0].lowercased() == "chunked" else {
        throw Refusal(501, "a body is taken as it is or in chunks")
      }
    }
    guard let length = lengths.first else { return }
    guard lengths.count == 1, !length.isEmpty,
      length.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw Refusal(400, "the length of the body is not one number") }
    guard let bytes = Int(length), bytes <= limits.bodyBytes else { throw .bodyTooLong }
  }

  private static func expectation(of head: HTTPRequestHead) throws(Refusal) -> Bool {
    let expectations = head.headers["expect"]
    guard expectations.allSatisfy({ $0.lowercased() == "100-continue" }) else {
      throw Refusal(417, "nothing but '100-continue' can be expected")
    }
    return !expectations.isEmpty && head.version.minor == 1
  }
}

extension Refusal {
  static let bodyTooLong = Refusal(413, "the body is too long")
}

extension PreviewRequest.Headers {
  fileprivate init(_ headers: HTTPHeaders) {
    self.init()
    contentType = headers.first(name: "content-type")
    accept = headers.first(name: "accept")
    acceptLanguage = headers.first(name: "accept-language")
    lastEventID = headers.first(name: "last-event-id")
  }
}

extension RequestConditions {
  fileprivate init(_ headers: HTTPHeaders) {
    let known = headers["if-none-match"]
    let ranges = headers["range"]
    self.init(
      ifNoneMatch: known.isEmpty ? nil : known.joined(separator: ", "),
      range: ranges.count == 1 ? ranges[0] : nil, ifRange: headers.first(name: "if-range"))
  }
}
