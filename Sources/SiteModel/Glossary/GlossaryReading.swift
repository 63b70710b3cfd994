package import Diagnostics
import FrontMatter

package enum GlossaryRules {
  static let duplicate = Rule(
    "GL001", "each term has an id of its own",
    reason: "A link to the term could not say which definition is meant.")
  static let unknown = Rule(
    "GL002", "a link to a term names one of the glossary",
    reason: "Readers would find no definition behind the word.")
  static let notList = Rule(
    "GL003", "glossary.yaml is a list of terms", reason: "Each term has an id and a definition.")
  static let unknownSee = Rule(
    "GL004", "'see' names terms of the same glossary", reason: "Readers would follow it to nowhere."
  )

  package static let notOnPage = Rule(
    "GL005", "terms are used where their definition is printed",
    reason: "Readers would find no definition behind the word.")

  static let all = [duplicate, unknown, notList, unknownSee, notOnPage]
}

extension MappingSchema {
  static let term = MappingSchema(
    "glossary",
    [
      KeySchema(
        "id", .identifier, required: true, example: "physiotherapist",
        "name of the term in links: term:id"),
      KeySchema("term", .text(maxLength: 100), required: true, "the word itself"),
      KeySchema("also", .oneOrMore(.text(maxLength: 100)), "other forms of the word"),
      KeySchema("definition", .text(maxLength: 600), required: true, "one paragraph of Markdown"),
      KeySchema("see", .oneOrMore(.identifier), "ids of related terms"),
    ], rules: [.words("each `id` is there once, and `see` names ids of the same file")])
}

extension Glossary {
  /// Reads `content/<lang>/glossary.yaml`.
  package static func read(_ source: SourceText, problems: inout Problems) -> Glossary {
    var found = Problems()
    let terms = terms(source, problems: &found)
    problems.append(found)
    return Glossary(terms: terms, isKnown: !found.hasErrors)
  }

  private static func terms(_ source: SourceText, problems: inout Problems) -> [Term] {
    guard let document = YAMLDocument.read(source, problems: &problems), !document.root.isNull
    else {
      return []
    }
    guard document.root.shape == .list else {
      problems.report(
        GlossaryRules.notList, "the glossary is not a list", at: document.root.place,
        help: "begin each term with '- id: …'")
      return []
    }
    let terms = document.root.items.compactMap { item in
      MappingSchema.term.read(item, problems: &problems, Term.init)
    }
    Glossary(terms: terms).checkIDs(document.root, problems: &problems)
    return terms
  }

  private func checkIDs(_ root: YAMLValue, problems: inout Problems) {
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
    for item in root.items {
      guard let see = item["see"] else { continue }
      for value in see.shape == .list ? Array(see.items) : [see] {
        guard let id = value.text, position(of: id) == nil else { continue }
        problems.report(
          GlossaryRules.unknownSee, "'\(id)' is not a term of this glossary", at: value.place,
          help: Suggestion.help(for: id, among: ids))
      }
    }
  }
}

extension Term {
  fileprivate init?(_ reader: inout MappingReader) {
    let also = reader.texts("also")
    let see = reader.texts("see")
    guard let id = reader.text("id"), let term = reader.text("term"),
      let definition = reader.text("definition")
    else { return nil }
    self.init(
      id: id.value, term: term.value, also: also.map(\.value), definition: definition.value,
      place: reader.place(of: definition.span), see: see.map(\.value))
  }
}
