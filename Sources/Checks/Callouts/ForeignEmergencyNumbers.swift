import Diagnostics
import Markdown

/// In an emergency, the number is the right one.
enum ForeignEmergencyNumbers: BodyCheck {
  static let rule = Rule(
    "CK042", "an EMERGENCY box names the site's own emergency number",
    reason: """
      Texts are translated and taken over from other countries, and their numbers come along. Where a number is not in \
      use, nobody answers. The examples are of a site whose number is 112.
      """,
    check: CheckDescription(
      "emergency.number", source: "Directive (EU) 2018/1972, article 109 (for 112)",
      bad: [
        "> [!EMERGENCY] Call 911 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call [help](tel:999) if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call [help](tel:000) if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe\n>\n> Or dial 999.",
        "> [!EMERGENCY] Call 911 to get help if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Make an emergency call to 911 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Get help if:\n> * someone cannot breathe\n>\n> Alert 911, or phone 120.",
        "> [!EMERGENCY] Call 9-1-1 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 9 1 1 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call ９１１ if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call ٩١١ if:\n> * someone cannot breathe",
      ],
      good: [
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 112 if:\n> * the pressure is over 119 mmHg\n> * the pulse is 111",
        "> [!EMERGENCY] Call 112 if:\n> * you took 999 mg or more",
        "> [!EMERGENCY] Call 1-1-2, or ١١٢, if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 112 if the blood pressure is 120 or the pulse 111 to 120.",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.callouts.contains(where: { $0.kind == .emergency }) else { return }
    for mention in EmergencyMentions(page).mentions where mention.isInEmergencyBox {
      findings.report(mention, of: page)
    }
  }
}

extension EmergencyMentions.Mention {
  var isInEmergencyBox: Bool { node.surroundingCallouts.contains(.emergency) }
}

extension Findings {
  mutating func report(_ mention: EmergencyMentions.Mention, of page: CheckedPage) {
    let message = ForeignNumbers.message(mention.number)
    let own = page.emergencyNumbers
    let isPlain = mention.node.kind == .codeBlock
    let help = isPlain ? ForeignNumbers.plainHelp(own: own) : ForeignNumbers.help(own: own)
    if let words = mention.words {
      report(message, at: words.range, in: words.passage, of: page, help: help)
    } else {
      report(message, at: page.places.span(of: mention.node).place, help: help)
    }
  }
}
