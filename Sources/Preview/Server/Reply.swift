/// What of an answer a client needs, by what it says that it has and wants (RFC 9110, 13 and 14).
struct RequestConditions: Equatable {
  var ifNoneMatch: String?
  var range: String?
  var ifRange: String?
}

/// An answer as it is sent: status, header fields and the bytes of the body.
struct Reply {
  private(set) var status: Int
  /// Without those of the connection: `Connection`, `Date`, `Transfer-Encoding`.
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: ArraySlice<UInt8> = []

  /// `isWhole` is false for a `POST`: its answer stands for nothing that could be asked for again.
  init(
    _ answer: PreviewAnswer, bytes: [UInt8], isHead: Bool, isWhole: Bool,
    conditions: RequestConditions
  ) {
    status = answer.status
    body = bytes[...]
    add(fieldsOf: answer)
    if answer.status == 200, isWhole {
      let tag = EntityTag(of: bytes)
      add("ETag", tag.quoted)
      if conditions.ifNoneMatch.map(tag.isIn) == true {
        becomeNotModified()
        return
      }
      add("Accept-Ranges", "bytes")
      if !isHead { cut(conditions, tag) }
    }
    add("Content-Type", Self.value(answer.contentType))
    if Self.mayHaveBody(status) { add("Content-Length", String(body.count)) } else { body = [] }
    if isHead { body = [] }
  }

  /// Of an event stream: what comes is not known yet.
  init(events answer: PreviewAnswer) {
    status = answer.status
    add(fieldsOf: answer)
    add("Content-Type", Self.value(answer.contentType))
  }

  private mutating func add(_ name: String, _ value: String) {
    headers.append((name, value))
  }

  private mutating func add(fieldsOf answer: PreviewAnswer) {
    for (name, value) in Self.always { add(name, value) }
    var isCacheTold = false
    for (name, value) in answer.headers where FixedFields.mayBeSet(name) {
      isCacheTold = isCacheTold || name.lowercased() == "cache-control"
      add(name, Self.value(value))
    }
    if !isCacheTold { add("Cache-Control", "no-cache") }
  }

  /// Nothing that a preview says is for other sites: they can neither frame it nor load parts of it.
  private static let always = [
    ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),
  ]

  private mutating func becomeNotModified() {
    status = 304
    body = []
  }

  private mutating func cut(_ conditions: RequestConditions, _ tag: EntityTag) {
    if let state = conditions.ifRange, state != tag.quoted { return }
    let size = body.count
    switch ByteRange(conditions.range, size: size) {
    case .whole: return
    case .part(let part):
      status = 206
      body = body[part]
      add("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
    case .unsatisfiable:
      status = 416
      body = []
      add("Content-Range", "bytes */\(size)")
    }
  }

  private static func mayHaveBody(_ status: Int) -> Bool { status != 204 && status != 304 }

  /// Without what would end the field.
  private static func value(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    return isPlain
      ? value
      : String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}

/// The header fields of an answer that are the server's to set.
enum FixedFields {
  private static let names: Set<String> = [
    "connection", "keep-alive", "transfer-encoding", "trailer", "upgrade", "te", "content-length",
    "content-type", "content-range", "accept-ranges", "date", "etag", "x-content-type-options",
    "cross-origin-resource-policy", "x-frame-options",
  ]

  /// Whether a responder may set the field. Not if its name is no token (RFC 9110, 5.6.2).
  static func mayBeSet(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isToken) && !names.contains(name.lowercased())
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
