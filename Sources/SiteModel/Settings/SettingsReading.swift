package import Diagnostics
import FrontMatter
import Markdown

extension SiteSettings {
  /// Reads `content/site.yaml`. Nil, with reports, when what each page needs is missing or wrong.
  package static func read(_ source: SourceText, problems: inout Problems) -> SiteSettings? {
    guard let document = YAMLDocument.read(source, problems: &problems) else { return nil }
    UnseenCharacters.check(source, problems: &problems)
    return MappingSchema.site.read(document.root, problems: &problems) { site in
      let base = baseAddress(&site)
      let title = site.localisedText("title")
      site.checkVisible(title, as: "the site's title")
      let languages = languages(&site)
      let publisher = site.mapping("publisher", publisher)
      let email = email(&site)
      let style = site.choice("citation_style", as: CitationStyle.self)
      var settings = SiteSettings(
        source: source,
        title: title?.value ?? .one(""),
        base: base ?? .placeholder,
        tags: taggingEntity(&site, base),
        languages: languages,
        publisher: publisher ?? Publisher(name: .one("")),
        email: email ?? .one(""),
        citationStyle: style?.value ?? .iqwig,
        sourceAge: site.integer("source_age")?.value,
        feedback: site.mapping("feedback") { Feedback(&$0, base: base) },
        channels: site.mappings("channels", channel),
        emergency: site.mapping("emergency") { SiteSettings.Emergency(&$0) },
        disclaimer: site.localisedText("disclaimer"),
        methods: site.text("methods"),
        allowsSafeHTML: site.text("raw_html")?.value == "allow",
        glossary: site.mapping("glossary") { GlossarySettings(&$0) } ?? GlossarySettings(),
        checks: checks(&site),
        limits: site.mapping("limits") { ParserLimits(&$0) } ?? ParserLimits())
      settings.readStatements(&site)
      settings.search = site.choice("search", as: SearchKind.self)?.value
      settings.printing = site.mapping("print") { PrintSettings(&$0) } ?? PrintSettings()
      settings.pictures = site.mapping("pictures") { PictureSettings(&$0) } ?? PictureSettings()
      settings.review = site.mapping("review") { ReviewSettings(&$0) } ?? ReviewSettings()
      settings.checkTranslations(&site)
      settings.checkPrivacy(&site)
      return languages.isEmpty ? nil : settings
    }
  }

  private static func checks(_ site: inout MappingReader) -> CheckPolicy {
    let profile = site.choice("profile", as: CheckProfile.self)?.value ?? .plain
    let levels = site.mapping("checks") { checks -> [String: CheckLevel]? in
      var levels: [String: CheckLevel] = [:]
      for key in checks.schema.keys {
        levels[key.name] = checks.choice(key.name, as: CheckLevel.self)?.value
      }
      return levels
    }
    return CheckPolicy(profile: profile, levels: levels ?? [:])
  }

  private static func baseAddress(_ site: inout MappingReader) -> BaseAddress? {
    guard let text = site.text("base_url") else { return nil }
    if let base = BaseAddress(text.value) { return base }
    site.report(
      SettingsRules.baseURL, "'\(text.value)' is not the address of a site", at: text.span,
      help: "write it with https:// and the host, for instance https://www.example.org/")
    return nil
  }

  private static func languages(_ site: inout MappingReader) -> [Located<String>] {
    let tags = site.texts("languages")
    if let span = site.emptyList("languages") {
      site.report(
        SettingsRules.noLanguage, "no language is named", at: span,
        help: "name the languages of the site: languages: [en]")
    }
    var seen = Set<String>()
    return tags.filter { tag in
      if seen.insert(tag.value.lowercased()).inserted { return true }
      site.report(
        SettingsRules.duplicateLanguage, "'\(tag.value)' is named twice", at: tag.span,
        help: "name each language once")
      return false
    }
  }

  private static func email(_ site: inout MappingReader) -> LocalisedText? {
    guard let email = site.localisedText("email") else { return nil }
    let addresses: [Located<String>] =
      switch email.value {
      case .one(let text): [Located(text, at: email.span)]
      case .byLanguage(let translations): translations.map(\.text)
      }
    for address in addresses where !isEmail(address.value) {
      site.report(
        SettingsRules.email, "'\(address.value)' is not an e-mail address", at: address.span,
        help: "write the address alone, for instance feedback@example.org")
    }
    return email.value
  }

  /// What can stand in a `mailto:` address as it is, with a name, an `@` and a domain.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>\"?&,;".unicodeScalars.contains($0)
    }
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && isPlain
      && text.utf8.count <= 254
  }

  private static func publisher(_ reader: inout MappingReader) -> Publisher? {
    let name = reader.localisedText("name")
    reader.checkVisible(name, as: "the publisher's name")
    return Publisher(
      name: name?.value ?? .one(""),
      url: reader.text("url")?.value,
      country: reader.text("country")?.value,
      logo: reader.text("logo"))
  }

  private static func channel(_ reader: inout MappingReader) -> Channel? {
    let label = reader.localisedText("label")
    reader.checkVisible(label, as: "the channel's label")
    guard let label, let url = reader.text("url") else {
      return nil
    }
    return Channel(label: label.value, url: url.value)
  }

  private func checkPrivacy(_ site: inout MappingReader) {
    guard let feedback, feedback.action != nil, feedback.privacy == nil,
      let span = site.keySpan("feedback"), site.mapping["feedback"]?["privacy"] == nil
    else { return }
    let keys = FeedbackPrivacy.texts.map(\.name).joined(separator: ", ")
    let found = checks.diagnostic(
      SettingsRules.missingPrivacy, "the feedback form does not say what becomes of comments",
      at: site.place(of: span), help: "add privacy with \(keys) and policy")
    if let found { site.report(found) }
  }
}

extension BaseAddress {
  /// Stands in for an address that could not be read, while the rest is checked.
  static let placeholder = BaseAddress(origin: "https://site.invalid", path: "/")
}
