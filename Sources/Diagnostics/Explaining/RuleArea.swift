/// What a code's letters stand for.
package struct RuleArea: Sendable, Hashable {
  /// `FM`
  package let letters: String
  package let title: String

  /// In the order in which an editor meets them.
  package static let all = [
    RuleArea(letters: "FM", title: "Front matter"),
    RuleArea(letters: "DT", title: "Dates"),
    RuleArea(letters: "YM", title: "YAML"),
    RuleArea(letters: "MD", title: "The text of a page"),
    RuleArea(letters: "CP", title: "Component blocks"),
    RuleArea(letters: "CK", title: "What makes a page good"),
    RuleArea(letters: "CO", title: "Pictures and films"),
    RuleArea(letters: "LK", title: "Links"),
    RuleArea(letters: "RF", title: "Sources"),
    RuleArea(letters: "GL", title: "Glossary"),
    RuleArea(letters: "PG", title: "Pages of the site"),
    RuleArea(letters: "RV", title: "Review and the life of a page"),
    RuleArea(letters: "ST", title: "Settings of the site"),
    RuleArea(letters: "FL", title: "Files"),
    RuleArea(letters: "TP", title: "Layouts"),
    RuleArea(letters: "SG", title: "Texts of the layouts"),
  ]

  /// Nil for letters that nobody has given a title.
  package static func of(_ rule: Rule) -> RuleArea? {
    let letters = rule.code.prefix { $0.isLetter }
    return all.first { $0.letters == letters }
  }
}
