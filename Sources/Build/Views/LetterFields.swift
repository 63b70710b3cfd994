import HTML
import SiteModel
import Templates

/// A letter of a list from A to Z, with what it begins: pages, conditions or terms.
enum LetterField: Int, RecordFields {
  case letter, anchor, address, isOpen, hasEntries, pages, conditions, terms

  static let schema = RecordSchema("letters", Self.self)

  var declaration: Declaration {
    switch self {
    case .letter: Declaration("letter", .text)
    case .anchor: Declaration("anchor", .text)
    case .address: Declaration("address", .address)
    case .isOpen: Declaration("is_open", .flag)
    case .hasEntries: Declaration("has_entries", .flag)
    case .pages: Declaration("pages", .list(.record(LinkField.schema)))
    case .conditions: Declaration("conditions", .list(.record(ConditionField.schema)))
    case .terms: Declaration("terms", .list(.record(TermField.schema)))
    }
  }

  /// Nothing below the letter yet.
  static func record(_ section: LetterIndex.Section, address: String, isOpen: Bool) -> Record {
    var record = Record(schema)
    record[letter] = .text(section.title)
    record[anchor] = .text(section.anchor)
    record[self.address] = .address(Address(path: address))
    record[self.isOpen] = .flag(isOpen)
    record[hasEntries] = .flag(!section.members.isEmpty)
    record[pages] = .list([])
    record[conditions] = .list([])
    record[terms] = .list([])
    return record
  }
}

/// A condition with the pages on it, or another name that leads to one.
enum ConditionField: Int, RecordFields {
  case title, address, anchor, hasPages, pages

  static let schema = RecordSchema("conditions", Self.self)

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .address: .optional("address", .address)
    case .anchor: .optional("anchor", .text)
    case .hasPages: Declaration("has_pages", .flag)
    case .pages: Declaration("pages", .list(.record(LinkField.schema)))
    }
  }
}
