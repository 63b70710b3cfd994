/// One event of a `text/event-stream` (HTML Standard, 9.2).
package struct ServerSentEvent: Sendable, Equatable {
  /// What the browser sends back as `Last-Event-ID` when it connects anew.
  package let id: String?
  package let name: String?
  /// Of any number of lines.
  package let data: String

  package init(_ name: String? = nil, data: String, id: String? = nil) {
    self.id = id
    self.name = name
    self.data = data
  }

  /// As it is sent. Each line of the data is a field of its own; what follows a line's end in an id or a name is dropped,
  /// since it would be read as another field.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.utf8.count + 64)
    if let id { Self.add("id", Self.firstLine(id), to: &bytes) }
    if let name { Self.add("event", Self.firstLine(name), to: &bytes) }
    for line in Self.lines(data) { Self.add("data", line, to: &bytes) }
    bytes.append(Self.lineFeed)
    return bytes
  }

  /// Says nothing to the browser: that writing it fails shows that the browser has left.
  static let comment = Array(":\n\n".utf8)

  /// What a stream begins with: after a lost connection the browser is to try again soon.
  static let opening = Array("retry: 500\n\n".utf8)

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func add(_ field: String, _ line: [UInt8], to bytes: inout [UInt8]) {
    bytes += field.utf8
    bytes += ": ".utf8
    bytes += line
    bytes.append(lineFeed)
  }

  /// An id with a NUL would be ignored as a whole.
  private static func firstLine(_ text: String) -> [UInt8] {
    Array(text.utf8.prefix { $0 != lineFeed && $0 != carriageReturn && $0 != 0 })
  }

  /// A line ends with CR LF, LF or CR.
  private static func lines(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == lineFeed || byte == carriageReturn {
        if !(byte == lineFeed && previous == carriageReturn) { lines.append([]) }
      } else {
        lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}
