package import Diagnostics

extension TemplateLibrary {
  /// Compiles one layout for pages of one schema.
  ///
  /// - Parameters:
  ///   - page: the names whose values come with each page.
  ///   - site: the names and values that all pages share, one language's say. They become part of the
  ///     template; a name of the page hides one of the site.
  /// - Returns: nil when there are errors, all of which are in `problems` then: the library's own were
  ///   reported when it was read. A fault in a partial is reported once, however many layouts use it.
  package func compile(
    _ layout: String, page: RecordSchema, site: Record, problems: inout Problems
  ) -> Template? {
    guard let file = files[layout] else {
      problems.report(
        .missingLayout, "there is no layout '\(layout)'",
        at: Place(path: "\(folder)/\(layout).html"),
        help: Suggestion.help(for: layout, among: names)
          ?? "add it; it may fill the blocks of another layout, as {{<base}}…{{/base}}")
      return nil
    }
    var expansion = Expansion(self)
    let pieces = expansion.pieces(of: layout)
    if let excess = expansion.excess {
      problems.report(
        .tooLarge,
        "the layout '\(layout)' uses partials more than \(Expansion.limit) times, or too deep",
        at: excess, help: "let partials include one another less often")
      return nil
    }
    var check = TemplateCheck(page: page, site: site.schema)
    let checked = check.checked(pieces)
    let isWhole = faulty.isDisjoint(with: expansion.templates)
    if isWhole { check.checkEnd(of: file.source) }
    problems.appendNew(check.problems)
    guard isWhole, !check.problems.hasErrors else { return nil }
    var writer = StepWriter(site: site)
    writer.write(checked)
    return Template(
      page: page, sources: expansion.templates, usedNames: check.siteNames,
      references: LiteralReferences(check.attributes, site: site), writer)
  }
}

extension Problems {
  /// Leaves out what was reported for another layout that uses the same file.
  fileprivate mutating func appendNew(_ other: Problems) {
    for diagnostic in other.all {
      let isKnown = all.contains {
        ($0.place, $0.rule, $0.message) == (diagnostic.place, diagnostic.rule, diagnostic.message)
      }
      if !isKnown { report(diagnostic) }
    }
  }
}

extension Rule {
  static let tooLarge = Rule(
    "TP022", .error, "layouts keep to a size that can be worked on",
    reason: "Partials that include one another many times make a layout without end.")
  static let missingLayout = Rule(
    "TP021", .error, "every type of page has its layout",
    reason: "Without a layout a page cannot be shown.")
}
