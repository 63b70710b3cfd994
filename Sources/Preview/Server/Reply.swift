import Build

/// What of an answer a client needs, by what it says that it has and wants (RFC 9110, 13 and 14).
struct RequestConditions: Equatable {
  var ifNoneMatch: String?
  var range: String?
  var ifRange: String?
}

/// What an answer has to say, of which perhaps only a part is wanted.
enum ReplyContent {
  case bytes([UInt8])
  case file(PreviewedFile)

  /// Nil for events.
  init?(_ body: PreviewAnswer.Body) {
    switch body {
    case .bytes(let bytes): self = .bytes(bytes)
    case .file(let file): self = .file(file)
    case .events: return nil
    }
  }

  var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    }
  }

  var tag: EntityTag {
    switch self {
    case .bytes(let bytes): EntityTag(of: bytes)
    case .file(let file): EntityTag(file.state)
    }
  }

  /// Browsers ask for a film from a byte on, and leave when they have enough: they are given this much, and ask for the rest
  /// (RFC 9110, 15.3.7, lets a server send less than what was asked for).
  static let most = 4 << 20

  /// As much of a part as is sent at once.
  func portion(_ part: Range<Int>) -> Range<Int> {
    switch self {
    case .bytes: part
    case .file: part.prefix(Self.most)
    }
  }

  /// Nil for a file that is not what it was.
  func read(_ part: Range<Int>) -> ArraySlice<UInt8>? {
    switch self {
    case .bytes(let bytes): bytes[part]
    case .file(let file): file.read(part)?[...]
    }
  }
}

/// An answer as it is sent: status, header fields and the bytes of the body.
struct Reply {
  private(set) var status: Int
  /// Without those of the connection: `Connection`, `Date`, `Transfer-Encoding`.
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: ArraySlice<UInt8> = []

  /// `isWhole` is false for a `POST`: its answer stands for nothing that could be asked for again.
  init(
    _ answer: PreviewAnswer, _ content: ReplyContent, isHead: Bool, isWhole: Bool,
    conditions: RequestConditions
  ) {
    status = answer.status
    var part = 0..<content.size
    add(fieldsOf: answer)
    if answer.status == 200, isWhole {
      let tag = content.tag
      add("ETag", tag.quoted)
      if conditions.ifNoneMatch.map(tag.isIn) == true {
        becomeNotModified()
        return
      }
      add("Accept-Ranges", "bytes")
      if !isHead { part = cut(content, conditions, tag) }
    }
    if isHead || !Self.mayHaveBody(status) {
      body = []
    } else if let read = content.read(part) {
      body = read
    } else {
      becomeChanged()
      return
    }
    add("Content-Type", Self.value(answer.contentType))
    if Self.mayHaveBody(status) { add("Content-Length", String(part.count)) }
  }

  /// Of a file that was written while it was read: whoever asks again gets what it is now.
  private mutating func becomeChanged() {
    let answer = PreviewAnswer.text(503, "The file was changed a moment ago.")
    guard let content = ReplyContent(answer.body) else { return }
    self = Reply(
      answer, content, isHead: false, isWhole: false, conditions: RequestConditions())
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

  /// What of it is sent.
  private mutating func cut(
    _ content: ReplyContent, _ conditions: RequestConditions, _ tag: EntityTag
  ) -> Range<Int> {
    let size = content.size
    if let state = conditions.ifRange, state != tag.quoted { return 0..<size }
    switch ByteRange(conditions.range, size: size) {
    case .whole: return 0..<size
    case .part(let wanted):
      let part = content.portion(wanted)
      status = 206
      add("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
      return part
    case .unsatisfiable:
      status = 416
      add("Content-Range", "bytes */\(size)")
      return 0..<0
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
