package import Diagnostics

/// The rules of templates, by code.
package enum TemplateRules {
  package static let all: [Rule] = [
    .unclosedTag, .unsupportedTag, .malformedName,
    .unclosedSection, .unopenedTag, .tagOutsideBlock, .textOutsideBlock, .duplicateBlock,
    .unknownTemplate, .unknownBlock, .recursiveTemplate,
    .unsafePlace, .unsafeAddress,
    .unknownName, .unguardedOptional, .unprintable, .unescaped, .escapedMarkup,
    .unbalancedSection, .unbalancedEnd,
    .missingLayout, .tooLarge,
  ]

  /// The problems without those that say of a template that it is not there. When a file was refused before it could be
  /// read as a template, that is what was said of it, and it is not missing.
  package static func withoutMissing(_ problems: Problems) -> [Diagnostic] {
    problems.all.filter { $0.rule != .missingLayout && $0.rule != .unknownTemplate }
  }
}
