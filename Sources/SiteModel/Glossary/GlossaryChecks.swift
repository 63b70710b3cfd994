import Diagnostics
import FrontMatter

/// Checks of a glossary by itself: ids, related terms, forms, and whether definitions say anything.
struct GlossaryChecks {
  let glossary: Glossary
  /// The list in the file.
  let root: YAMLValue

  func check(problems: inout Problems) {
    checkIDs(problems: &problems)
    checkSee(problems: &problems)
    checkForms(problems: &problems)
    checkDefinitions(problems: &problems)
  }

  private func checkIDs(problems: inout Problems) {
    var first: [String: Place] = [:]
    for item in root.items {
      guard let value = item["id"], let id = value.text else { continue }
      if let place = first[id] {
        problems.report(
          GlossaryRules.duplicate, "the term '\(id)' is defined twice", at: value.place,
          notes: [.init("the first definition is here", at: place)],
          help: "give one of them another id, or remove it")
      }
      first[id] = first[id] ?? value.place
    }
  }

  private func checkSee(problems: inout Problems) {
    for item in root.items {
      for value in Self.values(item["see"]) {
        guard let id = value.text, glossary.position(of: id) == nil else { continue }
        problems.report(
          GlossaryRules.unknownSee, "'\(id)' is not a term of this glossary", at: value.place,
          help: Suggestion.help(for: id, among: glossary.ids))
      }
    }
  }

  /// What a term says twice of itself is no harm.
  private func checkForms(problems: inout Problems) {
    var first: [String: (id: String, place: Place)] = [:]
    for item in root.items {
      guard let id = item["id"]?.text else { continue }
      for value in Self.values(item["term"]) + Self.values(item["also"]) {
        guard let form = value.text else { continue }
        if let other = first[form], other.id != id {
          problems.report(
            GlossaryRules.ambiguous, "'\(form)' is a form of the term '\(other.id)' too",
            at: value.place, notes: [.init("the other one is here", at: other.place)],
            help: "leave it to one of them")
        }
        first[form] = first[form] ?? (id, value.place)
      }
    }
  }

  private func checkDefinitions(problems: inout Problems) {
    for item in root.items {
      guard let value = item["definition"], let definition = value.text else { continue }
      let forms = Self.values(item["term"]) + Self.values(item["also"])
      let said = Self.letters(of: definition)
      guard let form = forms.compactMap(\.text).first(where: { Self.letters(of: $0) == said })
      else { continue }
      problems.report(
        GlossaryRules.saysNothing, "the definition says '\(form)' and nothing else",
        at: value.place, help: "say in other words what it means")
    }
  }

  /// One value alone is a list of one.
  private static func values(_ value: YAMLValue?) -> [YAMLValue] {
    guard let value else { return [] }
    return value.shape == .list ? Array(value.items) : [value]
  }

  /// Without marks, case and spaces.
  private static func letters(of text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
