import Templates

/// A term as a layout shows it, at the end of a page that uses it and on the glossary's page.
enum TermField: Int, RecordFields {
  case id, term, definition, hasForms, forms, hasSee, see, hasBacklinks, backlinks

  static let schema = RecordSchema("terms", Self.self)

  var declaration: Declaration {
    switch self {
    case .id: Declaration("id", .text)
    case .term: Declaration("term", .text)
    case .definition: Declaration("definition", .markup)
    case .hasForms: Declaration("has_forms", .flag)
    case .forms: Declaration("forms", .list(.record(TermFormField.schema)))
    case .hasSee: Declaration("has_see", .flag)
    case .see: Declaration("see", .list(.record(LinkField.schema)))
    case .hasBacklinks: Declaration("has_backlinks", .flag)
    case .backlinks: Declaration("backlinks", .list(.record(BacklinkField.schema)))
    }
  }
}

/// Another form of a term.
enum TermFormField: Int, RecordFields {
  case form

  static let schema = RecordSchema("forms", Self.self)

  var declaration: Declaration {
    switch self {
    case .form: Declaration("form", .text)
    }
  }
}
