import FrontMatter

/// What a site says of itself on a page; one page may have both, with a warning.
package struct Statements: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let accessibility = Statements(rawValue: 1)
  package static let privacy = Statements(rawValue: 2)
}

extension SiteSettings {
  /// Those that `site.yaml` puts on a page.
  package func statements(on page: Page) -> Statements {
    if accessibility == nil, privacy == nil { return [] }
    let path = page.pathInLanguage
    var statements: Statements = []
    if let named = accessibility?.page.value, named == path { statements.insert(.accessibility) }
    if let named = privacy?.page.value, named == path { statements.insert(.privacy) }
    return statements
  }
}
