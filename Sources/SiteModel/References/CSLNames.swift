import FrontMatter

extension CSLEntry {
  private static let nameFields: Set<String> = [
    "family", "given", "literal", "non-dropping-particle", "dropping-particle", "suffix",
    "comma-suffix", "static-ordering", "parse-names", "isInstitution",
  ]

  /// One name or a list of them: `Steffens D`, `{family: Steffens, given: Daniel}`, `{literal: IQWiG}`.
  mutating func names(_ field: CSLField) -> [ReferenceName] {
    guard let value = self[field] else { return [] }
    guard value.shape == .list else { return name(value).map { [$0] } ?? [] }
    var names: [ReferenceName] = []
    names.reserveCapacity(4)
    for item in value.items {
      if let name = name(item) { names.append(name) }
    }
    return names
  }

  private mutating func name(_ item: YAMLValue) -> ReferenceName? {
    if let text = item.text, !text.isEmpty { return .text(text) }
    for entry in item.entries where !Self.nameFields.contains(entry.key.text ?? "") {
      wrong(
        entry.key, "'\(entry.key.text ?? "")' is not a part of a name",
        help: "names have family and given, or literal")
    }
    if let literal = item["literal"]?.text { return .organisation(literal) }
    if let family = item["family"]?.text {
      let particle = item["non-dropping-particle"]?.text.map { "\($0) " } ?? ""
      let suffix = item["suffix"]?.text.map { " \($0)" } ?? ""
      return .person(family: particle + family, given: item["given"]?.text ?? "", suffix: suffix)
    }
    wrong(item, "this is not a name", help: "write 'Steffens D', or family and given, or literal")
    return nil
  }
}
