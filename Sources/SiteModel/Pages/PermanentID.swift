import Diagnostics
import HTML

/// By what feed readers and partners know a page for good: a tag (RFC 4151) that stays when the page moves to another
/// address, and the site to another host.
extension Site {
  /// `tag:example.org,2026:/en/low-back-pain/exercise/`: the page's first address, or what its header has as `id`, with
  /// its language.
  package func permanentID(of index: Int) -> String {
    let page = pages[index]
    if let id = page.permanentID {
      return "tag:\(settings.tags.text):\(languages[page.language].tag):\(id.value)"
    }
    return permanentID(ofPath: Self.firstAddress(of: page))
  }

  /// Of something without a source, by its path below the site's base.
  package func permanentID(ofPath path: String) -> String {
    var address = HTMLBuffer()
    address.append(addressPath: path)
    return "tag:\(settings.tags.text):/" + String(decoding: address.content, as: UTF8.self)
  }

  /// Editors list earlier addresses with the first one first.
  private static func firstAddress(of page: Page) -> String {
    page.aliases.first.flatMap { try? AliasAddress($0.value).relative } ?? page.address.relative
  }

  /// Two pages of a language under one name would be one to feed readers.
  func checkPermanentIDs(problems: inout Problems) {
    var first: [String: Page.Name] = [:]
    for (index, page) in pages.enumerated() {
      guard let id = page.permanentID else { continue }
      let known = first.updateValue(id, forKey: permanentID(of: index))
      guard let known else { continue }
      problems.report(
        PageRules.samePermanentID, "'\(id.value)' is the 'id' of another page", at: id.place,
        notes: [.init("the other one is here", at: known.place)],
        help: "give each page of a language an id of its own")
    }
  }
}
