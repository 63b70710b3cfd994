import Diagnostics
import HTML
import Markdown

/// Whole addresses of the site itself, and how to write them instead.
extension PageResolver {
  func isOwn(_ destination: String) -> Bool {
    destination.lowercased().hasPrefix(site.settings.base.text.lowercased())
  }

  /// A whole address of this site is not checked by anybody, and wrong as soon as the site moves.
  func reportOwn(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    problems.report(
      LinkRules.unknownPage, "'\(destination)' is an address of this site", at: span.place,
      help: sourceHelp(forPath: destination.dropFirst(site.settings.base.text.count)))
    return nil
  }

  func sourceHelp(forPath path: Substring) -> String {
    let bare = path.prefix { $0 != "#" && $0 != "?" }.split { $0 == "/" }.joined(separator: "/")
    let target = site.pages.first { $0.address.relative == (bare.isEmpty ? "" : bare + "/") }
    return target.map {
      "name the page's source file: \(ContentPath.relative($0.source, from: folder))"
    }
      ?? "name the page's source file, for instance ../asthma/inhalers.md"
  }
}
