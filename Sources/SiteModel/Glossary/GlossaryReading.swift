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

  package static let unused = Rule(
    "GL006", .warning, "pages use each term of the glossary",
    reason: "It was written for readers who never meet it, and nobody checks what it says.")
  static let ambiguous = Rule(
    "GL007", .warning, "a form belongs to one term",
    reason: "It is linked to neither by itself, for nobody could say which definition is meant.")
  package static let circular = Rule(
    "GL008", "a definition does not lead back to itself",
    reason: "Readers would be sent around in a circle and find no explanation.")
  static let saysNothing = Rule(
    "GL009", "a definition says more than the term", reason: "Readers would learn nothing from it.")

  static let all = [
    duplicate, unknown, notList, unknownSee, notOnPage, unused, ambiguous, circular, saysNothing,
  ]
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
    ],
    rules: [
      .words("each `id` is there once, and `see` names ids of the same file"),
      .words(
        "no form belongs to two terms (else a warning, and it is linked to neither by itself)"),
      .words(
        "a definition may use other terms, `[words](term:id)`, but does not lead back to itself"),
    ])
}

extension Glossary {
  /// Reads `content/<lang>/glossary.yaml`.
  package static func read(_ source: SourceText, problems: inout Problems) -> Glossary {
    var found = Problems()
    let terms = terms(source, problems: &found)
    problems.append(found)
    return Glossary(terms: terms, source: source, isKnown: !found.hasErrors)
  }

  private static func terms(_ source: SourceText, problems: inout Problems) -> [Term] {
    guard let document = YAMLDocument.read(source, problems: &problems), !document.root.isNull
    else {
      return []
    }
    UnseenCharacters.check(source, problems: &problems)
    guard document.root.shape == .list else {
      problems.report(
        GlossaryRules.notList, "the glossary is not a list", at: document.root.place,
        help: "begin each term with '- id: …'")
      return []
    }
    let terms = document.root.items.compactMap { item in
      MappingSchema.term.read(item, problems: &problems, Term.init)
    }
    GlossaryChecks(glossary: Glossary(terms: terms), root: document.root).check(problems: &problems)
    return terms
  }
}

extension Term {
  fileprivate init?(_ reader: inout MappingReader) {
    let also = reader.texts("also")
    let see = reader.texts("see")
    let term = reader.text("term")
    for name in [term].compactMap(\.self) + also { reader.checkVisible(name, as: "the term") }
    guard let id = reader.text("id"), let term,
      let definition = reader.text("definition")
    else { return nil }
    self.init(
      id: id.value, idPlace: reader.place(of: id.span), term: term.value, also: also.map(\.value),
      definition: definition.value,
      span: definition.span, place: reader.place(of: definition.span), see: see.map(\.value))
  }
}
