import Diagnostics
import Markdown

/// A box for emergencies says whom to call.
enum MissingNumber: BodyCheck {
  static let rule = Rule(
    "CK046", "an EMERGENCY box says the number to call",
    reason: """
      "Get help at once" leaves people who have never needed help to search for the number while somebody cannot \
      breathe.
      """,
    check: CheckDescription(
      "emergency.missing-number",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: [
        "> [!EMERGENCY] Get help at once if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Get help at once if:\n> * someone took more than 10 tablets",
      ],
      good: [
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Get help at once if:\n> * someone cannot breathe\n>\n> Call [112](tel:112).",
        "> [!EMERGENCY] Call 112 (free of charge) if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 030 19240 if:\n> * someone has swallowed poison",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for box in page.callouts where box.kind == .emergency && !hasNumber(box.node, page) {
      findings.report(
        "this box does not say whom to call", at: page.place(of: box),
        help: page.emergencyNumbers.isEmpty
          ? "say the number in its heading, as in 'Call 112 if:'"
          : "say the number in its heading, as in 'Call {emergency_number} if:'")
    }
  }

  /// A number of another place is one too, and is reported as what it is; so are braces that nothing is filled in for.
  private static func hasNumber(_ box: MarkdownNode, _ page: CheckedPage) -> Bool {
    if box.descendants.contains(where: { isCall($0) }) { return true }
    let (numbers, text) = (ForeignNumbers(own: page.emergencyNumbers), box.plainText)
    return text.contains("{")
      || TelephoneNumber.all(in: text).contains {
        $0.digits.utf8.count > 4 || numbers.isEmergency($0.digits)
      }
  }

  private static func isCall(_ node: MarkdownNode) -> Bool {
    node.kind == .link && TelephoneNumber(called: node.destination) != nil
  }
}
