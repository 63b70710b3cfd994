/// A path in a link, resolved against the file that holds it.
package struct ContentPath {
  /// Below `content/`, without `.` and `..`; nil when the path leaves `content/`.
  package let path: String?

  /// `written` is relative to `folder`, or with a slash in front to `content/` itself.
  package init(_ written: String, from folder: Substring) {
    var folder = folder
    var written = written
    path = folder.withUTF8 { folder in
      written.withUTF8 { written in
        var steps = PathSteps(capacity: folder.count + written.count + 1)
        let isAbsolute = written.first == PathSteps.slash
        return (isAbsolute || steps.follow(folder)) && steps.follow(written) ? steps.path : nil
      }
    }
  }

  /// The folder of a file, without a slash behind it; empty for one that lies in none.
  static func folder(of file: String) -> Substring {
    file.utf8.lastIndex(of: PathSteps.slash).map { file[..<$0] } ?? ""
  }

  /// How a file in `folder` writes the path to `target`.
  package static func relative(_ target: String, from folder: Substring) -> String {
    let to = target.split { $0 == "/" }
    let from = folder.split { $0 == "/" }
    var common = 0
    while common < from.count, common < to.count - 1, from[common] == to[common] { common += 1 }
    let up = Array(repeating: "..", count: from.count - common)
    return (up + to[common...].map(String.init)).joined(separator: "/")
  }

  /// `my%20file.pdf` is the file `my file.pdf`. Text that is no percent-encoded UTF-8 stays.
  package static func decoded(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}

/// A path while its steps are followed.
private struct PathSteps {
  static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  private var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var path: String { String(decoding: bytes, as: UTF8.self) }

  /// False when the way leads above the start.
  mutating func follow(_ way: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < way.count {
      let end = way[start...].firstIndex(of: Self.slash) ?? way.count
      guard take(way[start..<end]) else { return false }
      start = end + 1
    }
    return true
  }

  private mutating func take(_ step: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if step.count <= 2, step.allSatisfy({ $0 == Self.dot }) {
      return step.count < 2 || goUp()
    }
    if !bytes.isEmpty { bytes.append(Self.slash) }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: step))
    return true
  }

  private mutating func goUp() -> Bool {
    guard !bytes.isEmpty else { return false }
    bytes.removeLast(bytes.count - (bytes.lastIndex(of: Self.slash) ?? 0))
    return true
  }
}
