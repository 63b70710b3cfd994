import Diagnostics
import Markdown

/// Whether a number is the right one can be told only where the site says its own.
enum UnsaidEmergencyNumber: BodyCheck {
  static let rule = Rule(
    "CK044", .warning, "a site with an EMERGENCY box says its emergency number",
    reason: """
      Numbers in the box are held against it. Without it a number that was taken over from another country, where \
      nobody answers it, goes unseen. The examples are of a site that says no number.
      """,
    check: CheckDescription(
      "emergency.unsaid", source: "Directive (EU) 2018/1972, article 109 (for 112)",
      bad: ["> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe"],
      good: ["> [!URGENT] Go to your doctor if:\n> * it hurts more"]))

  static func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.emergencyNumbers.isEmpty,
      let box = page.callouts.first(where: { $0.kind == .emergency })
    else { return }
    findings.report(
      "the site does not say its emergency number, so that numbers in this box are not checked",
      at: page.place(of: box), help: "add it to site.yaml: emergency: {number: \"112\"}")
  }
}
