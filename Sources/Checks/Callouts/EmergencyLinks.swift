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
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe [@own2020]",
        "> [!EMERGENCY] Call 112 if:\n> * it is a stroke[^n]\n\n[^n]: A note.",
        """
        > [!EMERGENCY] Call 112 if:
        > * someone cannot breathe
        >
        > ```figure
        > src: face.svg
        > alt: A face that hangs on one side
        > ```
        """,
      ],
      good: [
        "> [!EMERGENCY] Call [112](tel:112) if:\n> * someone cannot breathe",
        "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe\n\n## Why\n\nAs shown [@own2020].",
        "> [!URGENT] Go to [your doctor](https://example.org/doctors) if:\n> * it hurts more",
      ]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    for callout in page.callouts where callout.kind == .emergency {
      for node in callout.node.descendants {
        guard let what = wayOut(node) else { continue }
        findings.report(
          "\(what) leads away from the call", at: page.places.span(of: node).place,
          help: "put it into the text below the box")
      }
    }
  }

  /// What a node is that readers could follow; nil for others.
  private static func wayOut(_ node: MarkdownNode) -> String? {
    switch node.kind {
    case .link: TelephoneNumber(called: node.destination) != nil ? nil : "'\(node.plainText)'"
    case .citation: "a source"
    case .footnoteReference: "a note"
    // Films lead to their providers, figures to their sources, pictures to their licences.
    case .codeBlock: ComponentBlock.Name(node).map { "a block of '\($0.rawValue)'" }
    default: nil
    }
  }
}
