package import Diagnostics

/// A link to a heading of another page, which only that page's body can confirm.
package struct SectionLink: Sendable {
  /// Position of the page that it leads to.
  package let page: Int
  package let anchor: String
  package let origin: Origin

  package init(page: Int, anchor: String, origin: Origin) {
    self.page = page
    self.anchor = anchor
    self.origin = origin
  }

  /// Where the link is written. Nearly all links are right, so the line is worked out only for a wrong
  /// one.
  package enum Origin: Sendable {
    /// A byte range of a file below `content/`.
    case content(String, Range<Int>)
    /// A value in a YAML file.
    case value(Place)
  }
}
