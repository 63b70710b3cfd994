import SiteModel

/// A comment as the form sends it, checked as whoever receives comments has to (docs/feedback.md).
struct Comment: Sendable {
  let fields: FormFields
  /// Position of its language among the site's; the first where it names none.
  let language: Int

  /// Fields that readers must look at again, in the order of the form.
  let wrong: [WrongField]

  /// What a receiver would have got that no form of this site sends, in words.
  let oddities: [String]

  enum WrongField: String, Sendable, CaseIterable {
    case comment
    case email
    case consent
  }

  init(_ fields: FormFields, on site: Site) {
    self.fields = fields
    language = site.languages.firstIndex { $0.tag == fields["lang"] } ?? 0
    wrong = WrongField.allCases.filter { Self.isWrong($0, fields, on: site) }
    oddities = CommentOddities(fields, on: site).all
  }

  /// A field that people do not see: only a machine fills it in.
  var isOfMachine: Bool { !(fields["website"] ?? "").isEmpty }

  private static func isWrong(_ field: WrongField, _ fields: FormFields, on site: Site) -> Bool {
    switch field {
    case .comment:
      // Characters are counted as the form counts them, a line's end as one.
      let text = (fields["comment"] ?? "").replacingLineEnds.trimmed
      return !(3...5_000).contains(text.utf16.count)
    case .email:
      let address = fields["email"] ?? ""
      let isAsked = !address.isEmpty || fields["reply"] != nil
      return isAsked && !isAddress(address)
    case .consent:
      let isAsked = site.settings.feedback?.privacy?.healthData == .explicitConsent
      return isAsked && fields["consent"] != "yes"
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254,
      !text.contains(where: \.isWhitespace)
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}

extension String {
  fileprivate var replacingLineEnds: String {
    String(decoding: Array(utf8).replacing(Array("\r\n".utf8), with: [0x0A]).bytes, as: UTF8.self)
  }

  fileprivate var trimmed: Substring {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return self[start..<max(start, end)]
  }
}
