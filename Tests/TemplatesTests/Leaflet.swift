import HTML
import Templates

/// A page with a name of every kind, and the site around it.
enum LeafletField: Int, RecordFields {
  case title, summary, canonical, isIndexed, nextReview, note, picture, body, data, contents, words

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .summary: Declaration("summary", .text)
    case .canonical: Declaration("canonical", .address)
    case .isIndexed: Declaration("is_indexed", .flag)
    case .nextReview: .optional("next_review", .text)
    case .note: .optional("note", .markup)
    case .picture: .optional("picture", .record(RecordSchema("picture", PictureField.self)))
    case .body: Declaration("body", .markup)
    case .data: Declaration("data", .json)
    case .contents:
      Declaration("contents", .list(.record(RecordSchema("heading", HeadingField.self))))
    case .words: Declaration("words", .list(.text))
    }
  }

  static let schema = RecordSchema("page", LeafletField.self)

  /// With every value set, but for those that are optional.
  static var sample: Record {
    var page = Record(schema)
    page[LeafletField.title] = .text("Exercise & backs")
    page[LeafletField.summary] = .text("What helps?")
    page[LeafletField.canonical] = .address(Address(path: "/en/back/"))
    page[LeafletField.isIndexed] = .flag(true)
    page[LeafletField.body] = .markup(Markup(trusted: Array("<p>Move.</p>".utf8)))
    page[LeafletField.data] = .json(Markup(trusted: Array(#"{"a":1}"#.utf8)))
    page[LeafletField.contents] = .list([heading("Why?", "why"), heading("How?", "how")])
    page[LeafletField.words] = .list([.text("pain"), .text("relapse")])
    return page
  }

  private static func heading(_ title: String, _ anchor: String) -> Value {
    var heading = Record(RecordSchema("heading", HeadingField.self))
    heading[HeadingField.title] = .text(title)
    heading[HeadingField.anchor] = .text(anchor)
    return .record(heading)
  }
}

enum HeadingField: Int, RecordFields {
  case title, anchor

  var declaration: Declaration {
    switch self {
    case .title: Declaration("title", .text)
    case .anchor: Declaration("anchor", .text)
    }
  }
}

enum PictureField: Int, RecordFields {
  case address, alt, caption

  var declaration: Declaration {
    switch self {
    case .address: Declaration("address", .address)
    case .alt: Declaration("alt", .text)
    case .caption: .optional("caption", .text)
    }
  }

  static func picture(caption: String?) -> Value {
    var picture = Record(RecordSchema("picture", PictureField.self))
    picture[PictureField.address] = .address(Address(path: "bridge.svg"))
    picture[PictureField.alt] = .text("A person")
    picture[PictureField.caption] = caption.map(Value.text) ?? .absent
    return .record(picture)
  }
}

enum SiteField: Int, RecordFields {
  case lang, home, help, topics

  var declaration: Declaration {
    switch self {
    case .lang: Declaration("lang", .text)
    case .home: Declaration("home", .address)
    case .help: .optional("help", .address)
    case .topics: Declaration("topics", .list(.text))
    }
  }

  static var sample: Record {
    let strings = Record.catalogue(
      "strings", [("updated_on", "Updated on"), ("print_this", "Print <this>")])
    var site = Record(
      RecordSchema("site", SiteField.self).adding(
        Declaration("strings", .record(strings.schema))))
    site[SiteField.lang] = .text("en")
    site[SiteField.home] = .address(Address(path: "/en/"))
    site[SiteField.topics] = .list([.text("Back"), .text("Sleep & rest")])
    site[named: "strings"] = .record(strings)
    return site
  }
}
