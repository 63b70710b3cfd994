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
  func target(of written: String) -> String? {
    guard let path = ContentPath(ContentPath.decoded(written), from: folder).path else {
      return nil
    }
    return site.page(at: path).map { site.pages[$0].source }
      ?? site.file(at: path).map { site.files[$0] }
  }

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

  var unknownRule: Rule { isPage ? LinkRules.unknownPage : LinkRules.unknownFile }

  private var isPage: Bool { !isPicture && (path.hasSuffix(".md") || !path.contains(".")) }

  private var unknown: Finding {
    let linked = site.helpForLink(on: path)
    let nearest =
      linked == nil
      ? NearestTarget(site, language: language, isPage: isPage).nearest(to: path) : nil
    return Finding(
      rule: unknownRule,
      message: isPage ? "'\(written)' is not a page of this site" : "there is no file '\(written)'",
      help: linked ?? nearest.map { "did you mean '\(shown($0))'?" }
        ?? (isPage
          ? "name the page's source file, for instance ../asthma/inhalers.md"
          : "put the file beside the page, and write its name as it is, capital letters too"))
  }
}
