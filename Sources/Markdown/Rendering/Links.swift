import Diagnostics
import HTML

extension RenderPass {
  mutating func renderLink(_ node: MarkdownNode) {
    let destination = node.destinationBytes
    if destination.hasPrefix("term:") {
      let id = destination.slice("term:".utf8.count..<destination.count)
      renderTerm(String(decoding: id, as: UTF8.self), node)
    } else if hasSafeScheme(node),
      let address = resolver.pointee.link(
        node.destination, at: span(of: node), problems: &problems)
    {
      renderLink(to: address, node)
    } else {
      renderInlines(of: node)
    }
  }

  /// Whether the destination's scheme is an allowed one, or there is none; if not, says so.
  mutating func hasSafeScheme(_ node: MarkdownNode) -> Bool {
    let destination = node.destinationBytes
    guard destination.first(UInt8(ascii: ":"), in: destination.indices) != nil,
      let scheme = Address.scheme(of: node.destination), !Address.schemes.contains(scheme)
    else { return true }
    problems.report(
      LinkRules.unsafeScheme,
      scheme.utf8.count == 1 || scheme == "file"
        ? "'\(node.destination)' is a place on one computer"
        : "addresses beginning with '\(scheme):' are not followed",
      at: span(of: node).place, help: Self.help(forScheme: scheme, of: node.destination))
    return false
  }

  private static func help(forScheme scheme: String, of destination: String) -> String {
    if scheme.utf8.count == 1 || scheme == "file" {
      return "put the file into content/, and write the way to it from this page"
    }
    if scheme == "term" || scheme == "terms" || scheme == "glossary" {
      return "write 'term:\(destination.drop { $0 != ":" }.dropFirst())'"
    }
    if let meant = Suggestion.nearest(to: scheme, among: Address.schemes) {
      return "did you mean '\(meant):'?"
    }
    let allowed = Address.schemes.sorted().map { "'\($0):'" }.joined(separator: ", ")
    return "use \(allowed) or the path of a file"
  }

  private mutating func renderLink(to address: Address, _ node: MarkdownNode) {
    guard !isOverflowing(at: node) else { return }
    html.append("<a href=\"")
    html.append(address: address.text)
    appendTitle(of: node)
    html.append("\">")
    withoutTermLinks { $0.renderInlines(of: node) }
    html.append("</a>")
  }

  /// The word itself is always shown, whether or not its definition is known.
  private mutating func renderTerm(_ id: String, _ node: MarkdownNode) {
    if id.isEmpty {
      problems.report(
        LinkRules.emptyTerm, "this link names no term", at: span(of: node).place,
        help: "write the term's id, as in '[words](term:id)'")
      renderInlines(of: node)
      return
    }
    guard let term = resolver.pointee.term(id, at: span(of: node), problems: &problems) else {
      renderInlines(of: node)
      return
    }
    openTerm(term)
    withoutTermLinks { $0.renderInlines(of: node) }
    html.append("</a>")
  }

  mutating func appendTitle(of node: MarkdownNode) {
    let title = node.titleBytes
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.append(text: title)
  }
}

enum LinkRules {
  static let all = [unsafeScheme, emptyTerm]

  static let unsafeScheme = Rule(
    "MD020", .error,
    "a link leads to a page, an address on the web, an e-mail address or a telephone",
    reason: """
      An address with another scheme, such as 'javascript:' or 'data:', can run a program in the \
      reader's browser.
      """)
  static let emptyTerm = Rule(
    "MD021", .error, "a link to the glossary names a term",
    reason: "Without a term there is no definition to show.")
}
