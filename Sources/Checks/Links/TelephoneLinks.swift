import Diagnostics
import Markdown

/// Who reads a number and who taps it reach the same.
enum TelephoneLinks: BodyCheck {
  static let rule = Rule(
    "CK045", "a link on a telephone number calls that number",
    reason: """
      Some read the number and dial it, others tap it. Where the two differ, one of them reaches nobody, and a call \
      for an ambulance is among them.
      """,
    check: CheckDescription(
      "links.telephone", source: "RFC 3966; editors' practice",
      bad: [
        "Call [112](tel:120).", "Call [030 1234567](tel:+49301234576).",
        "> [!EMERGENCY] Call [112 now](tel:911) if:\n> * someone cannot breathe",
      ],
      good: [
        "Call [112](tel:112).", "Call [030 / 123 45 67](tel:+49-30-1234567).",
        "Call [+49 (0)30 1234567](tel:+49301234567) or [0800 HELP-NOW](tel:08004357669).",
        "Call [the nurse, 24 hours a day](tel:+49301234567).",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.text.links {
      guard let called = TelephoneNumber(called: link.node.destination),
        let other = other(link, called, ForeignNumbers(own: page.emergencyNumbers))
      else { continue }
      findings.report(
        "the link says '\(other.written)' and calls '\(called.written)'",
        at: page.places.span(of: link.node).place,
        help: "write the number that is meant in both places")
    }
  }

  /// Whether the words of a link say another number than it calls.
  static func saysOther(
    _ link: PageText.Link, _ called: TelephoneNumber, _ numbers: ForeignNumbers
  ) -> Bool {
    other(link, called, numbers) != nil
  }

  /// The first telephone number of the words, if none of them is the one that is called. Shorter ones than those of
  /// households count only where ambulances have them.
  private static func other(
    _ link: PageText.Link, _ called: TelephoneNumber, _ numbers: ForeignNumbers
  ) -> TelephoneNumber? {
    let written = TelephoneNumber.all(in: link.words)
    if written.contains(where: { $0.reaches(called) }) { return nil }
    return written.first { $0.digits.utf8.count > 4 || numbers.isEmergency($0.digits) }
  }
}
