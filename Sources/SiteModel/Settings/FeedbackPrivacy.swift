package import FrontMatter

/// What data protection law wants readers to know before they send a comment (GDPR, articles 13 and 9).
package struct FeedbackPrivacy: Sendable {
  /// Who is responsible, with contact.
  package var controller: LocalisedText
  package var purpose: LocalisedText
  package var legalBasis: LocalisedText
  package var recipients: LocalisedText
  package var retention: LocalisedText
  package var rights: LocalisedText
  /// Path of the page with the policy, below a language's folder.
  package var policy: Located<String>
  package var healthData: HealthData

  /// On what ground information on health in a comment is processed.
  package enum HealthData: String, Sendable, CaseIterable {
    /// Readers are asked (GDPR, article 9(2)(a)).
    case explicitConsent = "explicit-consent"
    /// Another ground of article 9(2), which `legal_basis` names.
    case otherBasis = "other-basis"
  }

  /// Nil, with a report for each, when one of them is missing.
  init?(_ reader: inout MappingReader) {
    let texts = Self.texts.map { reader.localisedText($0.name)?.value }
    let policy = reader.text("policy")
    healthData = reader.choice("health_data", as: HealthData.self)?.value ?? .explicitConsent
    guard let controller = texts[0], let purpose = texts[1], let legalBasis = texts[2],
      let recipients = texts[3], let retention = texts[4], let rights = texts[5], let policy
    else { return nil }
    (self.controller, self.purpose, self.legalBasis) = (controller, purpose, legalBasis)
    (self.recipients, self.retention, self.rights) = (recipients, retention, rights)
    self.policy = policy
  }

  /// The keys of its texts, each with what it is for.
  static let texts: [(name: String, purpose: String)] = [
    ("controller", "who is responsible, with contact"),
    ("purpose", "what comments are used for"),
    ("legal_basis", "which law allows it, for instance GDPR, article 6(1)(e)"),
    ("recipients", "who receives comments"),
    ("retention", "how long comments are kept"),
    ("rights", "what readers can ask for, and whom"),
  ]
}

extension MappingSchema {
  static let feedbackPrivacy = MappingSchema(
    "feedback privacy",
    FeedbackPrivacy.texts.map {
      KeySchema($0.name, .localisedText, required: true, $0.purpose)
    } + [
      KeySchema("policy", .path, required: true, "the page with the privacy policy"),
      KeySchema(
        "health_data", .choice(FeedbackPrivacy.HealthData.allCases.map(\.rawValue)),
        standard: FeedbackPrivacy.HealthData.explicitConsent.rawValue,
        "whether consent to processing health data is asked, or `legal_basis` names another ground"),
    ])
}
