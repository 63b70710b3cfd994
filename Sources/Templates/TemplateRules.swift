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
}
