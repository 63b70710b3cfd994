import Diagnostics
import FrontMatter

/// One CSL entry while it is read. A field with nothing behind its colon counts as not written.
struct CSLEntry {
  let value: YAMLValue
  private let fields: NamedValues
  var problems = Problems()
  /// Nil for one that is missing or unknown, and for a citation in words.
  private(set) var type: ReferenceType?
  /// Fields that an unknown one was probably meant to be. They are not reported as missing as well.
  private var misspelt: Set<String> = []

  init(value: YAMLValue) {
    self.value = value
    fields = NamedValues(value, CSLVariables.table)
  }

  /// What the entry says, as far as it can be read. When `problems` has errors then, it cannot be printed.
  mutating func reference(fallbackID: String?) -> Reference {
    checkKeys()
    checkOthers()
    let id = id()
    if let verbatim = text(.text) {
      if id == nil, fallbackID == nil { reportMissing(.id) }
      var reference = Reference(id: id ?? fallbackID ?? "", type: .document)
      reference.text = verbatim
      readIdentifiers(into: &reference)
      return reference
    }
    if id == nil { reportMissing(.id) }
    type = readType()
    var reference = Reference(id: id ?? "", type: type ?? .document)
    reference.title = text(.title)
    if reference.title == nil { reportMissing(.title) }
    reference.authors = names(.author)
    reference.editors = names(.editor)
    readWhole(into: &reference)
    readPart(into: &reference)
    readIdentifiers(into: &reference)
    return reference
  }

  private mutating func readWhole(into reference: inout Reference) {
    reference.container = container()
    reference.collection = text(.collectionTitle)
    reference.collectionNumber = text(.collectionNumber)
    reference.publisher = text(.publisher)
    reference.publisherPlace = text(.publisherPlace)
    reference.edition = text(.edition)
    reference.version = text(.version)
    reference.genre = text(.genre)
    reference.number = text(.number)
    reference.originalTitle = text(.originalTitle)
    reference.language = language()
    reference.isInPress = text(.status).map(Self.meansInPress) ?? false
  }

  private mutating func readPart(into reference: inout Reference) {
    reference.volume = text(.volume)
    reference.issue = text(.issue)
    reference.supplement = text(.supplement)
    reference.pages = pages(of: reference)
    reference.pageCount = text(.pageCount)
    reference.event = event(of: reference.type)
    reference.issued = date(.issued)
    reference.accessed = date(.accessed)
    // Some write it where the date belongs.
    if let words = reference.issued?.words, Self.meansInPress(words) {
      reference.isInPress = true
      reference.issued?.words = nil
      if reference.issued?.start == nil { reference.issued = nil }
    }
  }

  /// Of a talk; older versions of CSL call it `event`.
  private mutating func event(of type: ReferenceType) -> ReferenceEvent? {
    let title = text(.eventTitle) ?? text(.event)
    let (place, date) = (text(.eventPlace), date(.eventDate))
    guard let title, type == .paperConference || type == .speech else { return nil }
    return ReferenceEvent(title: title, place: place, date: date)
  }

  /// The short title of a journal, without the full stops of its abbreviations.
  private mutating func container() -> String? {
    guard let short = text(.containerTitleShort) ?? text(.journalAbbreviation) else {
      return text(.containerTitle)
    }
    guard short.utf8.contains(UInt8(ascii: ".")) else { return short }
    let plain = short.replacing(". ", with: " ")
    return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
  }

  /// An article without pages has a number.
  private mutating func pages(of reference: Reference) -> String? {
    let pages = text(.page) ?? text(.pageFirst)
    if let pages { return PageRange.normalised(pages) }
    return reference.type == .journalArticle ? reference.number : nil
  }

  private static func meansInPress(_ status: String) -> Bool {
    ["in press", "in-press", "forthcoming", "im druck"].contains(status.lowercased())
  }

  // MARK: Fields

  private mutating func checkKeys() {
    for key in fields.unknownKeys {
      let name = key.text ?? ""
      let nearest =
        FieldAdvice.field(for: name)?.name
        ?? Suggestion.nearest(to: name, among: CSLVariables.table.names)
      if let nearest { misspelt.insert(nearest) }
      problems.report(
        ReferenceRules.unknownKey, "'\(name)' is not a field of a source", at: key.place,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "fields are named as in CSL: author, title, container-title, issued, …")
    }
  }

  /// Fields that are not printed. Few entries have any.
  private mutating func checkOthers() {
    guard fields.lastPosition >= CSLField.allCases.count else { return }
    for position in CSLField.allCases.count...fields.lastPosition {
      guard let value = fields[position], !value.isNull else { continue }
      let key = CSLVariables.all[position]
      switch key.kind {
      case .oneOrMore: _ = names(value)
      case .either: checkDate(value, called: key.name)
      case .text where value.text == nil:
        wrong(value, "'\(key.name)' is not a text", help: "write one text behind '\(key.name):'")
      default: break
      }
    }
  }

  /// Nothing is said of a field that is misspelt, or that has a value which was found wrong.
  private mutating func reportMissing(_ field: CSLField) {
    guard isLeftOut(field.name), self[field] == nil else { return }
    problems.report(
      ReferenceRules.missing, "the source has no '\(field.name)'",
      at: (fields[field.rawValue] ?? value).place,
      help: "add '\(field.name): …', or give the whole citation as text: …")
  }

  /// Whether nothing is written that was, or was probably meant to be, the field of this name.
  func isLeftOut(_ name: String) -> Bool {
    if misspelt.contains(name) { return false }
    return value[name]?.isNull ?? true
  }

  private mutating func readType() -> ReferenceType? {
    guard let field = self[.type], let name = text(.type) else {
      reportMissing(.type)
      return nil
    }
    if let type = ReferenceType.byName[name] { return type }
    problems.report(
      ReferenceRules.unknownType, "'\(name)' is not a type of source", at: field.place,
      help: TypeAdvice.help(for: name)
        ?? Suggestion.help(for: name, among: ReferenceType.allCases.map(\.rawValue))
        ?? TypeAdvice.common)
    return nil
  }

  /// What is written in a field, unless it is nothing.
  subscript(field: CSLField) -> YAMLValue? {
    guard let value = fields[field.rawValue], !value.isNull else { return nil }
    return value
  }

  mutating func text(_ field: CSLField) -> String? {
    guard let value = self[field] else { return nil }
    if let text = value.text, !text.isEmpty { return text }
    wrong(value, "'\(field.name)' is not a text", help: "write one text behind '\(field.name):'")
    return nil
  }

  /// The title is marked with it, for screen readers.
  private mutating func language() -> String? {
    guard let field = self[.language], let tag = text(.language) else { return nil }
    // Catalogues write 'eng' and 'English', and Zotero hands that on.
    if let tag = LanguageTags.isTag(tag) ? tag : LanguageTags.correction(tag) { return tag }
    wrong(field, "'\(tag)' is not a language tag", help: "write it as in 'en' or 'pt-BR'")
    return nil
  }

  mutating func wrong(_ field: YAMLValue, _ message: String, help: String) {
    problems.report(ReferenceRules.wrongForm, message, at: field.place, help: help)
  }
}
