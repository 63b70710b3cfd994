import Templates

/// What the statement on accessibility can say: what `site.yaml` says, and what this build looked at.
enum AccessibilityField: Int, RecordFields {
  case standards, law, isAssessed, isFull, isPartial, isNone
  case assessed, isOwnAssessment, how, prepared, reviewed
  case hasLimitations, limitations, contact, enforcement
  case hasChecks, pageCount, checksPictures, checksHeadings, checksLinks, checksTables

  static let schema = RecordSchema("accessibility", Self.self)

  var declaration: Declaration {
    switch self {
    case .standards: Declaration("standards", .text)
    case .law: .optional("law", .text)
    case .isAssessed: Declaration("is_assessed", .flag)
    case .isFull: Declaration("is_full", .flag)
    case .isPartial: Declaration("is_partial", .flag)
    case .isNone: Declaration("is_none", .flag)
    case .assessed: .optional("assessed", .markup)
    case .isOwnAssessment: Declaration("is_own_assessment", .flag)
    case .how: .optional("how", .text)
    case .prepared: Declaration("prepared", .markup)
    case .reviewed: .optional("reviewed", .markup)
    case .hasLimitations: Declaration("has_limitations", .flag)
    case .limitations: Declaration("limitations", .list(.record(LimitationField.schema)))
    case .contact: .optional("contact", .text)
    case .enforcement: .optional("enforcement", .record(LinkField.schema))
    case .hasChecks: Declaration("has_checks", .flag)
    case .pageCount: Declaration("page_count", .text)
    case .checksPictures: Declaration("checks_pictures", .flag)
    case .checksHeadings: Declaration("checks_headings", .flag)
    case .checksLinks: Declaration("checks_links", .flag)
    case .checksTables: Declaration("checks_tables", .flag)
    }
  }
}

enum LimitationField: Int, RecordFields {
  case text, isBurden, isOutOfScope, alternative

  static let schema = RecordSchema("limitations", Self.self)

  var declaration: Declaration {
    switch self {
    case .text: Declaration("text", .text)
    case .isBurden: Declaration("is_burden", .flag)
    case .isOutOfScope: Declaration("is_out_of_scope", .flag)
    case .alternative: .optional("alternative", .text)
    }
  }
}

/// What the statement on privacy can say of those who only read; of comments, `feedback` says it.
enum PrivacyField: Int, RecordFields {
  case controller, officer, hosting, logs, logsBasis, setsNoCookies, rights, authority

  static let schema = RecordSchema("privacy", Self.self)

  var declaration: Declaration {
    switch self {
    case .controller: Declaration("controller", .text)
    case .officer: .optional("officer", .text)
    case .hosting: Declaration("hosting", .text)
    case .logs: Declaration("logs", .text)
    case .logsBasis: Declaration("logs_basis", .text)
    case .setsNoCookies: Declaration("sets_no_cookies", .flag)
    case .rights: Declaration("rights", .text)
    case .authority: .optional("authority", .record(LinkField.schema))
    }
  }
}
