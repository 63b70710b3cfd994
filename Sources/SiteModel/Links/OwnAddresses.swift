import Diagnostics
import HTML
import Markdown

/// Whole addresses: those of other sites, and those of the site itself, which are written instead of a source
/// file.
extension PageResolver {
  func external(
    _ destination: String, _ scheme: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    if isOwn(destination) { return reportOwn(destination, at: span, problems: &problems) }
    if let mistake = WebAddress(destination).mistake(scheme: scheme) {
      problems.report(LinkRules.unreachable, mistake.message, at: span.place, help: mistake.help)
      return nil
    }
    if let address = Address(destination) { return address }
    problems.report(
      LinkRules.scheme, "'\(destination)' is not an address that may be followed", at: span.place,
      help: "links begin with https:, mailto: or tel:, or name a file of content/")
    return nil
  }

  func reportWithoutScheme(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    problems.report(
      LinkRules.scheme, "'\(destination)' is not an address that may be followed", at: span.place,
      help: "write 'https:\(destination)'")
    return nil
  }

  func isOwn(_ destination: String) -> Bool {
    destination.lowercased().hasPrefix(site.settings.base.text.lowercased())
  }

  /// A whole address of this site is not checked by anybody, and wrong as soon as the site moves.
  func reportOwn(
    _ destination: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    let path = destination.dropFirst(site.settings.base.text.count).prefix {
      $0 != "#" && $0 != "?"
    }
    let target = AddressSearch(site, from: folder).source(of: "/" + path)
    problems.report(
      LinkRules.unknownPage, "'\(destination)' is an address of this site", at: span.place,
      help: target.map { "write '\(ContentPath.relative($0, from: folder))'" }
        ?? "name the page's source file, for instance ../asthma/inhalers.md")
    return nil
  }
}
