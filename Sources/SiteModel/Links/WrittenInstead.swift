import Diagnostics

/// What was written instead of a path below `content/`.
extension UnknownTarget {
  var withQuery: Finding? {
    guard let mark = written.firstIndex(of: "?") else { return nil }
    let rest = String(written[..<mark])
    return Finding(
      rule: LinkRules.query, message: "'\(written[mark...])' changes nothing on this site",
      help: target(of: rest).map { "write '\(shown($0))'" }
        ?? "take out the '?' and what follows it")
  }

  var elsewhere: Finding? {
    if written.contains("@"), !written.contains("/"), !isFile {
      return Finding(
        rule: LinkRules.unreachable, message: "'\(written)' is an e-mail address without 'mailto:'",
        help: "write 'mailto:\(written)'")
    }
    guard WebAddress.isMeant(by: written) else { return nil }
    return Finding(
      rule: LinkRules.unreachable,
      message: "'\(written)' is an address on the web without 'https://'",
      help: "write 'https://\(written)'")
  }

  /// `logo@2x.png` is a picture for fine screens.
  private var isFile: Bool {
    isPicture || path.hasSuffix(".md")
      || PublishedFile.endings.contains(PublishedFile.ending(path[...]))
  }

  var onOneComputer: Finding? {
    let starts = ["/home/", "/users/", "/mnt/", "/media/", "/volumes/", "/tmp/", "\\\\", "~/"]
    let small = written.lowercased()
    guard starts.contains(where: { small.hasPrefix($0) }) else { return nil }
    return Finding(
      rule: LinkRules.outside, message: "'\(written)' is a place on one computer",
      help: "put the file into content/, and write the way to it from this page")
  }

  var withBackslashes: Finding? {
    guard written.contains("\\") else { return nil }
    let slashes = written.replacing("\\", with: "/")
    return Finding(
      rule: unknownRule, message: "'\(written)' has a '\\', which parts no folders here",
      help: "write '\(target(of: slashes).map(shown) ?? slashes)'")
  }

  /// `exercise.md/`
  var withSlash: Finding? {
    guard written.hasSuffix("/"), let target = target(of: written) else { return nil }
    return Finding(
      rule: unknownRule, message: "'\(written)' has a slash behind the file's name",
      help: "write '\(shown(target))'")
  }
}
