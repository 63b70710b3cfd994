import Diagnostics
import FrontMatter

extension CSLEntry {
  /// One name or a list of them: `Steffens D`, `{family: Steffens, given: Daniel}`, `{literal: IQWiG}`.
  mutating func names(_ field: CSLField) -> [ReferenceName] {
    guard let value = self[field] else { return [] }
    let names = names(value)
    if names == [.others] {
      wrong(
        value, "nobody is named before '\(names[0].short)'",
        help: "name the first authors, or leave '\(field.name)' out")
    }
    return names
  }

  mutating func names(_ value: YAMLValue) -> [ReferenceName] {
    guard value.shape == .list else { return name(value).map { [$0] } ?? [] }
    var names: [ReferenceName] = []
    names.reserveCapacity(4)
    for item in value.items {
      if let name = name(item) { names.append(name) }
    }
    return names
  }

  private mutating func name(_ item: YAMLValue) -> ReferenceName? {
    if let text = item.text, !text.isEmpty { return Self.written(text) ?? .text(text) }
    guard hasKnownParts(item) else { return nil }
    if let literal = item["literal"]?.text {
      return Self.written(literal) ?? .organisation(literal)
    }
    if let family = item["family"]?.text { return Self.person(family, item) }
    wrong(item, "this is not a name", help: "write 'Steffens D', or family and given, or literal")
    return nil
  }

  /// `et al.`, which some write as if it were a name.
  private static func written(_ text: String) -> ReferenceName? {
    ReferenceName.areOthers(text) ? .others : nil
  }

  private static func person(_ family: String, _ item: YAMLValue) -> ReferenceName {
    let given = item["given"]?.text ?? ""
    if given.isEmpty, let others = written(family) { return others }
    let particle = item["non-dropping-particle"]?.text
    var name = PersonName(family: particle.map { "\($0) \(family)" } ?? family)
    name.given = given
    name.droppingParticle = item["dropping-particle"]?.text ?? ""
    name.suffix = item["suffix"]?.text ?? ""
    return .person(name)
  }

  /// Whether each part has a name that CSL knows and a text behind it.
  private mutating func hasKnownParts(_ item: YAMLValue) -> Bool {
    let keys = CSLVariables.name.keys
    var areKnown = true
    for entry in item.entries {
      let part = entry.key.text ?? ""
      if !keys.contains(where: { $0.name == part }) {
        areKnown = false
        wrong(
          entry.key, "'\(part)' is not a part of a name",
          help: Suggestion.help(for: part, among: keys.map(\.name))
            ?? "names have family and given, or literal")
      } else if part == "given", entry.value.text?.isEmpty == true {
        // Zotero writes it for people of whom one name is known.
        continue
      } else if entry.value.text?.isEmpty != false {
        areKnown = false
        wrong(
          entry.key, "'\(part)' has no text", help: "write one text behind '\(part):', or delete it"
        )
      }
    }
    return areKnown
  }
}
