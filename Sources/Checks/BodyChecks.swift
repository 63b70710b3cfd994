package import Diagnostics
package import FrontMatter
package import Markdown

/// All checks on bodies.
package struct BodyChecks: Sendable {
  /// In the order of their codes.
  private static let list: [any BodyCheck.Type] = [
    OneTitle.self, HeadingLevels.self, PictureText.self, EmptyHeadings.self, RepeatedHeadings.self,
    BoldHeadings.self, QuestionHeadings.self, FileNameText.self, PictureOpening.self,
    PictureTextLength.self, RepeatedCaption.self, LinkText.self, BareLinks.self, SameLinkText.self,
    QuotationMarks.self, OneInX.self, PerHundred.self, RiskWords.self, TableHeaders.self,
    SentenceLength.self, ListLength.self, Placeholders.self, DoseFigures.self, EmptyLinks.self,
    BrokenLinks.self, UnbracketedCitations.self, BlockOpenings.self, DamagedLetters.self,
    CareCardHeading.self, EmptyBoxes.self, EmergencyLinks.self, RepeatedCareCards.self,
    NoticeCount.self, TextAfterCareCard.self, DoLists.self, DontItems.self, DetailsTitle.self,
    HiddenAdvice.self, NestedCareCards.self, SectionsInBoxes.self, ForeignEmergencyNumbers.self,
    OtherEmergencyNumbers.self, UnsaidEmergencyNumber.self, TelephoneLinks.self, MissingNumber.self,
    BlockMarkup.self,
  ]

  /// For the catalogue of codes.
  package static let rules: [Rule] =
    list.map { $0.rule } + [SuppressionRules.unknown, SuppressionRules.unused]

  /// The names by which sites and pages call the checks.
  package static let names: [String] = rules.compactMap(\.check?.name)

  private let checks: [(check: any BodyCheck.Type, severity: Severity)]
  private let others: [String]
  private let listsHints: Bool

  /// The checks that a site makes. `others` are names of checks that are made elsewhere and may be set aside, too.
  /// Without `listsHints`, hints are counted and no more.
  package init(_ policy: CheckPolicy, others: [String] = [], listsHints: Bool) {
    self.others = others
    self.listsHints = listsHints
    checks = Self.list.compactMap { check in
      policy.severity(of: check.rule).map { (check, $0) }
    }
  }

  /// What came of the checks of one body, beside problems.
  package struct Outcome: Sendable {
    /// Hints that were counted and not listed.
    package fileprivate(set) var hints = 0
    /// Whether what was found depends on which sources all pages may cite.
    package fileprivate(set) var asksForSources = false
  }

  /// Whether there is any check to make.
  package var isEmpty: Bool { checks.isEmpty }

  /// Called once for each body. `text` is that of the document; nil where there is no check to make. `header` is nil where
  /// it could not be read.
  package func run(
    on document: borrowing MarkdownDocument, _ text: PageText?, header: FrontMatter?,
    language: PageLanguage, problems: inout Problems
  ) -> Outcome {
    var outcome = Outcome()
    var suppressions = SuppressionUse(header?.suppressions ?? [])
    if !checks.isEmpty, let text {
      let page = CheckedPage(document, text, header: header, language: language)
      for (check, severity) in checks {
        let isCounting = severity == .hint && !listsHints
        var findings = Findings(check, severity, isCounting: isCounting)
        check.check(page, &findings)
        outcome.asksForSources = outcome.asksForSources || findings.asksForSources
        if findings.count > 0, !suppressions.covers(check.rule) {
          problems.append(findings.problems)
          if isCounting { outcome.hints += findings.count }
        }
      }
    }
    suppressions.report(
      others: others,
      isMade: { name in checks.contains { $0.check.rule.check?.name == name } },
      in: document.places.source, problems: &problems)
    return outcome
  }
}
