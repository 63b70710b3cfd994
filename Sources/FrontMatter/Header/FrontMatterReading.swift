package import Diagnostics

/// What could be had from a page's file.
package struct FrontMatterReading: Sendable {
  package let parts: SourceParts
  /// Nil when the header is not YAML, or not a mapping.
  package let frontMatter: FrontMatter?
  /// Whether nothing was wrong with the header. If not, the page must not be published; what could
  /// be read is for further checks only.
  package let isPublishable: Bool
}

extension FrontMatter {
  /// How much of a header to read.
  package enum Extent: Sendable {
    case everything
    /// All but `references`; nothing of it keeps the file's bytes in memory.
    case metadata
  }

  /// Splits a page's file and reads its header. Nil when it cannot be split; all that is wrong is
  /// reported. `today` is the day of the build. Linear in the file's length.
  package static func read(
    _ source: SourceText, _ extent: Extent = .everything, today: CivilDay,
    problems: inout Problems
  ) -> FrontMatterReading? {
    guard let parts = SourceParts.split(source, problems: &problems) else { return nil }
    if extent == .everything { UnseenCharacters.check(source, in: parts.body, &problems) }
    var found = Problems()
    defer { problems.append(found) }
    let document = YAMLDocument.read(source, in: parts.header, problems: &found)
    if document != nil { UnseenCharacters.check(source, in: parts.header, &found) }
    let frontMatter = document.flatMap { document in
      schema.read(document.root, missingAt: parts.opening, problems: &found) { reader in
        let frontMatter = FrontMatter(&reader, extent: extent, today: today)
        HeaderConsistency(frontMatter, parts.opening, today: today).check(&reader)
        return frontMatter
      }
    }
    return FrontMatterReading(
      parts: parts, frontMatter: frontMatter, isPublishable: !found.hasErrors)
  }
}

/// For `explain` and for the documentation of rules.
package enum FrontMatterRules {
  /// What a header without a required key breaks.
  package static let missing = Rule.missingKey

  /// Every rule that this module can find broken: files, YAML, schemas and headers.
  package static let all: [Rule] =
    [.missingFrontMatter, .openFrontMatter, .textEncoding, .conflictMarker, .unseenCharacter]
    + SchemaRules.all
    + [
      .reviewAfterUpdate, .imageAlternative, .dayHasCome, .conditionCode, .visibleText,
      .contentMark, .changeBeforePublication, .repeatedChange, .withdrawnHome,
      .withdrawnBeforeUpdate,
    ]
    + YAMLRules.all
}
