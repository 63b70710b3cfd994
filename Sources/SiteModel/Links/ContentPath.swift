/// A path in a link, resolved against the file that holds it.
struct ContentPath {
  /// Below `content/`, without `.` and `..`; nil when the path leaves `content/`.
  let path: String?

  /// `written` is relative to `folder`, or with a slash in front to `content/` itself.
  init(_ written: String, from folder: Substring) {
    var steps: [String] = []
    if !written.hasPrefix("/") { steps = folder.split { $0 == "/" }.map(String.init) }
    for step in written.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard !steps.isEmpty else {
          path = nil
          return
        }
        steps.removeLast()
      default: steps.append(String(step))
      }
    }
    path = steps.joined(separator: "/")
  }

  /// How a file in `folder` writes the path to `target`.
  static func relative(_ target: String, from folder: Substring) -> String {
    let to = target.split { $0 == "/" }
    let from = folder.split { $0 == "/" }
    var common = 0
    while common < from.count, common < to.count - 1, from[common] == to[common] { common += 1 }
    let up = Array(repeating: "..", count: from.count - common)
    return (up + to[common...].map(String.init)).joined(separator: "/")
  }

  /// `my%20file.pdf` is the file `my file.pdf`. Text that is no percent-encoded UTF-8 stays.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
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
