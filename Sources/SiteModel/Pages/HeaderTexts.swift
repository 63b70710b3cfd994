package import Diagnostics
package import FrontMatter
import Markdown

extension FrontMatter {
  /// Reports names in braces in all texts of the header that readers see: nothing is filled in there.
  package func refusePlaceholders(in source: SourceText, problems: inout Problems) {
    refuse(title, in: source, &problems)
    refuse(summary, in: source, &problems)
    refuse(owner, in: source, &problems)
    refuse(image?.alternative, in: source, &problems)
    refuse(image?.caption, in: source, &problems)
    refuse(image?.credit, in: source, &problems)
    refuse(withdrawal?.reason, in: source, &problems)
    for change in changes { refuse(change.text, in: source, &problems) }
  }

  private func refuse(_ text: Located<String>?, in source: SourceText, _ problems: inout Problems) {
    guard let text else { return }
    UnfilledPlaceholders.refuse(in: text.span, of: source, problems: &problems)
  }
}
