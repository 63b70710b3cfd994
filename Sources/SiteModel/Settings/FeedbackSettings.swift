import Diagnostics
package import FrontMatter

extension SiteSettings {
  /// How readers' comments are taken.
  package struct Feedback: Sendable {
    /// Where the form posts to; without it readers are given the e-mail address alone.
    package var action: Located<String>?
    package var privacy: FeedbackPrivacy?
    /// Path of the page that says where to find help, below a language's folder.
    package var help: Located<String>?
  }
}

extension SettingsRules {
  static let insecureAction = Rule(
    "ST002", "feedback is sent by https or to the site itself",
    reason: "Comments may hold health data, which must not travel in the open (GDPR, article 32).")
  static let missingPrivacy = Rule(
    "ST006", .warning, "a feedback form says who keeps comments, what for and how long",
    reason: """
      Readers must be told before they send. Whoever publishes by the rules of an institute owes it to them; of a site with no \
      such profile nobody knows what it is for.
      """,
    check: CheckDescription(
      "feedback.privacy", source: "GDPR, article 13; house rules of public institutes",
      bad: [], good: [], profiles: [.iqwig: .error, .nhs: .error]))
  static let foreignAction = Rule(
    "ST013", "feedback is sent to the site's own host, or to one that the settings allow",
    reason:
      "Whoever receives comments on illnesses is chosen by name; a slip in an address must not choose another."
  )
  static let spareHost = Rule(
    "ST023", .warning, "a host is allowed only where comments are sent there",
    reason:
      "A host that is allowed and not needed is where a slip in the address could send what readers write."
  )
  static let allowedHost = Rule(
    "ST014", "hosts are named without scheme and path, in ASCII",
    reason: "A host is allowed as a whole, and the address of the form is compared with it.")
}

extension SiteSettings.Feedback {
  /// `base` is nil where the site's own address could not be read: then nobody knows which host is its own.
  init(_ reader: inout MappingReader, base: BaseAddress?) {
    let action = reader.text("action")
    let hosts = Self.allowedHosts(&reader)
    privacy = reader.mapping("privacy") { FeedbackPrivacy(&$0) }
    help = reader.text("help")
    self.action = action
    if let action {
      let receiver = Self.receiver(of: action, base, hosts.map(\.value), &reader)
      if let receiver { Self.reportSpare(hosts, beside: receiver, &reader) }
    } else if !reader.has("action") {
      Self.reportWithoutForm(hosts, &reader)
    }
  }

  private static func allowedHosts(_ reader: inout MappingReader) -> [Located<String>] {
    reader.reportEmptyList(
      "hosts",
      help: "name the host that receives comments: hosts: [forms.example.org], or delete it")
    return reader.texts("hosts").compactMap { host in
      let address = "https://\(host.value)"
      if let known = WebHost(of: address), known.isPossible, known.name == host.value.lowercased(),
        known.name.utf8.allSatisfy({ $0 < 0x80 })
      {
        return Located(known.name, at: host.span)
      }
      reader.report(
        SettingsRules.allowedHost, "'\(host.value)' is not the name of a host", at: host.span,
        help: "write the name alone, for instance forms.example.org")
      return nil
    }
  }

  private static func reportSpare(
    _ hosts: [Located<String>], beside receiver: Receiver, _ reader: inout MappingReader
  ) {
    for host in hosts where receiver != .host(host.value) {
      reader.report(
        SettingsRules.spareHost, "no comment is sent to '\(host.value)'", at: host.span,
        help: receiver == .site
          ? "delete it: 'action' leads to the site itself"
          : "delete it: 'action' leads to another host")
    }
  }

  private static func reportWithoutForm(
    _ hosts: [Located<String>], _ reader: inout MappingReader
  ) {
    for host in hosts {
      reader.report(
        SettingsRules.spareHost, "no comment is sent to '\(host.value)': there is no form",
        at: host.span,
        help: "write where the form posts to: 'action: https://\(host.value)/…', or delete 'hosts'")
    }
  }

  /// Whom the form posts to.
  private enum Receiver: Equatable {
    case site
    case host(String)
  }

  /// Nil where nobody knows: with a report, or because the site's own address could not be read.
  private static func receiver(
    of action: Located<String>, _ base: BaseAddress?, _ allowed: [String],
    _ reader: inout MappingReader
  ) -> Receiver? {
    if action.value.hasPrefix("/") { return .site }
    guard action.value.lowercased().hasPrefix("https://") else {
      reader.report(
        SettingsRules.insecureAction, "'\(action.value)' does not protect what readers send",
        at: action.span, help: "use an address with https:// or a path on the site, from /")
      return nil
    }
    guard let authority = plainAuthority(action, &reader), let base,
      let host = WebHost(of: "https://\(authority)")?.name
    else { return nil }
    if host == WebHost(of: base.text)?.name { return .site }
    if allowed.contains(host) { return .host(host) }
    reader.report(
      SettingsRules.foreignAction, "'\(host)' is not the site's own host", at: action.span,
      help: "if comments are meant to go there, allow it below 'feedback': hosts: [\(host)]")
    return nil
  }
}

extension SiteSettings.Feedback {
  /// Host and port of the action. Nil, with a report, when the server cannot be told of them as they are: `_headers`
  /// names where forms may lead, in ASCII, and pages are no place for a password.
  private static func plainAuthority(
    _ action: Located<String>, _ reader: inout MappingReader
  ) -> Substring? {
    let authority = action.value.dropFirst("https://".count).prefix { !"/?#".contains($0) }
    if authority.contains("@") {
      reader.report(
        SettingsRules.insecureAction, "'\(action.value)' would show everybody a name or a password",
        at: action.span, help: "take out what stands before the '@', and the '@'")
      return nil
    }
    if let letter = authority.first(where: { !$0.isASCII }) {
      reader.report(
        SettingsRules.allowedHost, "the host of '\(action.value)' has the letter '\(letter)'",
        at: action.span, help: "write the host in ASCII, as browsers do: it begins with xn--")
      return nil
    }
    return authority
  }
}

extension MappingSchema {
  static let feedback = MappingSchema(
    "feedback",
    [
      KeySchema(
        "action", .address,
        "where the form posts to: https or a path on the site; without it there is no form"),
      KeySchema(
        "hosts", .list(of: .text()), example: "[forms.example.org]",
        "the host that the form may post to beside the site's own"),
      KeySchema("privacy", .mapping(.feedbackPrivacy), "what readers must know before they send"),
      KeySchema("help", .path, "the page that says where to find help"),
    ],
    rules: [
      .words(
        "`action` begins with `https://` or `/`, and its host is the site's own or one of `hosts`, which has no others"
      ),
      .words("`action` is not the address of a page or file of the site"),
      .words(
        "where there is an `action`, `privacy` says what becomes of comments (the check `feedback.privacy`)"
      ),
    ])
}
