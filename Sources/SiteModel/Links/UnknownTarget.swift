import Diagnostics
import Markdown

/// A path that leads to no page and no file, and what was meant by it. Only for mistakes: the search goes
/// through the whole site.
struct UnknownTarget {
  let site: Site
  /// The folder of the file that holds the link.
  let folder: Substring
  let language: Int
  /// As it stands in the link, without the anchor.
  let written: String
  /// What `written` leads to below `content/`.
  let path: String
  /// Whether a picture was asked for.
  var isPicture = false

  func report(at place: Place, problems: inout Problems) {
    let found =
      withQuery ?? elsewhere ?? onOneComputer ?? withBackslashes ?? withSlash ?? inOtherLetters
      ?? ofProgram ?? asAddress ?? notPublished ?? unknown
    problems.report(found.rule, found.message, at: place, help: found.help)
  }

  struct Finding {
    let rule: Rule
    let message: String
    let help: String?
  }

  /// How the link is to be written that leads to a page or file below `content/`.
  func shown(_ target: String) -> String { ContentPath.relative(target, from: folder) }

  /// What a path leads to that is written as this one is.
  private func target(of written: String) -> String? {
    guard let path = ContentPath(ContentPath.decoded(written), from: folder).path else {
      return nil
    }
    return site.page(at: path).map { site.pages[$0].source }
      ?? site.file(at: path).map { site.files[$0] }
  }

  // MARK: What was written instead of a path

  private var withQuery: Finding? {
    guard let mark = written.firstIndex(of: "?") else { return nil }
    let rest = String(written[..<mark])
    return Finding(
      rule: LinkRules.query, message: "'\(written[mark...])' changes nothing on this site",
      help: target(of: rest).map { "write '\(shown($0))'" }
        ?? "take out the '?' and what follows it")
  }

  private var elsewhere: Finding? {
    if written.contains("@"), !written.contains("/") {
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

  private var onOneComputer: Finding? {
    let starts = ["/home/", "/users/", "/mnt/", "/media/", "/volumes/", "/tmp/", "\\\\", "~/"]
    let small = written.lowercased()
    guard starts.contains(where: { small.hasPrefix($0) }) else { return nil }
    return Finding(
      rule: LinkRules.outside, message: "'\(written)' is a place on one computer",
      help: "put the file into content/, and write the way to it from this page")
  }

  private var withBackslashes: Finding? {
    guard written.contains("\\") else { return nil }
    let slashes = written.replacing("\\", with: "/")
    return Finding(
      rule: unknownRule, message: "'\(written)' has a '\\', which parts no folders here",
      help: "write '\(target(of: slashes).map(shown) ?? slashes)'")
  }

  /// `exercise.md/`
  private var withSlash: Finding? {
    guard written.hasSuffix("/"), let target = target(of: written) else { return nil }
    return Finding(
      rule: unknownRule, message: "'\(written)' has a slash behind the file's name",
      help: "write '\(shown(target))'")
  }

  // MARK: What differs from a name in little

  private var inOtherLetters: Finding? {
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
  private var ofProgram: Finding? {
    guard !path.isEmpty, site.isReserved(path) else { return nil }
    return Finding(
      rule: unknownRule, message: "'\(written)' is written by sitegen, and texts cannot link to it",
      help: "link to a page; layouts lead to feeds and the like")
  }

  private var asAddress: Finding? {
    guard !isPicture,
      let target = AddressSearch(site, from: folder).source(of: written)
        ?? (path.isEmpty ? site.home(of: language).map { site.pages[$0].source } : nil)
    else { return nil }
    return Finding(
      rule: LinkRules.unknownPage,
      message: "'\(written)' is an address, and links name the page's source file",
      help: "write '\(shown(target))'")
  }

  // MARK: What is not there

  private var notPublished: Finding? {
    let ending = PublishedFile.ending(path.drop { $0 != "." })
    guard !["", "md", "html", "htm"].contains(ending), !PublishedFile.endings.contains(ending)
    else {
      return nil
    }
    return Finding(
      rule: LinkRules.unknownFile, message: "'\(written)' is a file that sites do not have",
      help: "files can end in \(PublishedFile.endings.sorted().joined(separator: ", "))")
  }

  private var unknownRule: Rule { isPage ? LinkRules.unknownPage : LinkRules.unknownFile }

  private var isPage: Bool { !isPicture && (path.hasSuffix(".md") || !path.contains(".")) }

  private var unknown: Finding {
    let nearest = NearestTarget(site, language: language, isPage: isPage).nearest(to: path)
    return Finding(
      rule: unknownRule,
      message: isPage ? "'\(written)' is not a page of this site" : "there is no file '\(written)'",
      help: nearest.map { "did you mean '\(shown($0))'?" }
        ?? (isPage
          ? "name the page's source file, for instance ../asthma/inhalers.md"
          : "put the file beside the page, and write its name as it is, capital letters too"))
  }
}
