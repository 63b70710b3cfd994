#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A list of reviews as a file of its own. It names owners and what is late: it is for editors, and must never come to
/// lie in the published site, nor among the sources.
package struct ReviewFile {
  private let path: String
  private let options: BuildOptions

  package init(_ path: String, _ options: BuildOptions) {
    self.path = path
    self.options = options
  }

  package func write(_ bytes: [UInt8]) throws(MachineTrouble) {
    switch try FileKind.of(path) {
    case .missing, .file: break
    case .folder, .symbolicLink, .other:
      throw MachineTrouble(
        "'\(path)' is no ordinary file", help: "name a new file, or leave out --output and redirect"
      )
    }
    let place = OutputPlace.resolved(path)
    let own = [".git", ".sitegen"]
    if place == OutputPlace.resolved(options.lockPath)
      || place.split(separator: "/").contains(where: { own.contains(String($0)) })
    {
      throw MachineTrouble(
        "'\(path)' belongs to the site, to sitegen or to git", help: "name another file")
    }
    for (folder, name) in [(options.content, "content"), (options.templates, "templates")]
    where OutputPlace.isWithin(place, OutputPlace.resolved(folder)) {
      throw MachineTrouble(
        "'\(path)' lies within the \(name) of the site", help: "write it beside them")
    }
    var folder = place[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if access("\(folder)/\(Publication.marker)", F_OK) == 0 {
        throw MachineTrouble(
          "'\(path)' lies in a published site, where readers would find it",
          help: "write it beside the site")
      }
    }
    let folderOfFile = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    guard access("\(folderOfFile)/", W_OK) == 0 else {
      throw MachineTrouble(
        "cannot write '\(path)': its folder is not there, or not yours to write to",
        help: "make the folder, or name another with --output")
    }
    try Folder.replaceFile(path, with: bytes)
  }
}
