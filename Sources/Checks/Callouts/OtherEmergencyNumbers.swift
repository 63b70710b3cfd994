import Diagnostics
import FrontMatter
import Markdown

/// Whom a text tells its readers to call can be called where they are.
enum OtherEmergencyNumbers: BodyCheck {
  static let rule = Rule(
    "CK043", .warning, "a text tells its readers to call the site's own emergency number",
    reason: """
      Texts are translated and taken over from other countries, and their numbers come along. Where a number is not in \
      use, nobody answers. The examples are of a site whose number is 112.
      """,
    check: CheckDescription(
      "emergency.other-numbers", source: "Directive (EU) 2018/1972, article 109 (for 112)",
      bad: ["If someone cannot breathe, call 911 at once.", "Ring [999](tel:999)."],
      good: [
        "If someone cannot breathe, call 112 at once.", "Take 112 mg a day.",
        "Call us if you weigh more than 112 kg, or take 911 drops.",
        "The doctor on call answers on 116 117 and on 0800 111 0 111.",
        "Of 999 people, 111 had pain again.", "The emergency team saw 112 people.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for mention in EmergencyMentions(page).mentions where !mention.isInEmergencyBox {
      findings.report(mention, of: page)
    }
    if let header = page.header, !page.emergencyNumbers.isEmpty {
      check(header, page, &findings)
    }
  }

  /// Summaries are shown in lists, feeds and by search engines, to people who never see the page.
  private static func check(
    _ header: FrontMatter, _ page: CheckedPage, _ findings: inout Findings
  ) {
    let foreign = ForeignNumbers(own: page.emergencyNumbers)
    for text in header.shownTexts {
      for call in CalledNumbers(in: text.value, page.language, foreign).calls {
        findings.report(
          ForeignNumbers.message(call.number),
          at: call.place(in: page.places.source, at: text.span),
          help: ForeignNumbers.plainHelp(own: page.emergencyNumbers))
      }
    }
  }
}
