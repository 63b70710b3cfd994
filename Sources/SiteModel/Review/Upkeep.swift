package import Diagnostics
import FrontMatter

extension Page {
  /// What a header says of the page's upkeep beyond its dates; nothing on most pages.
  package struct Upkeep: Sendable, Hashable {
    /// Who looks after the page, where its header says.
    package var owner: String?
    /// The checks on reviews and translations that the page sets aside.
    package var setAside: ReviewCheckSet = []
    /// Whether somebody signed for what was reviewed.
    package var isSigned = false

    package init(
      owner: String? = nil, setAside: ReviewCheckSet = [], isSigned: Bool = false
    ) {
      self.owner = owner
      self.setAside = setAside
      self.isSigned = isSigned
    }
  }
}

extension Page.Upkeep {
  init(_ frontMatter: FrontMatter?) {
    guard let frontMatter else { return }
    owner = frontMatter.owner?.value
    isSigned = frontMatter.review?.content != nil
    for suppression in frontMatter.suppressions {
      setAside.formUnion(ReviewCheckSet(named: suppression.check.value))
    }
  }
}

/// Checks on reviews and translations, as a page sets them aside.
package struct ReviewCheckSet: OptionSet, Sendable, Hashable {
  /// The order is that of the bits.
  private static let checks = ReviewRules.checks + TranslationRules.all

  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Those of one name; none for the name of another check.
  init(named name: String) {
    let index = Self.checks.firstIndex { $0.check?.name == name }
    self.init(rawValue: index.map { 1 << $0 } ?? 0)
  }

  package func contains(_ rule: Rule) -> Bool {
    guard let index = Self.checks.firstIndex(of: rule) else { return false }
    return rawValue & (1 << index) != 0
  }
}
