import Diagnostics

extension Rule {
  static let repeatedItem = Rule(
    "FM016", .error, "a list names each thing once",
    reason: "The second one was meant to be another, or tells nothing.")
}

/// Getters by the kind of value. See ``ValueReader`` for what each takes.
extension MappingReader {
  /// For every kind that is one text: also paths, addresses, ids, language tags and choices.
  package mutating func text(_ key: String) -> Located<String>? {
    value(key) { $0.text() }
  }

  /// For lists of texts, and for one or more of them; empty when the key is not there.
  package mutating func texts(_ key: String) -> [Located<String>] {
    list(key) { $0.text() }
  }

  /// Where the key of a list is that has nothing in it; nil where there is no such list.
  package mutating func emptyList(_ key: String) -> Range<Int>? {
    guard let value = mapping[key], value.shape == .list,
      !value.items.contains(where: { _ in true })
    else { return nil }
    return keySpan(key)
  }

  /// Reports a list with nothing in it, for keys that say nothing then; `help` says what to write.
  package mutating func reportEmptyList(_ key: String, help: String) {
    guard let span = emptyList(key) else { return }
    report(.emptyValue, "'\(key)' is empty", at: span, help: help)
  }

  /// Strictly `2022-12-06`.
  package mutating func day(_ key: String) -> Located<CivilDay>? {
    value(key) { $0.day() }
  }

  /// `2025`, `2025-06` or `2025-06-30`; precision is kept.
  package mutating func plannedDate(_ key: String) -> Located<PlannedDate>? {
    value(key) { $0.plannedDate() }
  }

  /// `true` or `false` and no other word; `no` is also a language.
  package mutating func flag(_ key: String) -> Located<Bool>? {
    value(key) { $0.flag() }
  }

  /// Within the range of the kind.
  package mutating func integer(_ key: String) -> Located<Int>? {
    value(key) { $0.integer() }
  }

  /// For kinds made of the raw values of `Choice`.
  package mutating func choice<Choice: RawRepresentable<String>>(
    _ key: String, as type: Choice.Type
  ) -> Located<Choice>? {
    value(key) { $0.choice(as: type) }
  }

  /// For lists of the raw values of `Choice`, and for one or more of them; empty when the key is not there. What
  /// stands in the list twice is reported.
  package mutating func choices<Choice: RawRepresentable<String> & Hashable>(
    _ key: String, as type: Choice.Type
  ) -> [Located<Choice>] {
    let choices = list(key) { $0.choice(as: type) }
    var seen = Set<Choice>()
    return choices.filter { choice in
      if seen.insert(choice.value).inserted { return true }
      report(
        .repeatedItem, "'\(choice.value.rawValue)' stands in '\(key)' twice", at: choice.span,
        help: "keep one of them")
      return false
    }
  }

  /// Which languages are missing is for the caller to find.
  package mutating func localisedText(_ key: String) -> Located<LocalisedText>? {
    value(key) { $0.localisedText() }
  }

  /// A mapping of its own schema.
  package mutating func mapping<Result>(
    _ key: String, _ body: (inout MappingReader) -> Result?
  ) -> Result? {
    value(key) { $0.mapping(body) }
  }

  /// Each item of a list for which `body` has an answer; empty when the key is not there.
  package mutating func list<Item>(
    _ key: String, _ body: (inout ValueReader) -> Item?
  ) -> [Item] {
    value(key) { $0.list(body) } ?? []
  }

  /// Each item of a list of mappings.
  package mutating func mappings<Item>(
    _ key: String, _ body: (inout MappingReader) -> Item?
  ) -> [Item] {
    list(key) { $0.mapping(body) }
  }

  /// The value as it stands; nil, with a report, when it is empty.
  package mutating func raw(_ key: String) -> YAMLValue? {
    value(key) { $0.raw() }
  }
}
