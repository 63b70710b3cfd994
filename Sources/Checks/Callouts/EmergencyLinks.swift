import Diagnostics
import Markdown

/// Nothing leads away from the call.
enum EmergencyLinks: BodyCheck {
  static let rule = Rule(
    "CK032", "an EMERGENCY box has no links but telephone numbers",
    reason:
      "Whoever reads on elsewhere loses minutes. A number that can be tapped is what helps.",
    check: CheckDescription(
      "callouts.emergency-links",
      source: "NHS digital service manual, Help users decide when and where to get care",
      bad: [
        "> [!EMERGENCY] Call 112 if:\n> * it is [a stroke](https://example.org/stroke)",
        "> [!EMERGENCY] Call 112 if:\n> * it is [a stroke](term:stroke)",
      ],
      good: [
        "> [!EMERGENCY] Call [112](tel:112) if:\n> * someone cannot breathe",
        "> [!URGENT] Go to [your doctor](https://example.org/doctors) if:\n> * it hurts more",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts where callout.kind == .emergency {
      for link in callout.node.descendants
      where link.kind == .link && !link.destination.hasPrefix("tel:") {
        findings.report(
          "'\(link.plainText)' leads away from the call", at: page.places.span(of: link).place,
          help: "put the link into the text below the box")
      }
    }
  }
}
