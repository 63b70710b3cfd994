import Diagnostics
package import FrontMatter

/// What a publisher says of the site's accessibility (directive (EU) 2016/2102, article 7; implementing decision
/// (EU) 2018/1523). The statement says this and nothing else.
package struct AccessibilitySettings: Sendable {
  /// Path of the page with the statement, below a language's folder.
  package var page: Located<String>
  package var standards: [Standard]
  /// The law that asks for it.
  package var law: LocalisedText?
  package var prepared: Located<CivilDay>
  package var reviewed: Located<CivilDay>?
  /// Nil where nobody has assessed the site: then nothing is said of how far it keeps to the standards.
  package var assessment: Assessment?
  package var limitations: [Limitation]
  /// Who takes reports of barriers, with contact; beside the site's e-mail address.
  package var contact: LocalisedText?
  package var enforcement: Authority?
  /// Whether something is written of that body, which may be faulty.
  package var namesEnforcement: Bool

  package enum Standard: String, Sendable, CaseIterable {
    case wcag21 = "wcag-2.1-aa"
    case wcag22 = "wcag-2.2-aa"
    case en301549 = "en-301-549"

    /// A name, the same in each language.
    package var name: String {
      switch self {
      case .wcag21: "WCAG 2.1 AA"
      case .wcag22: "WCAG 2.2 AA"
      case .en301549: "EN 301 549"
      }
    }
  }

  package struct Assessment: Sendable {
    package var day: Located<CivilDay>
    package var method: Method
    package var result: Located<Result>
    /// With what, and by whom.
    package var how: LocalisedText?

    package enum Method: String, Sendable, CaseIterable {
      case own = "self"
      case external
    }

    /// How far the site keeps to the standards.
    package enum Result: String, Sendable, CaseIterable {
      case full, partial, none
    }
  }

  /// What is not accessible, and why.
  package struct Limitation: Sendable {
    package var text: LocalisedText
    package var reason: Reason
    /// What readers can use instead.
    package var alternative: LocalisedText?

    /// As the decision parts them.
    package enum Reason: String, Sendable, CaseIterable {
      case noncompliance
      case burden
      case outOfScope = "out-of-scope"
    }
  }
}

extension SettingsRules {
  static let ownAuthority = Rule(
    "ST022", "the body that readers complain to is reached outside the site",
    reason: """
      Who got no answer from the site must reach somebody else (directive (EU) 2016/2102, articles 7(1)(c) and 9; GDPR, \
      article 77).
      """)
}

/// A body that readers can turn to.
package struct Authority: Sendable {
  package var name: LocalisedText
  package var url: String

  init?(_ reader: inout MappingReader) {
    let name = reader.localisedText("name")
    reader.checkVisible(name, as: "the body's name")
    guard let name, let url = reader.text("url") else { return nil }
    (self.name, self.url) = (name.value, url.value)
    let isWhole = ["https://", "http://", "mailto:", "tel:"].contains {
      url.value.lowercased().hasPrefix($0)
    }
    guard isWhole else {
      reader.report(
        SettingsRules.ownAuthority, "'\(url.value)' does not lead to somebody else", at: url.span,
        help: "write the whole address, from https:// on, or mailto: or tel:")
      return nil
    }
  }
}

extension MappingSchema {
  static let authority = MappingSchema(
    "authority",
    [
      KeySchema("name", .localisedText, required: true, "what it is called, with its address"),
      KeySchema("url", .address, required: true, "where it is reached"),
    ])

  static let accessibility = MappingSchema(
    "accessibility",
    [
      KeySchema("page", .path, required: true, example: "accessibility.md", "the statement's page"),
      KeySchema(
        "standards", .list(of: .choice(AccessibilitySettings.Standard.allCases.map(\.rawValue))),
        required: true, "what the site is measured by"),
      KeySchema("law", .localisedText, "the law that asks for the statement"),
      KeySchema("prepared", .day, required: true, "day on which the statement was written"),
      KeySchema("reviewed", .day, "day on which it was last gone through"),
      KeySchema(
        "assessment", .mapping(.assessment),
        "how the site was assessed; without it the statement says that it was not"),
      KeySchema(
        "limitations", .list(of: .mapping(.limitation)), "what is known not to be accessible"),
      KeySchema("contact", .localisedText, "who takes reports of barriers, beside `email`"),
      KeySchema(
        "enforcement", .mapping(.authority),
        "the body that readers turn to if they get no satisfactory answer"),
    ],
    rules: [
      .words("`result: full` has no `limitations`, `partial` and `none` have some"),
      .words("days are not in the future, and `reviewed` is not before `prepared`"),
      .words("`standards` names one at least"),
    ])

  private static let assessment = MappingSchema(
    "assessment",
    [
      KeySchema("day", .day, required: true, "when"),
      KeySchema(
        "method", .choice(AccessibilitySettings.Assessment.Method.allCases.map(\.rawValue)),
        required: true, "by the publisher or by others"),
      KeySchema(
        "result", .choice(AccessibilitySettings.Assessment.Result.allCases.map(\.rawValue)),
        required: true, "how far the site keeps to the standards"),
      KeySchema("how", .localisedText, "with what, and by whom"),
    ])

  private static let limitation = MappingSchema(
    "limitation",
    [
      KeySchema("text", .localisedText, required: true, "what is not accessible"),
      KeySchema(
        "reason", .choice(AccessibilitySettings.Limitation.Reason.allCases.map(\.rawValue)),
        required: true, "why it is not"),
      KeySchema("alternative", .localisedText, "what readers can use instead"),
    ])
}
