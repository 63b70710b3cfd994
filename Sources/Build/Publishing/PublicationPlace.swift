/// Where a published folder lies, and the workspace that belongs to it.
struct PublicationPlace {
  /// The folder's path without what means nothing: `a//b/./c/` is `a/b/c`.
  let output: String
  private let name: String
  /// The folder for all workspaces beside the output.
  let base: String

  init(_ path: String) {
    let steps = path.split(separator: "/").filter { $0 != "." }
    output = (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    let (parent, name) = Self.split(output)
    self.name = name
    base = parent == "." ? ".sitegen" : parent == "/" ? "/.sitegen" : "\(parent)/.sitegen"
  }

  var workspace: String { "\(base)/\(name)" }

  func check() throws(MachineTrouble) {
    guard !name.isEmpty, name != ".." else {
      throw MachineTrouble(
        "'\(output)' cannot be published to", help: "name a folder of its own, for instance public")
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }
}
