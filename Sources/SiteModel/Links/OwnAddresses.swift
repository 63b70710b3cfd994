import Diagnostics
import HTML
import Markdown

/// Whole addresses: those of other sites, and those of the site itself, which are written instead of a source
/// file.
extension PageResolver {
  func external(
    _ destination: String, _ scheme: String, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    if let path = ownPath(destination) {
      return reportOwn(destination, path, at: span, problems: &problems)
    }
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
    if let path = ownPath(destination) {
      return reportOwn(destination, path, at: span, problems: &problems)
    }
    problems.report(
      LinkRules.scheme, "'\(destination)' is not an address that may be followed", at: span.place,
      help: "write 'https:\(destination)'")
    return nil
  }

  /// What follows the site's base in one of its own addresses, however they begin; nil in others.
  func ownPath(_ destination: String) -> Substring? {
    guard let base = Self.withoutScheme(site.settings.base.text),
      let written = Self.withoutScheme(destination)
    else { return nil }
    if written.lowercased().hasPrefix(base.lowercased()) { return written.dropFirst(base.count) }
    let site = base.dropLast()
    guard written.lowercased().hasPrefix(site.lowercased()) else { return nil }
    let rest = written.dropFirst(site.count)
    return rest.isEmpty || rest.hasPrefix("?") || rest.hasPrefix("#") ? rest : nil
  }

  private static func withoutScheme(_ address: String) -> Substring? {
    for scheme in ["https:", "http:", ""] where address.lowercased().hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      return rest.hasPrefix("//") ? rest : nil
    }
    return nil
  }

  /// A whole address of this site is not checked by anybody, and wrong as soon as the site moves.
  private func reportOwn(
    _ destination: String, _ rest: Substring, at span: SourceSpan, problems: inout Problems
  ) -> Address? {
    let path = rest.prefix { $0 != "#" && $0 != "?" }
    let target =
      AddressSearch(site, from: folder).source(of: "/" + path)
      ?? (path.isEmpty ? site.home(of: language).map { site.pages[$0].source } : nil)
    problems.report(
      LinkRules.unknownPage, "'\(destination)' is an address of this site", at: span.place,
      help: target.map { "write '\(ContentPath.relative($0, from: folder))'" }
        ?? "name the page's source file, for instance ../asthma/inhalers.md")
    return nil
  }
}
