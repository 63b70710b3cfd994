import Diagnostics

/// What differs in little from the name of a page or file, or is another name of it.
extension UnknownTarget {
  var inOtherLetters: Finding? {
    let small = path.lowercased()
    let same =
      site.pages.lazy.map(\.source).first { $0.lowercased() == small }
      ?? site.files.first { $0.lowercased() == small }
    guard let same else { return nil }
    let (name, meant) = (same.split(separator: "/").last, path.split(separator: "/").last)
    return Finding(
      rule: LinkRules.spelling,
      message:
        "the file is called '\(name == meant ? same[...] : name ?? "")'; capital letters count",
      help: "write '\(shown(same))'")
  }

  /// What the program writes itself has no source that a text could name.
  var ofProgram: Finding? {
    guard !path.isEmpty, site.isReserved(path) else { return nil }
    return Finding(
      rule: unknownRule, message: "'\(written)' is written by sitegen, and texts cannot link to it",
      help: "link to a page; layouts lead to feeds and the like")
  }

  var asAddress: Finding? {
    guard !isPicture,
      let target = AddressSearch(site, from: folder).source(of: written)
        ?? (path.isEmpty ? site.home(of: language).map { site.pages[$0].source } : nil)
    else { return nil }
    return Finding(
      rule: LinkRules.unknownPage,
      message: "'\(written)' is an address, and links name the page's source file",
      help: "write '\(shown(target))'")
  }
}
