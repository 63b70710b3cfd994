import Diagnostics

/// What a name in a tag stands for, and whether it can be printed there.
extension TemplateCheck {
  mutating func referent(of name: Name, _ origin: Origin) -> Scope.Referent? {
    do {
      let referent = try scope.referent(of: name)
      if let siteName = referent.siteName, !siteName.isEmpty {
        siteNames.insert(siteName.joined(separator: "."))
      }
      return referent
    } catch {
      report(error, origin)
      return nil
    }
  }

  private mutating func report(_ failure: Scope.Failure, _ origin: Origin) {
    switch failure {
    case .unknown(let name, let schemas, let known):
      report(
        .unknownName, "'\(name.text)' is not a name in \(schemas.joined(separator: " or "))", name,
        origin,
        help: Suggestion.help(for: name.text, among: known) ?? Self.help(for: schemas, known))
    case .noRecord(let name, let kind, let inside):
      report(
        .unknownName, "'\(name.text)' is \(kind.noun) and has no '\(inside.text)'", inside, origin)
    }
  }

  /// Nothing is near: names the first that there are; of the site's own texts, where they stand.
  private static func help(for schemas: [String], _ known: [String]) -> String? {
    if schemas == ["strings"] {
      return "add it to the texts of each language, in templates/custom/strings/ or "
        + "templates/strings/"
    }
    guard !known.isEmpty else { return nil }
    return "take one of " + known.sorted().prefix(12).joined(separator: ", ")
      + (known.count > 12 ? " …" : "")
  }

  mutating func form(
    of referent: Scope.Referent, _ name: Name, isRaw: Bool, _ origin: Origin
  ) -> OutputForm? {
    guard isPrintable(referent.kind, name, isRaw: isRaw, origin) else { return nil }
    if let unguarded = referent.unguarded.first {
      let section = name.prefix(through: unguarded)
      report(
        .unguardedOptional, "'\(unguarded.text)' can be absent", unguarded, origin,
        help: "write it inside '{{#\(section)}}…{{/\(section)}}'")
    }
    guard let place else { return .text }
    do {
      return try place.form(for: referent.kind)
    } catch {
      report(error.rule, "'\(name.text)' \(error.predicate)", name, origin, help: error.help)
      return nil
    }
  }

  private mutating func isPrintable(
    _ kind: Kind, _ name: Name, isRaw: Bool, _ origin: Origin
  ) -> Bool {
    switch kind {
    case .flag, .record, .list:
      report(
        .unprintable, "'\(name.text)' is \(kind.noun) and cannot be printed", name, origin,
        help: "use it as a section: '{{#\(name.text)}}…{{/\(name.text)}}'")
      return false
    case .text, .address:
      guard isRaw else { return true }
      report(
        .unescaped, "'\(name.text)' is \(kind.noun) and must be escaped", name, origin,
        help: "write '{{\(name.text)}}'")
      return false
    case .markup, .json:
      guard !isRaw else { return true }
      report(
        .escapedMarkup, "'\(name.text)' is \(kind.noun) and must not be escaped again", name,
        origin, help: "use three braces: '{{{\(name.text)}}}'")
      return false
    }
  }
}

extension Rule {
  static let unknownName = Rule(
    "TP014", .error, "a template uses only names that its data can have",
    reason: """
      Mustache prints nothing for an unknown name. On a page about doses or dates a blank that nobody \
      notices is the worst failure there is.
      """)

  static let unguardedOptional = Rule(
    "TP015", .error, "what can be absent is printed only where it is known to be there",
    reason: "The template's author decides what the page says without the value, not chance.")

  static let unprintable = Rule(
    "TP016", .error, "flags, records and lists are used as sections",
    reason: "They have no one text.")

  static let unescaped = Rule(
    "TP017", .error, "text is escaped",
    reason: "Three braces print as it is what is markup by its kind, never what an editor wrote.")

  static let escapedMarkup = Rule(
    "TP018", .error, "markup is not escaped again",
    reason: """
      Readers would see tags. The three braces tell whoever reads the template that HTML comes here.
      """)
}
