import Diagnostics
import HTML

/// Makes addresses that open a file in the editor's own program, at a line.
package struct EditorLink: Sendable {
  private let pattern: String
  /// Where paths that are not absolute begin, without a slash at the end.
  private let folder: String

  /// Programs that are known by their names. `{path}` stands for the absolute path, `{line}` and `{column}` for the place.
  package static let known = [
    ("vscode", "vscode://file{path}:{line}:{column}"),
    ("vscodium", "vscodium://file{path}:{line}:{column}"),
    ("cursor", "cursor://file{path}:{line}:{column}"),
    ("zed", "zed://file{path}:{line}:{column}"),
    ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
    ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ("idea", "idea://open?file={path}&line={line}&column={column}"),
  ]

  /// `name` is one of those, or an address with `{path}` in it. Nil for any other text. `folder` is the working folder.
  package init?(_ name: String, from folder: String) {
    let pattern = Self.known.first { $0.0 == name }?.1 ?? name
    guard pattern.contains("{path}"), Self.isSafe(pattern) else { return nil }
    self.pattern = pattern
    self.folder = folder == "/" ? "" : folder
  }

  /// It stands in a link: nothing that runs in the page, and nothing that would end the address.
  private static func isSafe(_ pattern: String) -> Bool {
    guard let scheme = Address.scheme(of: pattern)?.lowercased() else { return false }
    return !["javascript", "data", "vbscript", "blob"].contains(scheme)
      && pattern.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
  }

  func address(of place: Place) -> String {
    address(place.path, line: place.mark?.line ?? 1, column: place.mark?.column ?? 1)
  }

  func address(_ path: String, line: Int = 1, column: Int = 1) -> String {
    let absolute = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    var encoded = HTMLBuffer()
    encoded.append(addressPath: absolute)
    return Self.filled(
      pattern,
      [
        "{path}": String(decoding: encoded.content, as: UTF8.self), "{line}": String(line),
        "{column}": String(column),
      ])
  }

  private static func filled(_ pattern: String, _ values: [String: String]) -> String {
    var (result, rest) = ("", pattern[...])
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      if let found = values.first(where: { rest.hasPrefix($0.key) }) {
        result += found.value
        rest = rest.dropFirst(found.key.count)
      } else {
        result.append("{")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
