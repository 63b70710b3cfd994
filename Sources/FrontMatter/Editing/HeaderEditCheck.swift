import Diagnostics

/// Reads an edited header again, and holds it against what was asked for.
struct HeaderEditCheck {
  private let source: SourceText
  private let before: FrontMatterReading
  private let root: YAMLValue
  private let record: any HeaderWriting
  private let today: CivilDay

  init(
    _ source: SourceText, _ before: FrontMatterReading, _ root: YAMLValue,
    _ record: some HeaderWriting, today: CivilDay
  ) {
    self.source = source
    self.before = before
    self.root = root
    self.record = record
    self.today = today
  }

  func check(_ edited: SourceText, mistakesBefore: [Diagnostic]) throws(HeaderRefusal) {
    var problems = Problems()
    let reading = FrontMatter.read(edited, today: today, problems: &problems)
    guard let reading, let after = reading.frontMatter, !problems.hasErrors,
      let document = YAMLDocument.read(edited, in: reading.parts.header, problems: &problems)
    else {
      throw mistakesBefore.isEmpty
        ? HeaderRefusal(problems.errors.map(mistake)) : HeaderRefusal(mistakesBefore)
    }
    guard edited.bytes[reading.parts.body].elementsEqual(source.bytes[before.parts.body]),
      others(root).elementsEqual(others(document.root), by: Self.isSame),
      record.isSaid(by: after, before: before.frontMatter)
    else {
      throw HeaderRefusal("the header is written in a way that cannot be edited safely")
    }
  }

  /// What would be wrong with the edited header has no place in the file as it is.
  private func mistake(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.moved { Place(path: $0.path) }
  }

  private func others(_ root: YAMLValue) -> [YAMLValue.Entry] {
    root.entries.filter { !record.isMeant($0.key.text ?? "") }
  }

  private static func isSame(_ left: YAMLValue.Entry, _ right: YAMLValue.Entry) -> Bool {
    left.key.text == right.key.text && left.value.isSame(as: right.value)
  }
}

extension YAMLValue {
  /// Whether two values are read as the same.
  func isSame(as other: YAMLValue) -> Bool {
    guard shape == other.shape, isNull == other.isNull, text == other.text else { return false }
    switch shape {
    case .text: return true
    case .list:
      return Array(items).elementsEqual(Array(other.items)) { $0.isSame(as: $1) }
    case .mapping:
      return Array(entries).elementsEqual(Array(other.entries)) {
        $0.key.text == $1.key.text && $0.value.isSame(as: $1.value)
      }
    }
  }
}
