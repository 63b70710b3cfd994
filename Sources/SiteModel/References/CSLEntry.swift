import Diagnostics
import FrontMatter

/// One CSL entry while it is read. A field with nothing behind its colon counts as not written.
struct CSLEntry {
  let value: YAMLValue
  var problems = Problems()
  /// Fields that an unknown one was probably meant to be. They are not reported as missing as well.
  private var misspelt: Set<String> = []

  init(value: YAMLValue) {
    self.value = value
  }

  /// Nil, with reports, when the entry could not be printed.
  mutating func reference(fallbackID: String?) -> Reference? {
    checkKeys()
    if let verbatim = text("text") {
      guard let id = id() ?? fallbackID else { return missing("id") }
      var reference = Reference(id: id, type: .document)
      reference.text = verbatim
      return reference
    }
    guard let id = id() else { return missing("id") }
    guard let type = type() else { return nil }
    guard let title = text("title") else { return missing("title") }
    var reference = Reference(id: id, type: type)
    reference.title = title
    reference.authors = names("author")
    reference.editors = names("editor")
    readWhole(into: &reference)
    readPart(into: &reference)
    readIdentifiers(into: &reference)
    return problems.hasErrors ? nil : reference
  }

  private mutating func readWhole(into reference: inout Reference) {
    reference.container =
      text("container-title-short") ?? text("journalAbbreviation") ?? text("container-title")
    reference.collection = text("collection-title")
    reference.collectionNumber = text("collection-number")
    reference.publisher = text("publisher")
    reference.publisherPlace = text("publisher-place")
    reference.version = text("version")
    reference.language = text("language")
  }

  private mutating func readPart(into reference: inout Reference) {
    reference.volume = text("volume")
    reference.issue = text("issue")
    reference.pages = text("page")
    reference.issued = date("issued")
  }

  // MARK: Fields

  private mutating func checkKeys() {
    for entry in value.entries {
      guard let name = entry.key.text, !CSLVariables.names.contains(name) else { continue }
      let nearest = Suggestion.nearest(to: name, among: CSLVariables.names)
      if let nearest { misspelt.insert(nearest) }
      problems.report(
        ReferenceRules.unknownKey, "'\(name)' is not a field of a source", at: entry.key.place,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "fields are named as in CSL: author, title, container-title, issued, …")
    }
  }

  /// Nothing is said of a field that is misspelt, or that has a value which was found wrong.
  private mutating func missing(_ name: String) -> Reference? {
    let isThere = value[name].map { !$0.isNull } ?? false
    guard !isThere, !misspelt.contains(name) else { return nil }
    problems.report(
      ReferenceRules.missing, "the source has no '\(name)'", at: (value[name] ?? value).place,
      help: "add '\(name): …', or give the whole citation as text: …")
    return nil
  }

  private mutating func type() -> ReferenceType? {
    guard let field = value["type"], let name = text("type") else {
      return missing("type").map(\.type)
    }
    if let type = ReferenceType(rawValue: name) { return type }
    problems.report(
      ReferenceRules.unknownType, "'\(name)' is not a type of source", at: field.place,
      help: Suggestion.help(for: name, among: ReferenceType.allCases.map(\.rawValue))
        ?? "types are \(ReferenceType.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  mutating func text(_ name: String) -> String? {
    guard let field = value[name], !field.isNull else { return nil }
    if let text = field.text, !text.isEmpty { return text }
    wrong(field, "'\(name)' is not a text", help: "write one text behind '\(name):'")
    return nil
  }

  mutating func wrong(_ field: YAMLValue, _ message: String, help: String) {
    problems.report(ReferenceRules.wrongForm, message, at: field.place, help: help)
  }
}
