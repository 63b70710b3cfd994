package import FrontMatter

/// What becomes of readers' data while they read (GDPR, article 13). What becomes of comments stands at the form's
/// settings.
package struct PrivacySettings: Sendable {
  /// Path of the page with the statement, below a language's folder.
  package var page: Located<String>
  /// Who is responsible, with contact.
  package var controller: LocalisedText
  /// The data protection officer, with contact.
  package var officer: LocalisedText?
  /// Who delivers the pages, and where.
  package var hosting: LocalisedText
  /// What the server writes down of visits, and how long it is kept.
  package var logs: LocalisedText
  package var logsBasis: LocalisedText
  /// Whether the site sets none; nil where nobody says so.
  package var cookies: Cookies?
  package var rights: LocalisedText
  /// Whom readers can complain to.
  package var authority: Authority

  package enum Cookies: String, Sendable, CaseIterable {
    case none
  }

  /// Nil, with a report for each, when one of them is missing.
  init?(_ reader: inout MappingReader) {
    let page = reader.text("page")
    let texts = Self.texts.map { reader.localisedText($0.name)?.value }
    let authority = reader.mapping("authority") { Authority(&$0) }
    officer = reader.localisedText("officer")?.value
    cookies = reader.choice("cookies", as: Cookies.self)?.value
    guard let page, let controller = texts[0], let hosting = texts[1], let logs = texts[2],
      let basis = texts[3], let rights = texts[4], let authority
    else { return nil }
    (self.page, self.controller, self.hosting, self.logs) = (page, controller, hosting, logs)
    (logsBasis, self.rights, self.authority) = (basis, rights, authority)
  }

  /// The keys of its texts, each with what it is for.
  static let texts: [(name: String, purpose: String)] = [
    ("controller", "who is responsible, with contact"),
    ("hosting", "who delivers the pages, and where"),
    ("logs", "what the server writes down of visits, and how long it is kept"),
    ("logs_basis", "which law allows it, for instance GDPR, article 6(1)(f)"),
    ("rights", "what readers can ask for, and whom"),
  ]
}

extension MappingSchema {
  static let privacy = MappingSchema(
    "privacy",
    [KeySchema("page", .path, required: true, example: "privacy.md", "the statement's page")]
      + PrivacySettings.texts.map {
        KeySchema($0.name, .localisedText, required: true, $0.purpose)
      } + [
        KeySchema(
          "authority", .mapping(.authority), required: true, "whom readers can complain to"),
        KeySchema("officer", .localisedText, "the data protection officer, with contact"),
        KeySchema(
          "cookies", .choice(PrivacySettings.Cookies.allCases.map(\.rawValue)),
          "`none` where neither pages nor server set any; the statement says it only then"),
      ])
}
