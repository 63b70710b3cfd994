package import Diagnostics
package import FrontMatter
import Markdown

extension FrontMatter {
  /// Reports names in braces in all texts of the header that readers see: nothing is filled in there.
  package func refusePlaceholders(in source: SourceText, problems: inout Problems) {
    for text in shownTexts {
      UnfilledPlaceholders.refuse(in: text.span, of: source, problems: &problems)
    }
  }
}
