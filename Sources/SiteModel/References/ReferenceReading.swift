package import Diagnostics
package import FrontMatter

extension Reference {
  /// Reads one CSL entry, as YAML or JSON. Nil, with reports, when it could not be printed.
  ///
  /// A citation given as `text` needs no id of its own where a page lists it; it is called
  /// `fallbackID` then.
  package static func read(
    _ value: YAMLValue, fallbackID: String? = nil, problems: inout Problems
  ) -> Reference? {
    guard value.shape == .mapping else {
      problems.report(
        ReferenceRules.notList, "a source is not a list of fields", at: value.place,
        help: "write id, type, author, title and issued, each on a line of its own")
      return nil
    }
    var entry = CSLEntry(value: value)
    let reference = entry.reference(fallbackID: fallbackID)
    problems.append(entry.problems)
    return reference
  }
}

/// One entry while it is read.
private struct CSLEntry {
  let value: YAMLValue
  var problems = Problems()
  /// Fields that an unknown one was probably meant to be. They are not reported as missing as well.
  private var misspelt: Set<String> = []

  init(value: YAMLValue) {
    self.value = value
  }

  mutating func reference(fallbackID: String?) -> Reference? {
    checkKeys()
    if let verbatim = text("text") {
      guard let id = text("id") ?? fallbackID else { return missing("id") }
      var reference = Reference(id: id, type: .document)
      reference.text = verbatim
      return reference
    }
    guard let id = text("id") else { return missing("id") }
    guard let type = type() else { return nil }
    guard let title = text("title") else { return missing("title") }
    var reference = Reference(id: id, type: type)
    reference.title = title
    readNames(into: &reference)
    readWhole(into: &reference)
    readPart(into: &reference)
    readIdentifiers(into: &reference)
    return problems.hasErrors ? nil : reference
  }

  private mutating func readNames(into reference: inout Reference) {
    reference.authors = names("author")
    reference.editors = names("editor")
  }

  private mutating func readWhole(into reference: inout Reference) {
    reference.container =
      text("container-title-short") ?? text("journalAbbreviation") ?? text("container-title")
    reference.collection = text("collection-title")
    reference.collectionNumber = text("collection-number")
    reference.publisher = text("publisher")
    reference.publisherPlace = text("publisher-place")
    reference.version = text("version")
    reference.edition = text("edition")
    reference.language = text("language")
  }

  private mutating func readPart(into reference: inout Reference) {
    reference.volume = text("volume")
    reference.issue = text("issue")
    reference.pages = text("page")
    reference.issued = date("issued")
    reference.accessed = date("accessed")
  }

  private mutating func readIdentifiers(into reference: inout Reference) {
    reference.doi = text("DOI").map(CSLEntry.bareDOI)
    reference.pmid = text("PMID")
    reference.isbn = text("ISBN")
    reference.url = text("URL")
  }

  /// `https://doi.org/10.1/x` and `doi:10.1/x` are often pasted where `10.1/x` is meant.
  private static func bareDOI(_ text: String) -> String {
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    where text.lowercased().hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
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

  private mutating func missing(_ name: String) -> Reference? {
    guard value[name] == nil, !misspelt.contains(name) else { return nil }
    problems.report(
      ReferenceRules.missing, "the source has no '\(name)'", at: value.place,
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

  private mutating func text(_ name: String) -> String? {
    guard let field = value[name], !field.isNull else { return nil }
    if let text = field.text, !text.isEmpty { return text }
    wrong(field, "'\(name)' is not a text", help: "write one text behind '\(name):'")
    return nil
  }

  private mutating func wrong(_ field: YAMLValue, _ message: String, help: String) {
    problems.report(ReferenceRules.wrongType, message, at: field.place, help: help)
  }

  // MARK: Names

  private mutating func names(_ name: String) -> [ReferenceName] {
    guard let field = value[name], !field.isNull else { return [] }
    let items = field.shape == .list ? Array(field.items) : [field]
    return items.compactMap { self.name($0) }
  }

  private mutating func name(_ item: YAMLValue) -> ReferenceName? {
    if let text = item.text, !text.isEmpty { return .text(text) }
    if let literal = item["literal"]?.text { return .organisation(literal) }
    if let family = item["family"]?.text {
      let particle = item["non-dropping-particle"]?.text.map { "\($0) " } ?? ""
      return .person(family: particle + family, given: item["given"]?.text ?? "")
    }
    wrong(item, "this is not a name", help: "write 'Steffens D', or family and given, or literal")
    return nil
  }

  // MARK: Dates

  /// `2020`, `2020-05-01`, `{year: 2020, month: 5}`, a list of one of these, or CSL-JSON's
  /// `{"date-parts": [[2020, 5]]}`.
  private mutating func date(_ name: String) -> PlannedDate? {
    guard let field = value[name], !field.isNull else { return nil }
    if let date = Self.date(field) { return date }
    wrong(field, "'\(name)' is not a date", help: "write a year or a day: 2020 or 2020-05-01")
    return nil
  }

  private static func date(_ field: YAMLValue) -> PlannedDate? {
    if let text = field.text { return try? PlannedDate(parsing: text) }
    if let parts = field["date-parts"] { return parts.items.first { _ in true }.flatMap(numbers) }
    if field.shape == .list { return field.items.first { _ in true }.flatMap(date) }
    return date(year: field["year"]?.text, month: field["month"]?.text, day: field["day"]?.text)
  }

  /// `[2020, 5, 1]`, cut off where the precision ends.
  private static func numbers(_ list: YAMLValue) -> PlannedDate? {
    let texts = list.items.map(\.text)
    return date(
      year: texts.first ?? nil, month: texts.dropFirst().first ?? nil,
      day: texts.dropFirst(2).first ?? nil)
  }

  private static func date(year: String?, month: String?, day: String?) -> PlannedDate? {
    guard let year else { return nil }
    let rest = [month, day].prefix { $0 != nil }.compactMap { $0 }
    let padded = rest.map { $0.count == 1 ? "0\($0)" : $0 }
    return try? PlannedDate(parsing: ([year] + padded).joined(separator: "-"))
  }
}
