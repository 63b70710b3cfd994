package import Diagnostics
import Markdown

/// What a translation says otherwise than its original, in figures and sources.
package struct VersionDifferences: Sendable {
  private let page: VersionContent
  private let original: VersionContent

  package init(of page: VersionContent, from original: VersionContent) {
    self.page = page
    self.original = original
  }

  /// Of the rule, whatever it weighs on the site.
  package func found(_ rule: Rule) -> [Diagnostic] {
    switch rule {
    case TranslationRules.figures: figures
    case TranslationRules.sources: sources
    default: []
    }
  }

  // MARK: Figures

  private var figures: [Diagnostic] {
    [ComponentBlock.Name.effect, .factBox, .iconArray].flatMap { name in
      let blocks = (
        page.blocks.filter { $0.name == name }, original.blocks.filter { $0.name == name }
      )
      guard blocks.0.count == blocks.1.count else {
        return [otherCount(name, of: blocks.0, blocks.1)]
      }
      return blocks.0.indices.compactMap { index in
        other(blocks.0[index], blocks.1[index], number: blocks.0.count > 1 ? index + 1 : nil)
      }
    }
  }

  private func otherCount(
    _ name: ComponentBlock.Name, of own: [BlockFigures], _ theirs: [BlockFigures]
  ) -> Diagnostic {
    Diagnostic(
      TranslationRules.figures,
      "\(Self.count(own.count, name)) here, and \(Self.count(theirs.count, name)) in the original",
      at: own.last?.place ?? Place(path: page.path),
      notes: [
        theirs.last.map { .init("the last one in the original", at: $0.place) } ?? theOriginal
      ],
      help: Self.help(
        own.count < theirs.count
          ? "add what is missing" : "take out what the original does not say",
        TranslationRules.figures))
  }

  /// Nil where both say the same. `number` counts blocks of one name where there are several.
  private func other(
    _ own: BlockFigures, _ theirs: BlockFigures, number: Int?
  ) -> Diagnostic? {
    guard
      let index = zip(own.values, theirs.values).enumerated()
        .first(where: { $1.0.key != $1.1.key || $1.0.words != $1.1.words })?.offset
    else { return nil }
    let (mine, other) = (own.values[index], theirs.values[index])
    let block = "'\(own.name.rawValue)'" + (number.map { " no. \($0)" } ?? "")
    return Diagnostic(
      TranslationRules.figures,
      "\(block) says \(Self.quoted(mine)), and the original \(Self.quoted(other))",
      at: mine.place, notes: [.init("the same in the original", at: other.place)],
      help: Self.help("compare both with the source", TranslationRules.figures))
  }

  /// `'per: 100'`; entries that are counted are in words.
  private static func quoted(_ value: BlockFigures.Value) -> String {
    guard let words = value.words else { return "nothing for '\(value.key)'" }
    return "'\(value.key): \(words)'"
  }

  private static func count(_ count: Int, _ name: ComponentBlock.Name) -> String {
    switch count {
    case 0: "no block '\(name.rawValue)'"
    case 1: "one block '\(name.rawValue)'"
    default: "\(count) blocks '\(name.rawValue)'"
    }
  }

  // MARK: Sources

  private var sources: [Diagnostic] {
    let missing = Self.sources(of: original, unknownTo: page)
    let added = Self.sources(of: page, unknownTo: original)
    guard !missing.isEmpty || !added.isEmpty else { return [] }
    var parts: [String] = []
    if let first = missing.first {
      parts.append(
        missing.count == 1
          ? "\(Self.name(first)) of the original is not here"
          : "\(missing.count) sources of the original are not here: \(Self.names(missing))")
    }
    if let first = added.first {
      parts.append(
        added.count == 1
          ? "\(Self.name(first)) is not in the original"
          : "\(added.count) sources are not in the original: \(Self.names(added))")
    }
    let help =
      missing.isEmpty
      ? "see whether the original lacks something" : "see whether the text here lacks something"
    return [
      Diagnostic(
        TranslationRules.sources, parts.joined(separator: "; "),
        at: added.lazy.compactMap(\.place).first ?? page.sourcesPlace,
        notes: [
          missing.lazy.compactMap(\.place).first.map { .init("in the original", at: $0) }
            ?? theOriginal
        ],
        help: Self.help(help, TranslationRules.sources))
    ]
  }

  /// Sources that go by no number and no address are left out: they may be there in other words.
  private static func sources(
    of page: VersionContent, unknownTo other: VersionContent
  ) -> [VersionContent.Source] {
    let known = other.sources.reduce(into: Set<String>()) { $0.formUnion($1.identity.names) }
    return page.sources.filter {
      !$0.identity.names.isEmpty && known.isDisjoint(with: $0.identity.names)
    }
  }

  private static func name(_ source: VersionContent.Source) -> String {
    let name = source.reference.quoted
    return name.hasPrefix("'") ? "the source \(name)" : name
  }

  private static func names(_ sources: [VersionContent.Source]) -> String {
    let names = sources.map(\.reference.quoted)
    let shown = 4
    return names.count > shown
      ? names.prefix(shown).joined(separator: ", ") + " and \(names.count - shown) more"
      : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  // MARK: Words

  private var theOriginal: Diagnostic.Note { .init("the original is '\(original.path)'") }

  private static func help(_ advice: String, _ rule: Rule) -> String {
    "\(advice); where they differ on purpose, write "
      + "'suppress: [{check: \(rule.check?.name ?? rule.code), reason: …}]'"
  }
}
